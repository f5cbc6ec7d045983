import { expect, test } from 'vitest';
import { BusyError, createTurns } from '../../../main/hq/ingest/turns.ts';

/** Work that is done when it is told so. */
function someWork() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<string>((done) => {
      begun.push(name);
      ends.set(name, () => done(name));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { begun, work, end };
}

test('a few work at once, the others wait, and of one sender only one works', async () => {
  const { begun, work, end } = someWork();
  const turns = createTurns({ atOnce: 2, mostWaiting: 9, mostBytes: 9 });
  const all = ['a1', 'a2', 'b1', 'c1'].map((name) => turns.take(name[0] as string, 1, work(name)));
  await end('none');
  expect(begun).toEqual(['a1', 'b1']);
  await end('b1');
  expect(begun).toEqual(['a1', 'b1', 'c1']);
  await end('a1');
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2']);
  await end('c1');
  await end('a2');
  expect(await Promise.all(all)).toEqual(['a1', 'a2', 'b1', 'c1']);
});

test('work that fails gives its turn on', async () => {
  const turns = createTurns({ atOnce: 1, mostWaiting: 9, mostBytes: 9 });
  await expect(turns.take('a', 1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await turns.take('a', 1, async () => 'next')).toBe('next');
});

test('who comes when too many wait is asked to come back', async () => {
  const { work, end } = someWork();
  const turns = createTurns({ atOnce: 1, mostWaiting: 1, mostBytes: 9 });
  const first = turns.take('a', 1, work('a'));
  await end('none');
  const second = turns.take('b', 1, work('b'));
  await expect(turns.take('c', 1, work('c'))).rejects.toThrow(BusyError);
  await end('a');
  await end('b');
  expect(await Promise.all([first, second])).toEqual(['a', 'b']);
});

test('who would fill the memory is asked to come back, but one alone is always let in', async () => {
  const { work, end } = someWork();
  const turns = createTurns({ atOnce: 2, mostWaiting: 9, mostBytes: 10 });
  const large = turns.take('a', 11, work('a'));
  await end('none');
  await expect(turns.take('b', 1, work('b'))).rejects.toThrow(BusyError);
  await end('a');
  const small = [turns.take('b', 5, work('b')), turns.take('c', 5, work('c'))];
  await expect(turns.take('d', 1, work('d'))).rejects.toThrow(BusyError);
  await end('none');
  await end('b');
  await end('c');
  expect(await Promise.all([large, ...small])).toEqual(['a', 'b', 'c']);
});
