import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { holdLock } from '../store/owner.ts';
import { CopyingClient, letCopy } from './copy-in.ts';
import { HqDatabaseError } from './errors.ts';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

/** HQ's database. Instants come out of it as ISO 8601 in UTC, days as `YYYY-MM-DD`, big integers as numbers. */
export type HqDatabase = Kysely<Tables>;

/** Where HQ's database is. */
export interface DatabasePlace {
  /** A connection URL of PostgreSQL 14 or later; without one, PGlite keeps it in `home`. */
  url?: string | undefined;
  home: string;
}

/** How long to wait for an HQ that is just ending. */
const patienceMs = 3_000;

/** The oldest server this was written for. */
const oldestServer = 140_000;

const timestamptz = 1184;
const date = 1082;
const bigint = 20;
const parsers: Record<number, (text: string) => unknown> = {
  [timestamptz]: (text) => new Date(text).toISOString(),
  [date]: (text) => text,
  [bigint]: Number,
};

/**
 * Opens the database and brings it up to date.
 *
 * @throws HqDatabaseError with a sentence saying what is wrong with it
 */
export async function openHqDatabase(place: DatabasePlace): Promise<HqDatabase> {
  const db = place.url === undefined ? await openEmbedded(place.home) : openServer(place.url);
  try {
    await refuseOldServer(db);
    await migrate(db);
    return db;
  } catch (cause) {
    await db.destroy();
    if (cause instanceof HqDatabaseError) throw cause;
    throw new HqDatabaseError(
      place.url === undefined
        ? `The database in ${place.home} cannot be opened: ${reasonOf(cause)}. Check that the disk is not full and that this user may write there.`
        : `The database that DATABASE_URL names (${withoutPassword(place.url)}) cannot be used: ${reasonOf(cause)}. Check the address, the name, the password, and that the server is running.`,
    );
  }
}

async function openEmbedded(home: string): Promise<HqDatabase> {
  const folder = join(home, 'database');
  try {
    mkdirSync(folder, { recursive: true });
    const release = holdLock(join(home, 'hq.lock'), patienceMs);
    if (release === undefined) {
      throw new HqDatabaseError(
        `The data folder ${home} is in use by another running HQ, and only one may. Use the one that runs, end it first, or name another folder in TANTAM_HQ_HOME.`,
      );
    }
    const pglite = await PGlite.create({ dataDir: folder, parsers });
    letCopy(pglite);
    const close = pglite.close.bind(pglite);
    pglite.close = async () => {
      await close();
      release();
    };
    return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  } catch (cause) {
    if (cause instanceof HqDatabaseError) throw cause;
    throw new HqDatabaseError(
      `The database folder ${folder} cannot be opened: ${reasonOf(cause)}. Check that no other process uses it, that the disk is not full, and that this user may write there.`,
    );
  }
}

function openServer(url: string): HqDatabase {
  const types = {
    getTypeParser: (id: number, format?: 'text' | 'binary') =>
      format === 'binary'
        ? pg.types.getTypeParser(id, 'binary')
        : (parsers[id] ?? pg.types.getTypeParser(id)),
  };
  const pool = new pg.Pool({
    connectionString: url,
    Client: CopyingClient,
    max: 10,
    connectionTimeoutMillis: 10_000,
    types: types as never,
  });
  // A connection that breaks while nobody uses it is replaced by the pool; whoever needs the next one hears of it.
  pool.on('error', (cause) => console.error(`A connection to the database was lost: ${cause.message}`));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

async function refuseOldServer(db: HqDatabase): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    SELECT current_setting('server_version_num')::int AS version`.execute(db);
  const version = rows[0]?.version ?? 0;
  if (version >= oldestServer) return;
  throw new HqDatabaseError(
    `The database server is of version ${Math.floor(version / 10_000)}; HQ needs PostgreSQL 14 or later.`,
  );
}

/** Why something failed, also where the reasons are several (a name with two addresses) and the message is empty. */
function reasonOf(cause: unknown): string {
  const error = cause as Error & { errors?: Error[]; code?: string };
  return (
    error.message || error.errors?.map(({ message }) => message).join('; ') || error.code || String(cause)
  );
}

function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1:…@');
}
