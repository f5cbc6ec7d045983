import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { createHqApp } from '../../../main/hq/app.ts';
import { openHqDatabase } from '../../../main/hq/database.ts';
import { simulate } from '../../../main/hq/simulation/simulate.ts';
import { hqConfig } from './hq-sandbox.ts';
import { type RealPostgres, startPostgres } from './real-postgres.ts';

let postgres: RealPostgres | undefined;
afterAll(() => postgres?.stop());

test.each(['the embedded database', 'PostgreSQL'])(
  'with a bad network, restarts, wrong clocks and restored disks HQ on %s equals the sum of the sites',
  async (database) => {
    if (database === 'PostgreSQL') postgres = await startPostgres();
    const config = hqConfig({ databaseUrl: await postgres?.database() });
    const result = await simulate({
      sites: 4,
      days: 4,
      assists: 8,
      faults: true,
      seed: 1,
      openHq: (clock) => createHqApp(config, { clock }),
      progress: () => {},
    });
    rmSync(config.home, { recursive: true, force: true });
    expect(result).toMatchObject({
      lost: 0,
      double: 0,
      foreign: 0,
      quarantined: result.conflicts,
      assists: result.rolledUp,
    });
    expect(result.assists).toBeGreaterThan(90);
    expect(result.conflicts).toBeGreaterThan(0);
    expect(result.restarts).toBeGreaterThan(0);
    expect(result.faults.size).toBeGreaterThan(5);
  },
  120_000,
);

test('a database that a newer version wrote is left untouched, and says so', async () => {
  postgres ??= await startPostgres();
  const place = { url: await postgres.database(), home: '/nowhere' };
  const db = await openHqDatabase(place);
  await sql`INSERT INTO schema_steps (name, timestamp) VALUES ('9999-later', '')`.execute(db);
  await db.destroy();
  await expect(openHqDatabase(place)).rejects.toThrow('was written by a newer version of Tận Tâm');
});
