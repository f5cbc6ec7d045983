import { z } from 'zod';

/** Names that Windows keeps for devices, with or without an ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Control characters, what means something in a path or an address, and what Windows cannot have in a name. */
const strange = /[\p{C}\\%:*?"<>|]/u;

/**
 * Where a file of a release lies in its pack: the same on every file system, and nowhere outside of the pack. Forward
 * slashes; no empty, hidden or climbing folder names, no point or space at a name's end, no device.
 */
export const ReleasePath = z.string().max(200).refine(isReleasePath, 'is not a path that a pack may have');

function isReleasePath(path: string): boolean {
  const names = path.split('/');
  return (
    !strange.test(path) &&
    path === path.normalize('NFC') &&
    names.length <= 8 &&
    names.every((name) => name !== '' && !/^[. ]|[. ]$/.test(name) && !device.test(name))
  );
}

/** A path that would meet another on some file system: the same but for case, or a file where another has a folder. */
export function collision(paths: string[]): string | undefined {
  const folded = new Set<string>();
  for (const path of paths) {
    const key = path.toLowerCase();
    if (folded.has(key)) return path;
    folded.add(key);
  }
  return paths.find((path) => {
    const names = path.toLowerCase().split('/');
    return names.slice(1).some((_, count) => folded.has(names.slice(0, count + 1).join('/')));
  });
}
