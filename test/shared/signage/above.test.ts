import { expect, test } from 'vitest';
import { startOfDay } from '../../../shared/domain/hanoi-time.ts';
import type { Above, Notice } from '../../../shared/domain/signage/notice.ts';
import { plan } from '../../../shared/signage/plan.ts';
import { turnAt, turnsFrom } from '../../../shared/signage/turn.ts';
import { item, packOf } from './sample-plans.ts';

const day = '2026-11-20';
const at = (time: string) => Date.parse(`${day}T${time}+07:00`);
const plans = [plan(packOf([item('a', 600_000), item('b', 600_000)]), 'r1', 'lobby', day)];

function notice(n: number, from: string, until: string, changes: Partial<Notice> = {}): Notice {
  return {
    id: `01900000-0000-7000-8000-00000000000${n}`,
    headline: `Thông báo ${n}`,
    severity: 'severe',
    from: new Date(at(from)).toISOString(),
    until: new Date(at(until)).toISOString(),
    ...changes,
  };
}

/** What the screen shows from an instant on, as `a 09:00:00`, for so many turns. */
function shown(above: Above, from: string, count: number): string[] {
  const told: string[] = [];
  for (const { item: drawn, startedAt } of turnsFrom(plans, {}, at(from), above)) {
    const begins = new Date(startedAt + 7 * 3_600_000).toISOString().slice(11, 19);
    told.push(`${drawn.kind === 'notice' ? drawn.notice.headline : drawn.id} ${begins}`);
    if (told.length === count) break;
  }
  return told;
}

test('a notice cuts what is shown, is alone for its whole life, and the plan goes on as if nothing had been', () => {
  const above = { notices: [notice(1, '09:05:00', '09:25:30')], safe: false };
  expect(shown(above, '09:00:00', 5)).toEqual([
    'a 09:00:00',
    'Thông báo 1 09:05:00',
    'a 09:20:00',
    'b 09:30:00',
    'a 09:40:00',
  ]);
  expect(turnAt(plans, {}, at('09:04:59'), above)?.endsAt).toBe(at('09:05:00'));
  expect(turnAt(plans, {}, at('09:25:29'), above)?.endsAt).toBe(at('09:25:30'));
  expect(turnAt(plans, {}, at('09:25:30'), above)).toMatchObject({
    item: { id: 'a' },
    endsAt: at('09:30:00'),
  });
});

test('a graver notice goes over another, which comes back for what is left of it', () => {
  const grave = notice(2, '09:10:00', '09:12:00', { severity: 'extreme' });
  const above = { notices: [notice(1, '09:05:00', '09:20:00'), grave], safe: false };
  expect(shown(above, '09:06:00', 4)).toEqual([
    'Thông báo 1 09:05:00',
    'Thông báo 2 09:10:00',
    'Thông báo 1 09:05:00',
    'a 09:20:00',
  ]);
});

test('a notice for other screens is not seen on this one', () => {
  const above = { notices: [notice(1, '09:00:00', '10:00:00', { screens: ['led-strip'] })], safe: false };
  expect(shown(above, '09:00:00', 1)).toEqual(['a 09:00:00']);
});

test('the safe slide stands in for the plan until it is switched off, and a notice goes before it', () => {
  const above = { notices: [notice(1, '09:25:00', '09:26:00')], safe: true };
  expect(shown(above, '09:00:00', 4)).toEqual([
    'safe-slide 09:00:00',
    'safe-slide 09:10:00',
    'safe-slide 09:20:00',
    'Thông báo 1 09:25:00',
  ]);
});

test('a notice holds over midnight, and when the plan in hand is an old one', () => {
  const long = notice(1, '22:00:00', '23:00:00', { until: '2026-11-22T00:00:00.000Z' });
  const turn = turnAt(plans, {}, startOfDay('2026-11-22'), { notices: [long], safe: false });
  expect(turn).toMatchObject({ item: { kind: 'notice' }, endsAt: Date.parse('2026-11-22T00:00:00Z') });
});

test('an old plan goes on by its hours, but never with what was over with its day', () => {
  const pack = packOf([item('a', 600_000), item('b', 600_000, { until: day })]);
  const old = [plan(pack, 'r1', 'lobby', day)];
  const ids = (dayOf: string) =>
    [0, 600_000].map((after) => turnAt(old, {}, startOfDay(dayOf) + after)?.item.id);
  expect([ids(day), ids('2026-11-21')]).toEqual([
    ['a', 'b'],
    ['a', 'a'],
  ]);
});
