import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Playing } from '../../shared/domain/signage/play.ts';
import { Id } from '../../shared/domain/text.ts';

/** A play that began and of whose end nobody has told yet. */
const OpenPlay = z.strictObject({
  screen: Id,
  /** The loading of the page that shows it, and when that was heard last (UTC). */
  run: z.uuid(),
  heardAt: z.iso.datetime(),
  playing: Playing,
});
export type OpenPlay = z.infer<typeof OpenPlay>;

/** The plays in progress, one a player. They outlive the process, so that what a crash cut off is still told of. */
export interface OpenPlays {
  list(): OpenPlay[];
  /** Told of by this player; takes the place of the one before. */
  set(play: OpenPlay): void;
  /** Nothing is in progress any more. */
  remove(run: string): void;
}

/**
 * The file `screens/open-plays.json` of a data folder. It is written with each change of a picture and not synced: after a
 * power cut at most the play in progress is missing, as that was never seen to its end.
 */
export function openOpenPlays(home: string): OpenPlays {
  const folder = join(home, 'screens');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'open-plays.json');
  const plays = new Map(read(file).map((play) => [play.run, play]));
  const write = () => {
    const partial = `${file}.part`;
    writeFileSync(partial, JSON.stringify([...plays.values()]));
    renameSync(partial, file);
  };
  return {
    list: () => [...plays.values()],
    set(play) {
      const isNew = plays.get(play.run)?.playing.id !== play.playing.id;
      plays.set(play.run, play);
      if (isNew) write();
    },
    remove(run) {
      if (plays.delete(run)) write();
    },
  };
}

function read(file: string): OpenPlay[] {
  try {
    return z.array(OpenPlay).safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? [];
  } catch {
    return [];
  }
}
