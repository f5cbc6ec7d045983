import { sql } from 'kysely';
import type { Rating } from '../../../shared/domain/counters/assist.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { createAssistTally, type KeptTally } from '../../services/reports/assist-tally.ts';
import type { HqDatabase } from '../database.ts';
import type { SplitRow } from '../tables.ts';
import { countedAssist, listStanding, type SiteDay, type StandingEvent } from './standing.ts';

/** The part of a roll-up that visitors told of the guidance table are in; all others are tables of a tally. */
export const introducedPart = 'introduced';

/** Keeps what is counted by site and day, made anew from the events whenever one of a day came in. */
export interface RollUps {
  /** Something came in: make anew what it touches, soon. */
  wake(): void;
  /** Resolves when every day that was stale by now is made. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Days made in one transaction. */
const daysAtOnce = 256;
/** Bundles that come one after the other touch the same days: these are made once it is quiet for so long, … */
const pauseMs = 2_000;
/** … and while it never is, so often: taking in goes first, and today's page is no older than this. */
const longestMs = 15_000;

/** @param failed told why a round failed; the days stay stale and are tried again */
export function createRollUps(
  db: HqDatabase,
  failed: (cause: unknown) => void = (cause) => console.error('Roll-ups could not be made:', cause),
): RollUps {
  let timer: NodeJS.Timeout | undefined;
  let wokenAt: number | undefined;
  let running: Promise<void> = Promise.resolve();
  let closed = false;
  const makeAll = async () => {
    while (!closed && (await makeStale(db)) > 0);
  };
  /** Those that are stale now; what becomes so meanwhile waits for the next round. */
  const makeRound = async () => {
    const { rows } = await sql<{ days: number }>`SELECT count(*)::int AS days FROM stale_days`.execute(db);
    for (let left = rows[0]?.days ?? 0; left > 0 && !closed; ) {
      const made = await makeStale(db);
      if (made === 0) return;
      left -= made;
    }
  };
  const after = (work: () => Promise<void>) => {
    running = running.catch(() => {}).then(work);
    return running;
  };
  return {
    wake() {
      if (closed) return;
      const now = performance.now();
      wokenAt ??= now;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          wokenAt = undefined;
          if (!closed) after(makeRound).catch(failed);
        },
        Math.max(0, Math.min(pauseMs, wokenAt + longestMs - now)),
      );
    },
    settle: () => after(makeAll),
    async close() {
      closed = true;
      clearTimeout(timer);
      await running.catch(() => {});
    },
  };
}

/**
 * Makes some of the days that are stale.
 *
 * @returns how many; 0 when none is, or somebody else is just storing into those that are
 */
async function makeStale(db: HqDatabase): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { rows: days } = await sql<SiteDay>`DELETE FROM stale_days s USING (
        SELECT site, day FROM stale_days ORDER BY day, site LIMIT ${daysAtOnce} FOR UPDATE SKIP LOCKED
      ) w WHERE s.site = w.site AND s.day = w.day RETURNING s.site, s.day`.execute(tx);
    if (days.length === 0) return 0;
    const events = Map.groupBy(await listStanding(tx, days), keyOf);
    const made = days.map((day) => ({ ...day, ...rollUp(events.get(keyOf(day)) ?? []) }));
    await replaceSiteDays(tx, made);
    await sumDays(tx, [...new Set(days.map(({ day }) => day))].sort());
    return days.length;
  });
}

type Row = Omit<SplitRow, 'day'>;

/** What the standing events of one site and day come to: the branch's own tally. */
function rollUp(events: readonly StandingEvent[]): { rows: Row[]; totals: Totals } {
  const tally = createAssistTally();
  let introduced = 0;
  for (const event of events) {
    if (event.kind === 'assist') tally.add(countedAssist(event));
    if (event.kind === 'rating') tally.addRatings(levelsOf(event), 1);
    if (event.kind === 'introduced') introduced += Number(event.body.visitors) || 0;
  }
  const rows = Object.entries(tally.keep()).flatMap(([part, kept]) =>
    kept.map(([key, count, known, succeeded]) => ({ part, key: key ?? '', count, known, succeeded })),
  );
  if (introduced > 0) rows.push({ part: introducedPart, key: '', count: introduced, known: 0, succeeded: 0 });
  const { assists, known, succeeded, troubled } = tally.totals(() => 1);
  return { rows, totals: { assists, known, succeeded, troubled } };
}

/** Branches of earlier versions do not ask how easy it was. */
function levelsOf({ body: { satisfaction, ease } }: StandingEvent): Pick<Rating, 'satisfaction' | 'ease'> {
  return { satisfaction: String(satisfaction), ease: typeof ease === 'string' ? ease : null };
}

interface Totals {
  assists: number;
  known: number;
  succeeded: number;
  troubled: number;
}

async function replaceSiteDays(
  tx: HqDatabase,
  made: (SiteDay & { rows: Row[]; totals: Totals })[],
): Promise<void> {
  const sites = made.map(({ site }) => site);
  const days = made.map(({ day }) => day);
  for (const table of ['site_days', 'site_day_rows'] as const) {
    await sql`DELETE FROM ${sql.table(table)} d USING unnest(${sites}::int[], ${days}::date[]) AS w (site, day)
      WHERE d.site = w.site AND d.day = w.day`.execute(tx);
  }
  const total = (name: keyof Totals) => made.map(({ totals }) => totals[name]);
  await sql`INSERT INTO site_days (site, day, assists, known, succeeded, troubled)
    SELECT * FROM unnest(${sites}::int[], ${days}::date[], ${total('assists')}::int[], ${total('known')}::int[],
      ${total('succeeded')}::int[], ${total('troubled')}::int[])`.execute(tx);
  const rows = made.flatMap(({ site, day, rows }) => rows.map((row) => ({ site, day, ...row })));
  const column = <Key extends keyof (typeof rows)[number]>(key: Key) => rows.map((row) => row[key]);
  await sql`INSERT INTO site_day_rows (site, day, part, key, count, known, succeeded)
    SELECT * FROM unnest(${column('site')}::int[], ${column('day')}::date[], ${column('part')}::text[],
      ${column('key')}::text[], ${column('count')}::int[], ${column('known')}::int[],
      ${column('succeeded')}::int[])`.execute(tx);
}

/** Adds the sites up, so that a year of all of them is read from a few thousand rows. */
async function sumDays(tx: HqDatabase, days: readonly Day[]): Promise<void> {
  // Two rounds at once, of two servers over one database, must not add up the same day at the same time.
  await sql`SELECT pg_advisory_xact_lock(hashtext('sum of sites'))`.execute(tx);
  await sql`DELETE FROM day_rows WHERE day = ANY(${days}::date[])`.execute(tx);
  await sql`INSERT INTO day_rows (day, part, key, count, known, succeeded)
    SELECT day, part, key, sum(count), sum(known), sum(succeeded) FROM site_day_rows
    WHERE day = ANY(${days}::date[]) GROUP BY day, part, key`.execute(tx);
}

function keyOf({ site, day }: SiteDay): string {
  return `${site} ${day}`;
}

/** Rows that were added up, as a tally takes them; parts that are none of its tables are left out. */
export function keptOf(rows: readonly Row[]): KeptTally {
  const kept = createAssistTally().keep();
  for (const { part, key, count, known, succeeded } of rows) {
    kept[part as keyof KeptTally]?.push([key === '' ? null : key, count, known, succeeded]);
  }
  return kept;
}
