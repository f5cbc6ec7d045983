import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentsOf } from './pack-files.ts';

/**
 * The revision of a pack: the first 12 hexadecimal digits of a SHA-256 over every file's path, size and
 * bytes in the given order. It changes exactly when a file's path or contents change.
 */
export async function revisionOf(folder: string, paths: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const { size } = await stat(join(folder, path));
    hash.update(`${path}\0${size}\0`);
    for await (const piece of contentsOf(folder, path)) hash.update(piece);
  }
  return hash.digest('hex').slice(0, 12);
}
