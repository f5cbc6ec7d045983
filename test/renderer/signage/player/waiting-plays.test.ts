import { expect, test } from 'vitest';
import { createWaitingPlays } from '../../../../renderer/signage/player/waiting-plays.ts';
import type { NewPlay } from '../../../../shared/domain/signage/play.ts';

test('what waits is taken up in its order, by its own screen alone', () => {
  const storage = roomFor(10);
  for (const number of [1, 3, 2]) createWaitingPlays('lobby', storage).add(play(number));
  createWaitingPlays('stairs', storage).add(play(4));
  const numbers = (screen: string) => createWaitingPlays(screen, storage).list().map(numberOf);
  expect([numbers('lobby'), numbers('stairs')]).toEqual([[1, 3, 2], [4]]);
});

test('what the server has taken is not taken up again', () => {
  const storage = roomFor(10);
  const waiting = createWaitingPlays('lobby', storage);
  for (const number of [1, 2, 3]) waiting.add(play(number));
  waiting.drop([play(1), play(3)]);
  expect(createWaitingPlays('lobby', storage).list().map(numberOf)).toEqual([2]);
});

test('a storage that is full keeps the first of them, and the page has them all', () => {
  const storage = roomFor(2);
  const waiting = createWaitingPlays('lobby', storage);
  for (const number of [1, 2, 3]) waiting.add(play(number));
  expect(waiting.list().map(numberOf)).toEqual([1, 2, 3]);
  expect(createWaitingPlays('lobby', storage).list().map(numberOf)).toEqual([1, 2]);
});

test('of more than a day has, the oldest are given up, in the storage as well', () => {
  const storage = roomFor(10_000);
  const waiting = createWaitingPlays('lobby', storage);
  for (let number = 1; number <= 6_003; number += 1) waiting.add(play(number));
  expect([numberOf(waiting.list()[0] as NewPlay), waiting.list().length, storage.length]).toEqual([
    4, 6_000, 6_000,
  ]);
});

test.each(['', '{', '{}', '{"number":1,"play":{"id":"x"}}'])('%j in the storage is thrown away', (text) => {
  const storage = roomFor(10);
  storage.setItem('tantam-play:lobby:x', text);
  expect([createWaitingPlays('lobby', storage).list(), storage.length]).toEqual([[], 0]);
});

function play(number: number): NewPlay {
  return {
    id: `0197f2a0-0000-7000-8000-${String(number).padStart(12, '0')}`,
    item: 'film',
    planned: 'film',
    plannedAt: '2026-11-20T05:00:00.000Z',
    revision: 'r1',
    shownAt: '2026-11-20T05:00:00.010Z',
    durationMs: 10_000,
    end: 'complete',
    reason: null,
  };
}

function numberOf({ id }: NewPlay): number {
  return Number(id.slice(-12));
}

/** A browser's storage with room for so many entries. */
function roomFor(entries: number): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (kept.size >= entries) throw new DOMException('It is full.', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
