import { expect, test } from 'vitest';
import { killWhileTaking } from './release-kill.ts';

test('a branch that is killed while it takes a release shows the old or the new one, whole, and has the new one next', async () => {
  const { kills, faults } = await killWhileTaking(23);
  expect(faults).toEqual([]);
  expect(kills).toBeGreaterThan(2);
}, 120_000);
