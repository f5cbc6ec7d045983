import { expect, test } from 'vitest';
import { damageCases } from './damage.ts';

test('however the database is damaged, the start notices it, serves what can be proven, and says what is missing', async () => {
  const results = await damageCases(30, 20_261_120);
  expect(results.filter(({ faults }) => faults.length > 0)).toEqual([]);
}, 120_000);
