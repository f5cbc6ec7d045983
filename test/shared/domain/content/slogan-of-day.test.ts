import { expect, test } from 'vitest';
import type { Slogan } from '../../../../shared/domain/content/campaign.ts';
import type { KioskContent } from '../../../../shared/domain/content/kiosk-content.ts';
import { sloganOfDay } from '../../../../shared/domain/content/slogan-of-day.ts';
import { addDays } from '../../../../shared/domain/hanoi-time.ts';

const ofPack = { vi: 'Khẩu hiệu chung', en: 'The slogan of all' };
const monday = '2026-11-23';

interface Changes extends Pick<Partial<Slogan>, 'kind' | 'group'> {
  basis?: Partial<Slogan['basis']>;
}

function slogan(id: string, { basis, ...changes }: Changes = {}): Slogan {
  return {
    id,
    title: { vi: id, en: id },
    rows: ['R60'],
    kind: 'secondary',
    ...changes,
    basis: { sources: ['PLAN'], confidence: 'high', checkedOn: '2026-11-20', ...basis },
  };
}

function shown(slogans: Slogan[] | undefined, days = 1): string[] {
  const content = { head: { slogan: ofPack }, handbook: { slogans } } as KioskContent;
  return Array.from({ length: days }, (_, day) => sloganOfDay(content, addDays(monday, day)).vi);
}

test('the slogans take turns day by day, in the order of the pack, and begin again', () => {
  const days = shown([slogan('a'), slogan('b'), slogan('c')], 7);
  expect('abcabcabc').toContain(days.join(''));
});

test('a day has the same slogan whenever it is asked for', () => {
  const slogans = [slogan('a'), slogan('b')];
  expect(shown(slogans, 9)).toEqual(shown(slogans, 9));
});

test.each<[string, Slogan]>([
  ['is for a group', slogan('b', { kind: 'group', group: 'citizen' })],
  ['names a group', slogan('b', { group: 'business' })],
  ['is not in force any more', slogan('b', { basis: { until: addDays(monday, -1) } })],
  ['is not in force yet', slogan('b', { basis: { from: addDays(monday, 5) } })],
  ['waits to be approved', slogan('b', { basis: { confidence: 'low' } })],
])('one that %s has no turn', (_, other) => {
  expect(shown([slogan('a'), other], 5)).toEqual(['a', 'a', 'a', 'a', 'a']);
});

test('one takes its turn from its first day to its last', () => {
  const event = slogan('b', { basis: { from: addDays(monday, 2), until: addDays(monday, 5) } });
  const days = shown([slogan('a'), event], 8);
  expect([days.slice(0, 2), days.slice(6)]).toEqual([
    ['a', 'a'],
    ['a', 'a'],
  ]);
  expect(days.slice(2, 6).toSorted()).toEqual(['a', 'a', 'b', 'b']);
});

test('without one the slogan at the head of the pack stands', () => {
  expect(shown(undefined)).toEqual([ofPack.vi]);
  expect(shown([])).toEqual([ofPack.vi]);
  expect(shown([slogan('a', { kind: 'group', group: 'citizen' })])).toEqual([ofPack.vi]);
});
