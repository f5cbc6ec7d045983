import { expect, test } from 'vitest';
import { attackBoth } from './http-attacks.ts';

test('attacks by HTTP on a branch and on headquarters have no effect, and honest clients are answered meanwhile', async () => {
  const { attacks, faults, honest } = await attackBoth(60);
  expect(faults).toEqual([]);
  expect(attacks).toBeGreaterThan(80);
  expect(honest.asked).toBeGreaterThan(10);
}, 120_000);
