import { expect, test } from 'vitest';
import { startPostgres } from '../main/hq/real-postgres.ts';
import { killHqAgainAndAgain } from './hq-kill.ts';

test('an HQ that is killed while it takes events in holds all that it had signed for', async () => {
  const postgres = await startPostgres({ durable: true });
  try {
    const { confirmed, faults } = await killHqAgainAndAgain(2, 20_261_121, await postgres.database());
    expect(faults).toEqual([]);
    expect(confirmed).toBeGreaterThan(0);
  } finally {
    await postgres.stop();
  }
}, 120_000);
