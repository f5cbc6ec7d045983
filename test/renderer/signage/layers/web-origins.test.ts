import { expect, test } from 'vitest';
import { type Settled, settledBy } from '../../../../renderer/signage/layers/web-origins.ts';
import type { Plan } from '../../../../shared/domain/signage/plan.ts';
import type { PlaylistItem } from '../../../../shared/domain/signage/playlist.ts';

const [home, ward] = ['https://home.example', 'https://ward.example'];

test('tomorrow’s plan of the same content brings an origin that is allowed already', () => {
  const evening = after([plan('r1', '2026-11-20', home)]);
  const ahead = settledBy(evening, [plan('r1', '2026-11-20', home), plan('r1', '2026-11-21', home, ward)]);
  expect(ahead).toEqual({ revision: 'r1', origins: new Set([home, ward]) });
});

test('an origin that newer content brings makes the document outdated', () => {
  const before = after([plan('r1', '2026-11-20', home)]);
  expect(settledBy(before, [plan('r2', '2026-11-20', home, ward)])).toBe('outdated');
});

test('newer content from where its forerunner came does not', () => {
  const before = after([plan('r1', '2026-11-20', home, ward)]);
  expect(settledBy(before, [plan('r2', '2026-11-20', ward)])).toEqual(before);
});

test('a document begun anew stays through the evening with both plans of the newer content', () => {
  const anew = after([plan('r2', '2026-11-20', home)]);
  expect(settledBy(anew, [plan('r2', '2026-11-20', home), plan('r2', '2026-11-21', ward)])).not.toBe(
    'outdated',
  );
});

test('nothing is settled before there is a plan', () => {
  expect(settledBy(undefined, [])).toBeUndefined();
});

function after(plans: Plan[]): Settled {
  return settledBy(undefined, plans) as Settled;
}

function plan(revision: string, day: string, ...origins: string[]): Plan {
  const items = origins.map((origin, index) => {
    const kind = index % 2 === 0 ? 'page' : 'stream';
    return { id: `item-${index}`, kind, url: `${origin}/shown` } as PlaylistItem;
  });
  return { revision, day, items } as Plan;
}
