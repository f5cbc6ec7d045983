import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesOf, listed } from '../../../main/services/releases/release-folder.ts';
import {
  blobPath,
  type Metadata,
  manifestPath,
  metadataPath,
  type RoleName,
} from '../../../main/services/releases/release-format.ts';
import { type SigningKey, withSignature } from '../../../main/services/releases/signing-key.ts';
import type { Publisher } from './publisher.ts';

/** JSON that a forger changes without asking whether it fits. */
export type Loose = { [key: string]: Loose } & {
  version: number;
  expires: string;
  length: number;
  number: number;
  path: string;
  sha256: string;
  keyids: string[];
  threshold: number;
  files: Loose[];
};

/** A release folder in a forger's hands: it may be changed anywhere, and signed anew by whichever keys they have. */
export function createWorkshop(path: string, publisher: Publisher) {
  const at = (name: string) => join(path, name);
  const read = (name: string) => readFileSync(at(name));
  const write = (name: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(at(name)), { recursive: true });
    rmSync(at(name), { recursive: true, force: true });
    writeFileSync(at(name), bytes);
  };
  /** The version of a role that lies there, whether or not it is as it must be. */
  const versionOf = (role: RoleName) =>
    Math.max(...readdirSync(at('metadata')).map((name) => Number(name.split(`.${role}.`)[0]) || 0));
  const nameOf = (role: RoleName) => metadataPath(role, role === 'timestamp' ? undefined : versionOf(role));
  const published = <Name extends RoleName>(role: Name) =>
    JSON.parse(String(read(nameOf(role)))) as Metadata<Name>;
  const { an, binh, online } = publisher.keys;
  const keysOf = { root: [an, binh], targets: [an, binh], snapshot: [online], timestamp: [online] };

  const workshop = {
    path,
    keys: publisher.keys,
    at,
    read,
    write,
    remove: (name: string) => rmSync(at(name), { recursive: true }),
    link: (name: string, target: string) => {
      rmSync(at(name), { recursive: true, force: true });
      symlinkSync(target, at(name));
    },
    copy: (from: string, to: string) => cpSync(from, at(to), { recursive: true }),
    published,
    nameOf,
    listed,
    /** The manifest of the newest release, and the blob of one of its files. */
    manifestName() {
      const [name, target] = Object.entries(published('targets').signed.targets).at(-1) ?? [];
      const number = Number(/\d+/.exec(name ?? '')?.[0]);
      return manifestPath({ number, manifest: target?.hashes.sha256 ?? '' });
    },
    blobOf(file: string) {
      const { files } = JSON.parse(read(workshop.manifestName()).toString()) as Loose;
      return blobPath(files.find((one) => one.path === file)?.sha256 ?? '');
    },
    flip(name: string, at = 0.5) {
      const bytes = read(name);
      const place = Math.floor((bytes.length - 1) * at);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      write(name, bytes);
    },
    /** Signs a changed role anew by some keys, and writes it in the place of the one before. */
    forge(role: RoleName, change: (signed: Loose) => void, by: SigningKey[] = keysOf[role]) {
      const forged = structuredClone(published(role));
      change(forged.signed as unknown as Loose);
      const signed = by.reduce((one, key) => withSignature(one, key), {
        ...forged,
        signatures: [],
      } as Metadata);
      write(nameOf(role), bytesOf(signed));
      return signed;
    },
    /** Changes a role as it is written, its signatures as they were. */
    scratch(
      role: RoleName,
      change: (metadata: { signed: Loose; signatures: { keyid: string; sig: string }[] }) => void,
    ) {
      const changed = structuredClone(published(role));
      change(changed as never);
      write(nameOf(role), bytesOf(changed));
    },
    /** Makes snapshot and timestamp that fit the targets as they lie there: with the publishing machine's key. */
    seal({ version }: { version?: number } = {}) {
      const targets = read(nameOf('targets'));
      workshop.forge('snapshot', (signed) => {
        Object.assign(signed.meta?.['targets.json'] ?? {}, {
          ...(version && { version }),
          ...listed(targets),
        });
      });
      workshop.sealTimestamp();
    },
    sealTimestamp() {
      const snapshot = read(nameOf('snapshot'));
      workshop.forge('timestamp', (signed) => {
        Object.assign(signed.meta?.['snapshot.json'] ?? {}, listed(snapshot));
      });
    },
    /** Two careless people sign a list that is not as it should be. */
    list(change: (targets: Loose) => void, by = keysOf.targets) {
      workshop.forge('targets', (signed) => change(signed.targets as Loose), by);
      workshop.seal();
    },
    /** Two careless people sign a manifest that is not as it should be. */
    manifest(change: (manifest: Loose) => void) {
      const name = workshop.manifestName();
      const manifest = JSON.parse(read(name).toString()) as Loose;
      change(manifest);
      const bytes = Buffer.from(JSON.stringify(manifest));
      const number = Number(/\.(\d+)\.json$/.exec(name)?.[1]);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      write(manifestPath({ number, manifest: sha256 }), bytes);
      workshop.list((targets) => Object.assign(targets[`releases/${number}.json`] ?? {}, listed(bytes)));
    },
    /** The next root: the one there is, changed, and signed by some keys. */
    nextRoot(change: (signed: Loose) => void, by: SigningKey[] = keysOf.root) {
      const root = structuredClone(published('root'));
      root.signed.version += 1;
      change(root.signed as unknown as Loose);
      const signed = by.reduce((one, key) => withSignature(one, key), { ...root, signatures: [] });
      write('metadata/2.root.json', bytesOf(signed));
      return signed;
    },
  };
  return workshop;
}

export type Workshop = ReturnType<typeof createWorkshop>;

/** One way to tamper with a release, and what a branch says of it. */
export interface Tampering {
  title: string;
  tamper: (workshop: Workshop, more: { old: string; stranger: SigningKey; foreign: string }) => void;
  says: RegExp;
  /** The release that the branch has taken already; 1 where it is left out. */
  has?: 1 | 2;
}
