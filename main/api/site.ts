import type { Services } from '../services/services.ts';
import { durability } from '../store/database.ts';
import { countEvents } from '../store/events.ts';
import { readVersion } from '../store/migrations.ts';
import type { Answers } from './json-api.ts';

/** Is this site well? */
export function siteAnswers({ version, startedAt, clock, db, content }: Services): Answers<'health'> {
  return {
    health: () => {
      const common = {
        version,
        content: { pack: content.pack.head.id, revision: content.revision },
        uptimeSeconds: Math.round((clock() - startedAt) / 1_000),
      };
      try {
        const database = {
          ...durability(db),
          schemaVersion: readVersion(db),
          events: countEvents(db),
          state: 'ok' as const,
        };
        return { status: 'ok', ...common, database };
      } catch {
        const database = {
          state: 'failing' as const,
          journalMode: 'unknown',
          synchronous: -1,
          schemaVersion: -1,
          events: -1,
        };
        return { status: 'degraded', ...common, database };
      }
    },
  };
}
