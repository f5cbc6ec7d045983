import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LanScreen } from '../../shared/domain/signage/lan-screen.ts';
import { syncFile, syncFolder } from '../store/store-files.ts';

/** A machine that was let in, with the hash of the secret it keeps. */
const Kept = LanScreen.extend({ secret: z.string() });
type Kept = z.infer<typeof Kept>;

/** The file `screens/lan-screens.json` of a data folder; there as a whole or not at all. */
export interface LanScreenFile {
  list(): readonly Kept[];
  add(screen: Kept): void;
  remove(id: string): void;
}

/** Reads the file; one that cannot be read lets nobody in. */
export function openLanScreenFile(home: string): LanScreenFile {
  const folder = join(home, 'screens');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'lan-screens.json');
  let kept = read(file);
  const write = (screens: Kept[]) => {
    const partial = `${file}.part`;
    writeFileSync(partial, JSON.stringify(screens, null, 2), { mode: 0o600 });
    syncFile(partial);
    renameSync(partial, file);
    syncFolder(folder);
    kept = screens;
  };
  return {
    list: () => kept,
    add: (screen) => write([...kept, screen]),
    remove(id) {
      if (kept.some((screen) => screen.id === id)) write(kept.filter((screen) => screen.id !== id));
    },
  };
}

function read(file: string): Kept[] {
  try {
    return z.array(Kept).safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? [];
  } catch {
    return [];
  }
}
