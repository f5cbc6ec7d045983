import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Basis } from '../../../shared/domain/basis.ts';
import type { Pack } from '../../../shared/domain/content/pack.ts';
import { layouts } from '../../../shared/domain/signage/zone.ts';
import { plan } from '../../../shared/signage/plan.ts';
import { turnAt } from '../../../shared/signage/turn.ts';
import { tickerIndex, tickerLineMs, zoneBoxes } from '../../../shared/signage/zones.ts';
import { item, packOf } from './sample-plans.ts';

test.each([
  ['full', { width: 1920, height: 1080 }, { main: { x: 0, y: 0, width: 1920, height: 1080 } }],
  [
    'ticker',
    { width: 1920, height: 1080 },
    {
      main: { x: 0, y: 0, width: 1920, height: 994 },
      ticker: { x: 0, y: 994, width: 1920, height: 86 },
    },
  ],
  [
    'side',
    { width: 1920, height: 1080 },
    {
      main: { x: 0, y: 0, width: 1574, height: 886 },
      ticker: { x: 0, y: 886, width: 1920, height: 194 },
      panel: { x: 1574, y: 0, width: 346, height: 886 },
    },
  ],
  [
    'stack',
    { width: 1080, height: 1920 },
    {
      main: { x: 0, y: 0, width: 1080, height: 1411 },
      ticker: { x: 0, y: 1795, width: 1080, height: 125 },
      panel: { x: 0, y: 1411, width: 1080, height: 384 },
    },
  ],
  ['side', { width: 960, height: 320 }, { main: { x: 0, y: 0, width: 960, height: 320 } }],
] as const)('the layout %s shares out %o', (layout, size, boxes) => {
  expect(zoneBoxes(layout, size)).toEqual(boxes);
});

test('zones cover every picture, and never each other', () => {
  const sides = fc.integer({ min: 16, max: 8_704 });
  fc.assert(
    fc.property(fc.constantFrom(...layouts), sides, sides, (layout, width, height) => {
      const boxes = Object.values(zoneBoxes(layout, { width, height }));
      const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
      expect(area).toBe(width * height);
      for (const [index, one] of boxes.entries()) {
        expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height).toBe(
          true,
        );
        for (const other of boxes.slice(index + 1)) {
          const apart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

const basis: Basis = { sources: [], confidence: 'high', checkedOn: '2026-11-20' };
const text = (vi: string) => ({ vi, en: vi });

function zonedPack(): Pick<Pack, 'signage' | 'handbook'> {
  const pack = packOf([item('only', 10_000)]);
  return {
    signage: {
      ...pack.signage,
      playlists: pack.signage.playlists.map((playlist) => ({
        ...playlist,
        layout: 'ticker',
        transition: 'fade',
      })),
      zones: {
        ticker: [
          { slogan: 'main' },
          { slogan: 'old' },
          { channel: 'phone', label: text('Gọi') },
          { text: text('Thứ hai'), weekdays: ['mon'] },
        ],
        panel: ['clock'],
      },
    },
    handbook: {
      slogans: [
        { id: 'main', title: text('Khẩu hiệu'), rows: [], kind: 'main', basis },
        {
          id: 'old',
          title: text('Đã hết'),
          rows: [],
          kind: 'main',
          basis: { ...basis, until: '2025-12-31' },
        },
      ],
      channels: [
        {
          id: 'phone',
          title: text('Tổng đài'),
          rows: [],
          kind: 'telephone',
          address: '1022',
          use: text('Hỏi'),
          basis,
        },
      ],
    },
  };
}

test('what stands beside the loop is what holds on the day', () => {
  const { zones, transition } = plan(zonedPack(), 'r1', 'lobby', '2026-11-20');
  expect({ zones, transition }).toEqual({
    zones: {
      layout: 'ticker',
      ticker: [{ text: text('Khẩu hiệu') }, { text: text('Gọi'), address: '1022' }],
      panel: ['clock'],
    },
    transition: 'fade',
  });
});

test('an item fades in where its playlist says so and it does not say otherwise', () => {
  const { signage, handbook } = zonedPack();
  const cut = { ...item('cut', 10_000), transition: 'cut' as const };
  const both = packOf([item('only', 10_000), cut]).signage;
  const playlists = both.playlists.map((playlist) => ({ ...playlist, transition: 'fade' as const }));
  const planned = plan(
    { signage: { ...signage, ...both, playlists }, handbook },
    'r1',
    'lobby',
    '2026-11-20',
  );
  const turns = [0, 10_000].map((ms) => turnAt([planned], {}, planned.from + ms));
  expect(turns.map((turn) => [turn?.item.id, turn?.fades])).toEqual([
    ['only', true],
    ['cut', undefined],
  ]);
});

test("a screen's own layout goes before its playlist's", () => {
  const site = { screens: [{ id: 'lobby', layout: 'full' as const }] };
  expect(plan(zonedPack(), 'r1', 'lobby', '2026-11-20', site).zones).toBeUndefined();
});

test('the ticker goes from line to line by the clock, and round again', () => {
  const seen = [0, 1, 2, 3].map((count) => tickerIndex(3, count * tickerLineMs));
  expect(seen).toEqual([0, 1, 2, 0]);
});
