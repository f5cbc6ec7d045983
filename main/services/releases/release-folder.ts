import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Metadata as TufMetadata } from '@tufjs/models';
import { readJsonFile, replaceFile } from './durable-file.ts';
import { ReleaseError } from './release-error.ts';
import { faultOf, type Metadata, metadata, metadataPath, type RoleName } from './release-format.ts';

/**
 * A release folder as its publishers work on it: what is published, and in `drafts` what is still to be signed. It is
 * served as it is and may be copied anywhere; nothing in it is secret.
 */
export interface ReleaseFolder {
  path: string;
  /** The newest published metadata of a role; undefined before the first. */
  published<Name extends RoleName>(role: Name): Metadata<Name> | undefined;
  draft<Name extends 'root' | 'targets'>(role: Name): Metadata<Name> | undefined;
  writeDraft(role: 'root' | 'targets', draft: Metadata | undefined): void;
  /** Writes a role's metadata under its version, or, of the timestamp, over the one before. */
  publish(role: RoleName, published: Metadata): void;
  /** Writes a file that stands under the hash of its content; one that is there already stays. */
  put(path: string, bytes: Uint8Array): void;
  /** The highest number that a release here ever had, also one that was withdrawn; 0 before the first. */
  newestNumber(): number;
}

/** @throws ReleaseError when the folder holds metadata that this product did not write */
export function openReleaseFolder(path: string): ReleaseFolder {
  const read = <Name extends RoleName>(role: Name, name: string): Metadata<Name> | undefined => {
    const file = join(path, name);
    if (!existsSync(file)) return undefined;
    const parsed = metadata[role].safeParse(readJsonFile(file));
    if (parsed.success) return parsed.data as Metadata<Name>;
    throw new ReleaseError(
      'local',
      `${file} is not as it must be: ${faultOf(parsed.error)}. Mend or remove it.`,
    );
  };
  const draftName = (role: RoleName) => `drafts/${role}.json`;
  const write = (name: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    replaceFile(join(path, name), bytes);
  };
  return {
    path,
    published(role) {
      if (role === 'timestamp') return read(role, metadataPath(role));
      const versions = (existsSync(join(path, 'metadata')) ? readdirSync(join(path, 'metadata')) : [])
        .map((name) => Number(new RegExp(`^(\\d+)\\.${role}\\.json$`).exec(name)?.[1] ?? 0))
        .filter((version) => version > 0);
      return versions.length === 0 ? undefined : read(role, metadataPath(role, Math.max(...versions)));
    },
    draft: (role) => read(role, draftName(role)),
    writeDraft(role, draft) {
      if (draft !== undefined) write(draftName(role), bytesOf(draft));
      else rmSync(join(path, draftName(role)), { force: true });
    },
    publish(role, published) {
      write(
        metadataPath(role, role === 'timestamp' ? undefined : published.signed.version),
        bytesOf(published),
      );
    },
    put(name, bytes) {
      if (!existsSync(join(path, name))) write(name, bytes);
    },
    newestNumber() {
      const manifests = join(path, 'targets', 'releases');
      const names = existsSync(manifests) ? readdirSync(manifests) : [];
      return Math.max(0, ...names.map((name) => Number(/\.(\d+)\.json$/.exec(name)?.[1] ?? 0)));
    },
  };
}

/** Metadata as it stands in a file: readable, and always the same bytes. */
export function bytesOf(value: Metadata): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

/** Length and SHA-256 of some bytes, as metadata lists them. */
export function listed(bytes: Uint8Array) {
  return { length: bytes.length, hashes: { sha256: createHash('sha256').update(bytes).digest('hex') } };
}

/** Whose signatures a role still needs: none when enough of its keys have signed. */
export function signaturesMissing(root: Metadata<'root'>, role: RoleName, signed: Metadata): number {
  const { keyids, threshold } = root.signed.roles[role];
  const good = keyids.filter((id) => {
    const alone = {
      ...root,
      signed: { ...root.signed, roles: { ...root.signed.roles, [role]: { keyids: [id], threshold: 1 } } },
    };
    try {
      tuf('root', alone).verifyDelegate(role, tuf(role, signed));
      return true;
    } catch {
      return false;
    }
  });
  return Math.max(0, threshold - good.length);
}

/** The metadata in the classes of tuf-js, which verify. */
function tuf(role: RoleName, value: Metadata): TufMetadata<never> {
  return TufMetadata.fromJSON(role as never, structuredClone(value) as never) as TufMetadata<never>;
}
