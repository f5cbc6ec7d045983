import { expect, test } from 'vitest';
import { choose } from '../../../main/services/releases/choice.ts';
import type { Offer } from '../../../main/services/releases/release-format.ts';
import type { InUse } from '../../../main/services/releases/shelf.ts';
import type { Rollout } from '../../../shared/domain/hq/rollout.ts';

const offer = (number: number, rollout: Rollout): Offer => ({
  number,
  length: 1,
  manifest: String(number).repeat(64).slice(0, 64),
  rollout,
});
const all = { groups: [], percent: 100 };
const none = { groups: [], percent: 0 };
const pilot = { groups: ['thi-diem'], percent: 0 };
const has = (current: Offer | null) =>
  ({ current: current && { ...current, since: '' }, trial: null, kept: [], failed: [] }) as unknown as InUse;
const chosen = (offers: Offer[], inUse: Offer | null, group: string, stage?: Rollout) =>
  choose(offers, has(inUse), { id: 'a', group, ...(stage && { stages: [{ release: 2, ...stage }] }) })
    ?.number;

test('headquarters hold a release back, and let it go group by group, within what was signed', () => {
  const [first, second] = [offer(1, all), offer(2, all)];
  expect(chosen([second, first], first, 'thi-diem')).toBe(2);
  expect(chosen([second, first], first, 'thi-diem', none)).toBe(undefined);
  expect(chosen([second, first], first, 'thi-diem', pilot)).toBe(2);
  expect(chosen([second, first], first, 'khac', pilot)).toBe(undefined);
  expect(chosen([second, first], null, 'khac', pilot)).toBe(1);
});

test('headquarters cannot give a release to a site that it was not signed for', () => {
  const [first, second] = [offer(1, all), offer(2, pilot)];
  expect(chosen([second, first], first, 'khac', all)).toBe(undefined);
  expect(chosen([second, first], first, 'thi-diem', all)).toBe(2);
});

test('a site that has a release keeps it when headquarters stop it', () => {
  const [first, second] = [offer(1, all), offer(2, all)];
  expect(chosen([second, first], second, 'thi-diem', none)).toBe(undefined);
});
