import { type FileHandle, open } from 'node:fs/promises';
import SQLite, { type Database } from 'better-sqlite3';
import { logState, type Store } from './store.ts';
import { storeFiles } from './store-files.ts';
import { readWriteAheadLog } from './write-ahead-log.ts';

/** A database as it stood at one moment, while others go on writing to it. */
export interface Snapshot {
  /** Reads what stood in it; nothing may be written by it. */
  db: Database;
  /** How long the file would be if the whole log were folded into it. */
  bytes: number;
  /** The bytes of that file from a page's beginning on. */
  read(at: number, length: number): Promise<Buffer<ArrayBuffer>>;
  /** Lets the log be folded again. */
  close(): Promise<void>;
}

/**
 * Holds the database still at this moment. Commits go on, and nobody waits.
 *
 * [Note: a file that stands still] A reader keeps every page it may need where it is (sqlite.org/walformat.html, 2):
 * while it reads, no frame that came after it is folded into the database file, and the log is not begun anew. So a
 * page stands as it was in the log, where the log held it at that moment, and else in the file. Where everything had
 * been folded in already, the reader needs the file only, and the log may well begin anew.
 */
export async function openSnapshot({ home, db: writer }: Pick<Store, 'home' | 'db'>): Promise<Snapshot> {
  const files = storeFiles(home);
  const db = new SQLite(files.database, { readonly: true });
  const opened: FileHandle[] = [];
  const close = async () => {
    db.close();
    await Promise.all(opened.map((handle) => handle.close()));
  };
  const reader = async (path: string) => {
    const handle = await open(path, 'r');
    opened.push(handle);
    return handle;
  };
  try {
    db.exec('BEGIN');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    const pageBytes = db.pragma('page_size', { simple: true }) as number;
    const bytes = pageBytes * (db.pragma('page_count', { simple: true }) as number);
    const { frames, folded } = logState(writer);
    const logged = frames === folded ? new Map<number, number>() : readWriteAheadLog(files.log).pages;
    const file = await reader(files.database);
    const log = logged.size > 0 ? await reader(files.log) : undefined;
    return {
      db,
      bytes,
      close,
      async read(at, length) {
        const piece = Buffer.alloc(length);
        await file.read(piece, 0, length, at);
        for (let start = 0; start < length; start += pageBytes) {
          const place = logged.get((at + start) / pageBytes + 1);
          if (place !== undefined) await log?.read(piece, start, pageBytes, place);
        }
        return piece;
      },
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}
