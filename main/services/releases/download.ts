import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { lstat, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ReleaseError } from './release-error.ts';
import { blobPath, type ReleaseFile } from './release-format.ts';
import type { ReleaseSource } from './release-source.ts';

/**
 * Brings the bytes of a file into `folder`, under their hash, and goes on where an earlier attempt broke off. What is
 * there afterwards has the length and the hash as a whole, and is on the disk.
 *
 * @param progress is told how many bytes came, piece by piece
 * @returns the file
 * @throws ReleaseError
 */
export async function download(
  source: ReleaseSource,
  wanted: ReleaseFile,
  folder: string,
  progress: (bytes: number) => void = () => {},
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, wanted.sha256);
  const begun = await sizeOf(file);
  try {
    await attempt(source, wanted, file, begun, progress);
  } catch (cause) {
    // What an earlier attempt left may have been bad: only what came in one go is worth a refusal.
    if (begun === 0 || !(cause instanceof ReleaseError) || cause.kind !== 'refused') throw cause;
    await attempt(source, wanted, file, 0, progress);
  }
  return file;
}

async function attempt(
  source: ReleaseSource,
  { path, length, sha256 }: ReleaseFile,
  file: string,
  begun: number,
  progress: (bytes: number) => void,
): Promise<void> {
  const { from, bytes } =
    begun >= length && length > 0
      ? { from: begun, bytes: nothing() }
      : await source.open(blobPath(sha256), begun, length);
  const hash = createHash('sha256');
  const target = await open(file, from > 0 ? 'r+' : 'w', 0o600);
  let written = from;
  try {
    if (from > 0) for await (const piece of createReadStream(file, { end: from - 1 })) hash.update(piece);
    for await (const piece of bytes) {
      await target.write(piece, 0, piece.byteLength, written);
      hash.update(piece);
      written += piece.byteLength;
      progress(piece.byteLength);
    }
    await target.truncate(written);
    await target.sync();
  } catch (cause) {
    if (cause instanceof ReleaseError && cause.kind === 'refused') await rm(file, { force: true });
    throw cause instanceof ReleaseError ? cause : diskError(cause);
  } finally {
    await target.close();
  }
  if (written < length) {
    throw new ReleaseError(
      'unreachable',
      `Only ${written} of the ${length} bytes of ${path} came from ${source.name}. The release is not complete there, or the way broke off.`,
    );
  }
  if (written > length || hash.digest('hex') !== sha256) {
    await rm(file, { force: true });
    throw new ReleaseError(
      'refused',
      `The file ${path} at ${source.name} is not what was signed: its bytes have another SHA-256. The release is refused.`,
    );
  }
}

async function* nothing(): AsyncIterable<Uint8Array> {}

/** How much of a file is there; a link or folder in its place is taken away. */
async function sizeOf(file: string): Promise<number> {
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined) return 0;
  if (found.isFile()) return found.size;
  await rm(file, { recursive: true });
  return 0;
}

/** A disk that cannot take a release, as a sentence. */
export function diskError(cause: unknown): ReleaseError {
  const { code, message } = cause as NodeJS.ErrnoException;
  return new ReleaseError(
    'local',
    code === 'ENOSPC'
      ? 'The disk is full: the new content cannot be brought in. Make room; what is in use stays.'
      : `The new content cannot be written to the data folder (${code ?? message}). What is in use stays.`,
  );
}
