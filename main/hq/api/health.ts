import { sql } from 'kysely';
import { schemaVersion } from '../migrations.ts';
import type { HqServices } from '../services.ts';
import type { HqAnswers } from './answers.ts';

/** Is HQ well? */
export function healthAnswers({ version, startedAt, clock, db }: HqServices): HqAnswers<'health'> {
  return {
    health: async () => {
      const common = { version, uptimeSeconds: Math.round((clock() - startedAt) / 1_000) };
      try {
        const { rows } = await sql<{ server: string }>`
          SELECT current_setting('server_version') AS server`.execute(db);
        const database = { state: 'ok' as const, server: rows[0]?.server ?? 'unknown', schemaVersion };
        return { status: 'ok', ...common, database };
      } catch {
        return {
          status: 'degraded',
          ...common,
          database: { state: 'failing', server: 'unknown', schemaVersion },
        };
      }
    },
  };
}
