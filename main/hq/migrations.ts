import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { HqDatabaseError } from './errors.ts';
import * as collector from './migrations/0001-collector.ts';
import * as releases from './migrations/0002-releases.ts';
import * as proposals from './migrations/0003-proposals.ts';
import * as figures from './migrations/0004-figures.ts';
import * as noticeTakes from './migrations/0005-notice-takes.ts';
import * as siteGroups from './migrations/0006-site-groups.ts';
import * as playMonths from './migrations/0007-play-months.ts';
import * as satisfaction from './migrations/0008-satisfaction.ts';
import type { Tables } from './tables.ts';

/** Every step the schema has taken, oldest first, under the name that the database remembers it by. */
const steps: Record<string, { statements: string[] }> = {
  '0001-collector': collector,
  '0002-releases': releases,
  '0003-proposals': proposals,
  '0004-figures': figures,
  '0005-notice-takes': noticeTakes,
  '0006-site-groups': siteGroups,
  '0007-play-months': playMonths,
  '0008-satisfaction': satisfaction,
};

/** The schema version of this build. */
export const schemaVersion = Object.keys(steps).length;

/**
 * Brings the database up to date, all steps or none.
 *
 * @throws HqDatabaseError when a newer build wrote it; it is left untouched then
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await refuseNewer(db);
  const migrator = new Migrator({
    db,
    migrationTableName: 'schema_steps',
    migrationLockTableName: 'schema_lock',
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(steps).map(([name, { statements }]): [string, Migration] => [
            name,
            {
              up: async (steppingDb) => {
                for (const statement of statements) await sql.raw(statement).execute(steppingDb);
              },
            },
          ]),
        ),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function refuseNewer(db: Kysely<Tables>): Promise<void> {
  const found = await sql<{
    found: boolean;
  }>`SELECT to_regclass('schema_steps') IS NOT NULL AS found`.execute(db);
  if (!found.rows[0]?.found) return;
  const applied = await sql<{ name: string }>`SELECT name FROM schema_steps ORDER BY name`.execute(db);
  const unknown = applied.rows.map(({ name }) => name).filter((name) => !(name in steps));
  if (unknown.length === 0) return;
  throw new HqDatabaseError(
    `The database was written by a newer version of Tận Tâm (it has taken the step ${unknown[0]}, this build knows ${schemaVersion} steps). It was left untouched: install the newer version, or name another database.`,
  );
}
