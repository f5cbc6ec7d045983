import { sql } from 'kysely';
import { Play } from '../../../shared/domain/signage/play.ts';
import type { HqDatabase } from '../database.ts';
import type { Tables } from '../tables.ts';

/** Events of one device that are looked through in one transaction. */
const eventsAtOnce = 5_000;
const pauseMs = 20_000;

/** Adds up what the screens showed, as far as it came in. */
export interface PlayDays {
  /** Something came in: add it up, soon. */
  wake(): void;
  /** Resolves when all that is held by now is added up. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Plays are many, never corrected, and logs only grow at their ends: each is added once, up to a mark for each device.
 *
 * @param failed told why a round failed; it goes on where it was with the next
 */
export function createPlayDays(
  db: HqDatabase,
  failed: (cause: unknown) => void = (cause) => console.error('Plays could not be added up:', cause),
): PlayDays {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let closed = false;
  const addAll = async () => {
    while (!closed && (await addSome(db)));
  };
  const after = () => {
    running = running.catch(() => {}).then(addAll);
    return running;
  };
  return {
    wake() {
      if (closed) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        if (!closed) after().catch(failed);
      }, pauseMs);
    },
    settle: after,
    async close() {
      closed = true;
      clearTimeout(timer);
      await running.catch(() => {});
    },
  };
}

/** @returns whether there was something to look through */
async function addSome(db: HqDatabase): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    // Two servers over one database must not add the same plays.
    await sql`SELECT pg_advisory_xact_lock(hashtext('plays'))`.execute(tx);
    const { rows: due } = await sql<{ device: number; from: number; to: number }>`
      SELECT d.ordinal AS device, coalesce(m.seq, d.after_seq) AS from, d.end_seq AS to
      FROM devices d LEFT JOIN play_marks m ON m.device = d.ordinal
      WHERE d.end_seq > coalesce(m.seq, d.after_seq) ORDER BY d.ordinal LIMIT 1`.execute(tx);
    const [next] = due;
    if (next === undefined) return false;
    const to = Math.min(next.to, next.from + eventsAtOnce);
    const { rows } = await sql<{ site: number; day: string; body: string }>`
      SELECT site, business_day AS day, body FROM events
      WHERE device = ${next.device} AND seq > ${next.from} AND seq <= ${to} AND kind = 'play'`.execute(tx);
    await add(tx, sumsOf(rows));
    await sql`INSERT INTO play_marks (device, seq) VALUES (${next.device}, ${to})
      ON CONFLICT (device) DO UPDATE SET seq = excluded.seq`.execute(tx);
    return true;
  });
}

type PlayDay = Tables['play_days'];

/** A turn counts for the item that was planned, what was shown in it for the item that was shown. */
function sumsOf(plays: readonly { site: number; day: string; body: string }[]): PlayDay[] {
  const sums = new Map<string, PlayDay>();
  const sumOf = (site: number, day: string, screen: string, item: string) => {
    const key = [site, day, screen, item].join(' ');
    const none = { planned: 0, shown: 0, complete: 0, interrupted: 0, failed: 0, shown_ms: 0 };
    const sum = sums.get(key) ?? { site, day, screen, item, ...none };
    sums.set(key, sum);
    return sum;
  };
  for (const { site, day, body } of plays) {
    const play = playOf(body);
    if (play === undefined) continue;
    sumOf(site, day, play.screen, play.planned).planned += 1;
    const sum = sumOf(site, day, play.screen, play.item);
    sum[play.end] += 1;
    if (play.shownAt === null) continue;
    sum.shown += 1;
    sum.shown_ms += play.durationMs;
  }
  return [...sums.values()];
}

/** What a branch of another version says otherwise is no play that could be added up. */
function playOf(body: string): Play | undefined {
  try {
    return Play.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

const sumColumns = ['planned', 'shown', 'complete', 'interrupted', 'failed', 'shown_ms'] as const;

async function add(tx: HqDatabase, sums: PlayDay[]): Promise<void> {
  if (sums.length === 0) return;
  const column = <Key extends keyof PlayDay>(key: Key) => sums.map((sum) => sum[key]);
  const more = sql.join(
    sumColumns.map((name) => sql`${sql.ref(name)} = d.${sql.ref(name)} + excluded.${sql.ref(name)}`),
  );
  const columns = sql.join(sumColumns.map((name) => sql.ref(name)));
  await sql`WITH sums AS (
      SELECT * FROM unnest(${column('site')}::int[], ${column('day')}::date[], ${column('screen')}::text[],
        ${column('item')}::text[], ${column('planned')}::int[], ${column('shown')}::int[],
        ${column('complete')}::int[], ${column('interrupted')}::int[], ${column('failed')}::int[],
        ${column('shown_ms')}::bigint[]) AS s (site, day, screen, item, ${columns})
    ), by_day AS (
      INSERT INTO play_days AS d (site, day, screen, item, ${columns}) SELECT * FROM sums
      ON CONFLICT (day, site, screen, item) DO UPDATE SET ${more}
    ) INSERT INTO play_months AS d (site, month, screen, item, ${columns})
    SELECT site, date_trunc('month', day)::date, screen, item,
      ${sql.join(sumColumns.map((name) => sql`sum(${sql.ref(name)})`))}
    FROM sums GROUP BY 1, 2, 3, 4
    ON CONFLICT (month, site, screen, item) DO UPDATE SET ${more}`.execute(tx);
}
