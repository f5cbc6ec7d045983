import { type RawBuilder, sql } from 'kysely';
import type { HqApp } from '../../../main/hq/app.ts';
import { ensureMonths } from '../../../main/hq/ingest/months.ts';
import type { Pack } from '../../../shared/domain/content/pack.ts';
import { outcomes } from '../../../shared/domain/counters/outcome.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import { guided } from '../../main/sample-events.ts';
import { enrolled, type Sender } from './senders.ts';

export const yearOfSites = { sites: 168, days: 365, first: '2026-01-01', last: '2026-12-31' } as const;
const { sites, days, first, last } = yearOfSites;

/** Events of a kind on each of so many places of a site's day, where `where` holds: `s` site, `d` day, `n` place. */
interface Share {
  kind: string;
  places: number;
  where: string;
  body: RawBuilder<string>;
}

/** The events of a year of all sites: the share of each kind, and of corrections, is that of ./sample-year.ts. */
export async function writeYear(
  hq: HqApp,
  assists: number,
  pack: Pick<Pack, 'procedures' | 'handbook' | 'signage'>,
): Promise<Sender[]> {
  const { db, clock } = hq.services;
  const senders: Sender[] = [];
  for (let n = 1; n <= sites; n += 1) senders.push(await enrolled(hq, `site-${n}`, `Điểm hướng dẫn ${n}`));
  const now = new Date(clock()).toISOString();
  await sql`UPDATE sites SET site_group = 'nhom-' || id % 12`.execute(db);
  await sql`UPDATE installations SET heard_at = ${now}::timestamptz, version = 'bench'`.execute(db);
  // Plays are added up below: their marks stand at the end of each log.
  await sql`WITH made AS (
      INSERT INTO devices (device, installation, continues, after_seq, end_seq, end_checksum, told_seq, told_at, last_event_at)
      SELECT gen_random_uuid(), id, NULL, 0, 3000000, decode('', 'hex'), 3000000 + site % 2, now(), ${now}::timestamptz
      FROM installations ORDER BY site RETURNING ordinal, end_seq
    ) INSERT INTO play_marks (device, seq) SELECT ordinal, end_seq FROM made`.execute(db);
  await ensureMonths(
    db,
    new Set(),
    Array.from({ length: days }, (_, n) => addDays(first, n)),
    last,
  );
  await withoutIndexes(hq, async () => {
    await writeEvents(hq, assists, pack);
    await correct(hq);
  });
  await writePlays(hq, pack);
  return senders;
}

/** Indexes are made once all is there, as whoever loads a year at once does. */
async function withoutIndexes({ services: { db } }: HqApp, work: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ name: string; made: string }>`SELECT indexname AS name, indexdef AS made
    FROM pg_indexes WHERE tablename = 'events' AND indexname <> 'events_pkey'`.execute(db);
  for (const { name } of rows) await sql`DROP INDEX ${sql.table(name)}`.execute(db);
  await work();
  for (const { made } of rows) await sql.raw(made.replace(' ON ONLY ', ' ON ')).execute(db);
}

async function writeEvents(
  { services: { db } }: HqApp,
  assists: number,
  { procedures, handbook: { vocabularies } }: Pick<Pack, 'procedures' | 'handbook'>,
): Promise<void> {
  const termsOf = (list: 'groups' | 'helpers' | 'places' | 'difficulties' | 'satisfaction' | 'ease') =>
    vocabularies?.[list].terms.map(({ id }) => id) ?? [];
  /** One of these as JSON, always the same for the same site, day and place. */
  const pick = (step: number, all: readonly unknown[]) =>
    sql`(${all.map((one) => JSON.stringify(one))}::text[])[1 + (n * ${sql.lit(step)} + s * 3 + d) % ${sql.lit(all.length)}]`;
  const fields = {
    procedure: pick(7, [...procedures.map(({ id }) => id), null]),
    outcome: pick(5, [...outcomes, null, null]),
    minutes: pick(3, [4, 7, 9, 14, 18, 26, 40, null]),
    difficulties: pick(11, [...termsOf('difficulties').map((id) => [id]), ...Array(15).fill([])]),
    group: pick(13, [...termsOf('groups'), null]),
    helper: pick(17, [...termsOf('helpers'), null]),
    place: pick(19, [...termsOf('places'), null]),
    shift: pick(23, ['morning', 'afternoon']),
  };
  const shares: Share[] = [
    { kind: 'assist', places: assists, where: 'true', body: filled({ ...guided }, fields) },
    {
      kind: 'rating',
      places: assists,
      where: 'n % 5 < 2',
      body: filled(
        { procedure: null, satisfaction: '', ease: null, language: 'vi' },
        { satisfaction: pick(3, termsOf('satisfaction')), ease: pick(5, [...termsOf('ease'), null]) },
      ),
    },
    {
      kind: 'introduced',
      places: assists,
      where: 'n % 20 = 0',
      body: filled({ visitors: 0 }, { visitors: pick(3, [2, 9, 17, 30]) }),
    },
    {
      kind: 'session_held',
      places: 1,
      where: '(s + d) % 6 = 2',
      body: filled(
        { session: '', place: '', attendance: 24, topic: 'Nộp hồ sơ trực tuyến tại tổ dân phố' },
        { session: pick(1, ['training', 'mobile']), place: pick(2, termsOf('places')) },
      ),
    },
    {
      kind: 'proposal',
      places: 1,
      where: '(s + d) % 5 = 1',
      body: filled(
        { text: 'Đặt thêm một ghế có tay vịn cạnh bàn hướng dẫn cho người cao tuổi.', by: '', procedure: '' },
        { by: pick(1, ['citizen', 'officer']), procedure: fields.procedure },
      ),
    },
    {
      kind: 'staff_check',
      places: 1,
      where: '(s + d) % 4 = 3',
      body: filled({ quarter: '2026-Q4', right: 0, total: 10 }, { right: pick(1, [6, 8, 9, 10]) }),
    },
    {
      kind: 'handbook_ack',
      places: 1,
      where: '(s + d) % 4 = 3',
      body: filled({ revision: '0123456789ab', role: '' }, { role: pick(1, termsOf('helpers')) }),
    },
  ];
  const perDay = shares.reduce((sum, { places }) => sum + places, 0);
  let before = 0;
  for (const { kind, places, where, body } of shares) {
    await sql`INSERT INTO events (device, seq, site, id, kind, occurred_at, business_day, since_boot_ms, boot_id, clock, content_revision, body, checksum)
      SELECT s, d * ${perDay}::int + ${before}::int + n, s, gen_random_uuid(), ${kind},
        (${first}::date + d + interval '1 hour' + n % 60 * interval '9 minutes') AT TIME ZONE 'UTC',
        ${first}::date + d, 3600000 + n * 60000, md5(s || ' ' || d)::uuid::text, 'ok', '0123456789ab', ${body},
        decode(repeat('00', 32), 'hex')
      FROM generate_series(1, ${sites}::int) s, generate_series(0, ${days - 1}::int) d, generate_series(1, ${places}::int) n
      WHERE ${sql.raw(where)}`.execute(db);
    before += places;
  }
}

/** What an event says, as JSON, with these fields in place of its own. */
function filled(body: object, fields: Record<string, RawBuilder<unknown>>): RawBuilder<string> {
  const text = JSON.stringify({ ...body, ...mapped(fields, () => '%s') }).replaceAll('"%s"', '%s');
  const order = Object.keys({ ...body, ...fields }).filter((name) => name in fields);
  return sql`format(${text}, ${sql.join(order.map((name) => fields[name]))})`;
}

function mapped<From, To>(all: Record<string, From>, to: (one: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, to(one)]));
}

/** One assist in fifty is taken back, one in thirty-three corrected. */
async function correct({ services: { db } }: HqApp): Promise<void> {
  const corrections = [
    { kind: 'void', every: 50, from: 1_000_000, body: sql`format('{"event":"%s"}', e.id)` },
    {
      kind: 'amend',
      every: 33,
      from: 2_000_000,
      body: sql`format('{"event":"%s","assist":%s}', e.id, e.body)`,
    },
  ];
  for (const { kind, every, from, body } of corrections) {
    await sql`WITH made AS (
        INSERT INTO events (device, seq, site, id, kind, occurred_at, business_day, since_boot_ms, boot_id, clock, content_revision, body, checksum)
        SELECT e.device, ${from}::int + row_number() OVER (PARTITION BY e.device ORDER BY e.seq), e.site, gen_random_uuid(),
          ${kind}, e.occurred_at, e.business_day, e.since_boot_ms, e.boot_id, e.clock, e.content_revision, ${body}, e.checksum
        FROM events e WHERE e.kind = 'assist' AND e.seq % ${every}::int = 0
        RETURNING device, seq, kind, body
      ) INSERT INTO corrections (target, device, seq, kind, body)
      SELECT (body::jsonb ->> 'event')::uuid, device, seq, kind, body FROM made`.execute(db);
  }
}

/** What screens showed, as it is added up: thirty items a day on the lobby screen, and at each fourth site on a second. */
async function writePlays(
  { services: { db } }: HqApp,
  { signage: { items } }: Pick<Pack, 'signage'>,
): Promise<void> {
  await sql`INSERT INTO play_days (site, day, screen, item, planned, shown, complete, interrupted, failed, shown_ms)
    SELECT s, ${first}::date + d, screen, (${items.map(({ id }) => id)}::text[])[1 + (n + d) % ${sql.lit(items.length)}],
      64, 63, 61, 2, 1, 63 * 15000
    FROM generate_series(1, ${sites}::int) s, generate_series(0, ${days - 1}::int) d, generate_series(1, 30) n,
      unnest(ARRAY['lobby', 'led-strip']) screen
    WHERE screen = 'lobby' OR s % 4 = 0`.execute(db);
  await sql`INSERT INTO play_months
    SELECT site, date_trunc('month', day)::date, screen, item, sum(planned), sum(shown), sum(complete), sum(interrupted),
      sum(failed), sum(shown_ms) FROM play_days GROUP BY 1, 2, 3, 4`.execute(db);
}

/** Roll-ups of every day, as HQ makes them; those of the year before are the same figures once more. */
export async function rollUpYear({ services: { db, rollUps, playDays } }: HqApp): Promise<void> {
  await sql`INSERT INTO stale_days (site, day)
    SELECT s, ${first}::date + d FROM generate_series(1, ${sites}::int) s, generate_series(0, ${days - 1}::int) d
    ON CONFLICT DO NOTHING`.execute(db);
  await rollUps.settle();
  await playDays.settle();
}

/** Figures to compare with: the same once more a year earlier, of all sites, and of each as far as pages read that. */
export async function writeYearBefore({ services: { db } }: HqApp): Promise<void> {
  await sql`INSERT INTO day_rows SELECT day - 365, part, key, count, known, succeeded FROM day_rows`.execute(
    db,
  );
  await sql`INSERT INTO site_days SELECT site, day - 365, assists, known, succeeded, troubled FROM site_days`.execute(
    db,
  );
  await sql`INSERT INTO site_day_rows
    SELECT site, day - 365, part, key, count, known, succeeded FROM site_day_rows WHERE site = 7`.execute(db);
}
