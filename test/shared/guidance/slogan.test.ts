import { expect, test } from 'vitest';
import type { Slogan } from '../../../shared/domain/content/campaign.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import { sloganOf } from '../../../shared/guidance/slogan.ts';
import { shipped } from '../machines/guidance-walk.ts';

const [sample] = shipped.handbook.slogans ?? [];
const head = { slogan: { vi: 'Của bộ nội dung', en: 'The pack’s own' } };
const day = '2026-11-20';

function slogan(id: string, more: Partial<Slogan> = {}): Slogan {
  if (sample === undefined) throw new Error('The shipped pack has no slogans.');
  return { ...sample, id, title: { vi: id, en: id }, ...more };
}

function saidOn(slogans: Slogan[], from: string, days: number): string[] {
  return Array.from(
    { length: days },
    (_, n) => sloganOf({ head, handbook: { slogans } }, addDays(from, n)).vi,
  );
}

test('slogans for everybody and for citizens take turns by the day, and come round again', () => {
  const said = saidOn([slogan('a'), slogan('b', { group: 'citizen' }), slogan('c')], day, 6);
  expect(new Set(said.slice(0, 3))).toEqual(new Set(['a', 'b', 'c']));
  expect(said.slice(3)).toEqual(said.slice(0, 3));
});

test('one for another group, and one outside its dates, is never said', () => {
  const basis = { ...slogan('x').basis, until: '2026-11-21' };
  const said = saidOn(
    [slogan('business', { group: 'business' }), slogan('over', { basis }), slogan('a')],
    day,
    9,
  );
  expect(said).not.toContain('business');
  expect(said.slice(2)).toEqual(Array(7).fill('a'));
  expect(said.slice(0, 2)).toContain('over');
});

test('a pack without slogans says its own', () => {
  expect(sloganOf({ head, handbook: {} }, day)).toBe(head.slogan);
  expect(sloganOf({ head, handbook: { slogans: [slogan('b', { group: 'business' })] } }, day)).toBe(
    head.slogan,
  );
});
