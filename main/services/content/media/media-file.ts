import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { MediaPath } from '../../../../shared/domain/signage/playlist.ts';

/**
 * The file behind a media path, as an absolute path: a regular file that truly lies in the pack's `media`
 * folder. Undefined for everything else: absent files, folders, paths and links that lead outside, and
 * spellings that mean a path only to somebody (`..`, backslash, NUL, an escape such as `%2e`, a drive, or
 * what Windows keeps for devices and streams).
 */
export async function mediaFile(folder: string, path: string): Promise<string | undefined> {
  if (!MediaPath.safeParse(path).success || /[%:*?"<>|]|[. ](\/|$)/.test(path)) return undefined;
  try {
    const media = await realpath(join(folder, 'media'));
    const file = await realpath(join(media, path));
    return file.startsWith(media + sep) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
