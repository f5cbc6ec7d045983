import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** One system call that changes files, or says something on standard output. */
export type Call =
  | { kind: 'open'; path: string; create: boolean; truncate: boolean }
  | { kind: 'write'; path: string; bytes: Buffer; at: number }
  | { kind: 'truncate'; path: string; length: number }
  | { kind: 'sync'; path: string }
  | { kind: 'rename'; from: string; to: string }
  | { kind: 'unlink'; path: string }
  | { kind: 'said'; text: string };

/** Why no trace can be made on this machine; undefined when one can. */
export function whyNoTrace(): string | undefined {
  const { error, status } = spawnSync('strace', ['-f', '-e', 'trace=none', 'true']);
  if (error) return 'strace is not installed';
  return status === 0 ? undefined : 'strace may not trace here';
}

const watched =
  'openat,write,pwrite64,writev,pwritev,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat';

/** Runs a program of this folder under strace and writes its trace to a file. */
export function trace(program: string, parameters: string[], file: string): void {
  const { status, stderr } = spawnSync(
    'strace',
    [
      '-f',
      '-y',
      '-xx',
      '-s',
      '16777216',
      '-e',
      `trace=${watched}`,
      '-o',
      file,
      process.execPath,
      program,
      ...parameters,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The traced program failed: ${stderr}`);
}

/** The calls of a trace in the order in which they ended. */
export async function* readTrace(file: string): AsyncGenerator<Call> {
  const begun = new Map<string, string>();
  const positions = new Map<string, number>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [, thread, rest] = /^(\d+) +(.*)$/.exec(line) as unknown as [string, string, string];
    const unfinished = /^(.*) <unfinished \.\.\.>$/.exec(rest)?.[1];
    if (unfinished !== undefined) {
      begun.set(thread, unfinished);
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)?.[1];
    const call = callOf(resumed === undefined ? rest : `${begun.get(thread)}${resumed}`, positions);
    if (call) yield call;
  }
}

const hex = String.raw`((?:\\x[0-9a-f]{2})*)`;
const patterns = {
  open: new RegExp(String.raw`^openat\(AT_FDCWD[^,]*, "${hex}", ([A-Z_|]+)[^)]*\) += (\d+)`),
  pwrite: new RegExp(String.raw`^pwrite64\(\d+<${hex}>[^,]*, "${hex}", \d+, (\d+)\) += \d+`),
  write: new RegExp(String.raw`^write\((\d+)<${hex}>[^,]*, "${hex}", \d+\) += \d+`),
  writev: new RegExp(String.raw`^writev\((\d+)<${hex}>[^,]*, (\[.*\]), \d+\) += \d+`),
  part: new RegExp(`iov_base="${hex}"`, 'g'),
  truncate: new RegExp(String.raw`^ftruncate\(\d+<${hex}>[^,]*, (\d+)\) += 0`),
  sync: new RegExp(String.raw`^f(?:data)?sync\(\d+<${hex}>\) += 0`),
  rename: new RegExp(String.raw`^rename\("${hex}", "${hex}"\) += 0`),
  unlink: new RegExp(String.raw`^unlink\("${hex}"\) += 0`),
  /** Calls whose effect on files this reader does not know. */
  foreign: /^(?:pwritev|renameat2?|unlinkat)\(.*\) += \d/,
};

function callOf(line: string, positions: Map<string, number>): Call | undefined {
  const open = patterns.open.exec(line);
  if (open) {
    const [, path, flags, descriptor] = open as unknown as [string, string, string, string];
    positions.set(descriptor, 0);
    return {
      kind: 'open',
      path: resolve(textOf(path)),
      create: flags.includes('O_CREAT'),
      truncate: flags.includes('O_TRUNC'),
    };
  }
  const pwrite = patterns.pwrite.exec(line);
  if (pwrite) {
    const [, path, bytes, at] = pwrite as unknown as [string, string, string, string];
    return { kind: 'write', path: textOf(path), bytes: bytesOf(bytes), at: Number(at) };
  }
  const write = patterns.write.exec(line) ?? patterns.writev.exec(line);
  if (write) {
    const [, descriptor, path, text] = write as unknown as [string, string, string, string];
    const bytes = text.startsWith('[')
      ? Buffer.concat([...text.matchAll(patterns.part)].map(([, part]) => bytesOf(part as string)))
      : bytesOf(text);
    if (descriptor === '1') return { kind: 'said', text: bytes.toString() };
    const at = positions.get(descriptor) ?? 0;
    positions.set(descriptor, at + bytes.length);
    return { kind: 'write', path: textOf(path), bytes, at };
  }
  const truncate = patterns.truncate.exec(line);
  if (truncate) return { kind: 'truncate', path: textOf(truncate[1] as string), length: Number(truncate[2]) };
  const sync = patterns.sync.exec(line);
  if (sync) return { kind: 'sync', path: textOf(sync[1] as string) };
  const rename = patterns.rename.exec(line);
  if (rename) return { kind: 'rename', from: textOf(rename[1] as string), to: textOf(rename[2] as string) };
  const unlink = patterns.unlink.exec(line);
  if (unlink) return { kind: 'unlink', path: textOf(unlink[1] as string) };
  if (patterns.foreign.test(line)) return { kind: 'said', text: `unread: ${line.replaceAll('\\x', '')}` };
  return undefined;
}

function bytesOf(escaped: string): Buffer {
  return Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
}

function textOf(escaped: string): string {
  return bytesOf(escaped).toString();
}
