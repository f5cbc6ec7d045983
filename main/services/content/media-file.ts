import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** LEAD's stand-in; CONTENT replaces this file. */
export async function mediaFile(folder: string, path: string): Promise<string | undefined> {
  if (path.includes('\0') || path.includes('\\')) return undefined;
  try {
    const media = await realpath(join(folder, 'media'));
    const file = await realpath(join(media, path));
    return file.startsWith(media + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}
