import { createReadStream } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { PackFault } from '../../../../shared/domain/content/pack.ts';

/** Names that an operating system leaves behind; they are no part of a pack. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** The files of a pack: paths from its folder with forward slashes, in code-unit order, and what is odd. */
export interface PackFiles {
  paths: string[];
  faults: PackFault[];
}

/**
 * Lists every file of a pack. A link that leads outside of the pack, a linked folder, and anything that is
 * neither file nor folder is a fault and is not listed: a pack is the same wherever it is copied to.
 */
export async function listFiles(folder: string): Promise<PackFiles> {
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined || !(await stat(root)).isDirectory()) {
    return {
      paths: [],
      faults: [
        {
          level: 'error',
          file: '.',
          field: '',
          reason: `There is no content pack at ${folder}.`,
          remedy: 'Give the folder that holds pack.json.',
        },
      ],
    };
  }
  const paths: string[] = [];
  const faults: PackFault[] = [];
  const visit = async (below: string): Promise<void> => {
    for (const name of await readdir(join(root, below))) {
      if (litter.has(name)) continue;
      const path = below === '' ? name : `${below}/${name}`;
      const kind = await lstat(join(root, path));
      if (kind.isDirectory()) await visit(path);
      else if (kind.isFile()) paths.push(path);
      else {
        const oddity = kind.isSymbolicLink() ? await oddityOfLink(root, path) : notAFile;
        if (oddity === undefined) paths.push(path);
        else faults.push({ level: 'error', file: path, field: '', ...oddity });
      }
    }
  };
  await visit('');
  return { paths: paths.sort(), faults };
}

/** A file of a pack, piece by piece, so that a large medium never stands in memory whole. */
export function contentsOf(folder: string, path: string): AsyncIterable<Buffer> {
  return createReadStream(join(folder, path));
}

type Oddity = Pick<PackFault, 'reason' | 'remedy'>;

const notAFile: Oddity = {
  reason: 'It is neither a file nor a folder.',
  remedy: 'Remove it from the pack.',
};

async function oddityOfLink(root: string, path: string): Promise<Oddity | undefined> {
  const target = await realpath(join(root, path)).catch(() => undefined);
  if (target === undefined) {
    return { reason: 'It is a link that leads nowhere.', remedy: 'Put the file itself into the pack.' };
  }
  if (!target.startsWith(root + sep)) {
    return {
      reason: 'It is a link that leads outside of the pack.',
      remedy: 'Put the file itself into the pack.',
    };
  }
  if ((await stat(target)).isFile()) return undefined;
  return { reason: 'It is a link to a folder.', remedy: 'Put the folder itself into the pack.' };
}
