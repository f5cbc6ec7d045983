import type { Database } from 'better-sqlite3';
import type { Pack } from '../../shared/domain/pack.ts';
import type { Clock } from './clock.ts';
import type { Counters } from './counters.ts';
import type { Stream } from './stream.ts';

/** The content in use; its revision changes whenever a byte of the pack does. */
export interface Content {
  pack: Pack;
  revision: string;
  /** The file of a medium of the pack; undefined when there is none of that name. */
  media(path: string): Promise<string | undefined>;
}

/** Everything the API stands on. Built once, in main/app.ts. */
export interface Services {
  version: string;
  startedAt: number;
  clock: Clock;
  db: Database;
  content: Content;
  counters: Counters;
  stream: Stream;
  /** Folder of the built interface. */
  rendererFolder: string;
}
