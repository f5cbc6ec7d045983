import { sql } from 'kysely';
import type { HqDatabase } from './database.ts';
import type { Taken } from './ingest/ingest.ts';
import type { Way } from './ingest/take-in.ts';

/** What HQ counts of its own work since it started, in Prometheus' text format 0.0.4. */
export interface Metrics {
  bundleTaken(result: Pick<Taken, 'stored' | 'known' | 'forked'>, way: Way): void;
  requestAnswered(status: number, seconds: number): void;
  /** The text, with what the database says now. */
  text(db: HqDatabase): Promise<string>;
}

const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export function createMetrics(): Metrics {
  const counts = new Map<string, number>();
  const add = (series: string, by: number) => counts.set(series, (counts.get(series) ?? 0) + by);
  for (const what of ['stored', 'known', 'forked']) add(`tantam_hq_events_total{outcome="${what}"}`, 0);

  return {
    bundleTaken({ stored, known, forked }, way) {
      add(`tantam_hq_bundles_total{way="${way}"}`, 1);
      add('tantam_hq_events_total{outcome="stored"}', stored);
      add('tantam_hq_events_total{outcome="known"}', known);
      add('tantam_hq_events_total{outcome="forked"}', forked);
    },
    requestAnswered(status, seconds) {
      add(`tantam_hq_requests_total{status="${status}"}`, 1);
      for (const end of buckets) {
        add(`tantam_hq_request_seconds_bucket{le="${end}"}`, seconds <= end ? 1 : 0);
      }
      add('tantam_hq_request_seconds_bucket{le="+Inf"}', 1);
      add('tantam_hq_request_seconds_sum', seconds);
      add('tantam_hq_request_seconds_count', 1);
    },
    async text(db) {
      const gauges = await readGauges(db);
      const lines = [...counts].map(([series, value]) => `${series} ${value}`);
      return families
        .flatMap(([name, type, help]) => [
          `# HELP ${name} ${help}`,
          `# TYPE ${name} ${type}`,
          ...lines.filter((line) => belongs(line, name)),
          ...(name in gauges ? [`${name} ${gauges[name]}`] : []),
        ])
        .concat('')
        .join('\n');
    },
  };
}

const families: readonly [name: string, type: string, help: string][] = [
  ['tantam_hq_bundles_total', 'counter', 'Bundles taken in.'],
  ['tantam_hq_events_total', 'counter', 'Events of bundles: stored, known already, or put aside.'],
  ['tantam_hq_requests_total', 'counter', 'Requests answered.'],
  ['tantam_hq_request_seconds', 'histogram', 'How long answers took.'],
  ['tantam_hq_sites', 'gauge', 'Open sites.'],
  ['tantam_hq_silent_installations', 'gauge', 'Enrolled PCs that were not heard of for an hour.'],
  ['tantam_hq_missing_events', 'gauge', 'Events that PCs have and HQ does not hold yet.'],
  ['tantam_hq_open_forks', 'gauge', 'Forks that nobody has decided on.'],
  ['tantam_hq_stale_days', 'gauge', 'Roll-ups that wait to be made.'],
];

function belongs(line: string, family: string): boolean {
  return line.startsWith(family) && /^(_bucket|_sum|_count)?[{ ]/.test(line.slice(family.length));
}

async function readGauges(db: HqDatabase): Promise<Record<string, number>> {
  const { rows } = await sql<Record<string, number>>`SELECT
    (SELECT count(*)::int FROM sites WHERE closed_at IS NULL) AS tantam_hq_sites,
    (SELECT count(*)::int FROM installations WHERE public_key IS NOT NULL AND revoked_at IS NULL
      AND (heard_at IS NULL OR heard_at < now() - interval '1 hour')) AS tantam_hq_silent_installations,
    (SELECT coalesce(sum(greatest(0, told_seq - end_seq)), 0)::int FROM devices d
      WHERE NOT EXISTS (SELECT 1 FROM devices n WHERE n.continues = d.ordinal)) AS tantam_hq_missing_events,
    (SELECT count(*)::int FROM forks WHERE decision IS NULL) AS tantam_hq_open_forks,
    (SELECT count(*)::int FROM stale_days) AS tantam_hq_stale_days`.execute(db);
  return rows[0] ?? {};
}
