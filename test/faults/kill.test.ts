import { expect, test } from 'vitest';
import { killAgainAndAgain } from './kill.ts';

test('a site that is killed while it counts, exports and backs up loses, doubles and leaves out nothing', async () => {
  const { acknowledged, faults } = await killAgainAndAgain(8, 20_261_120);
  expect(faults).toEqual([]);
  expect(acknowledged).toBeGreaterThan(0);
}, 120_000);
