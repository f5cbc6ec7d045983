import type { RouteOutput } from '../../shared/domain/api/api.ts';
import type { Services } from '../services/services.ts';
import { durability } from '../store/database.ts';
import { countEvents } from '../store/events.ts';
import { readVersion } from '../store/migrations.ts';
import type { Answers } from './json-api.ts';

type HealthMeans = Pick<
  Services,
  | 'version'
  | 'startedAt'
  | 'clock'
  | 'db'
  | 'content'
  | 'storeHealth'
  | 'clockWatch'
  | 'backups'
  | 'restoreReports'
>;

/** Is this site well? */
export function healthOf({
  version,
  startedAt,
  clock,
  db,
  content,
  storeHealth,
  clockWatch,
  backups,
  restoreReports,
}: HealthMeans): RouteOutput<'health'> {
  const common = {
    version,
    content: { pack: content.pack.head.id, revision: content.revision, fault: content.fault },
    uptimeSeconds: Math.round((clock() - startedAt) / 1_000),
  };
  try {
    const writable = storeHealth.state().failing === null;
    const database = {
      ...durability(db),
      schemaVersion: readVersion(db),
      events: countEvents(db),
      state: writable ? ('ok' as const) : ('failing' as const),
    };
    const store = {
      clock: clockWatch.flag(),
      backup: backups.state(),
      reports: restoreReports.unseen(),
    };
    const well = writable && content.fault === null;
    return { status: well ? 'ok' : 'degraded', ...common, database, store };
  } catch {
    const database = {
      state: 'failing' as const,
      journalMode: 'unknown',
      synchronous: -1,
      schemaVersion: -1,
      events: -1,
    };
    const store = { clock: clockWatch.flag(), backup: backups.state(), reports: [] };
    return { status: 'degraded', ...common, database, store };
  }
}

/** The answer to who asks whether the site is well. */
export function siteAnswers(services: Services): Answers<'health'> {
  return { health: () => healthOf(services) };
}
