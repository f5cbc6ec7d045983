import { expect, test } from 'vitest';
import { createGroups } from '../../../main/hq/ingest/groups.ts';

/** Groups whose work is done when it is told so; an item's weight is its number, its key its first letter. */
function someGroups(answer: (item: string) => string | Error = (item) => item.toUpperCase()) {
  const begun: string[][] = [];
  const ends: (() => void)[] = [];
  const groups = createGroups<string, string>(
    (items) =>
      new Promise((done) => {
        begun.push(items);
        ends.push(() => done(items.map(answer)));
      }),
    {
      atOnce: 1,
      most: 10,
      weigh: (item) => Number(item.slice(1)),
      keyOf: (item) => item.slice(0, 1),
    },
  );
  const turn = () => new Promise((done) => setImmediate(done));
  const end = async () => {
    await turn();
    ends.shift()?.();
    await turn();
  };
  return { begun, groups, end };
}

test('those that come while a group is worked on make up the next, as far as it takes them, one of a kind', async () => {
  const { begun, groups, end } = someGroups();
  const all = [groups.take('a1')];
  await end();
  for (const item of ['b1', 'c4', 'c1', 'd9', 'e5']) all.push(groups.take(item));
  for (let n = 0; n < 4; n += 1) await end();
  expect(begun).toEqual([['a1'], ['b1', 'c4', 'e5'], ['c1', 'd9']]);
  expect(await Promise.all(all)).toEqual(['A1', 'B1', 'C4', 'C1', 'D9', 'E5']);
});

test('what is larger than a group goes alone', async () => {
  const { begun, groups, end } = someGroups();
  const all = [groups.take('a99'), groups.take('b1')];
  await end();
  await end();
  expect(begun).toEqual([['a99'], ['b1']]);
  expect(await Promise.all(all)).toEqual(['A99', 'B1']);
});

test('one that is refused takes no other with it', async () => {
  const { groups, end } = someGroups((item) => (item === 'b1' ? new Error('no') : item));
  const all = ['a1', 'b1', 'c1'].map((item) => groups.take(item).catch((cause: Error) => cause.message));
  await end();
  expect(await Promise.all(all)).toEqual(['a1', 'no', 'c1']);
});

test('when the work on a group fails, each is tried alone', async () => {
  const tried: string[][] = [];
  const groups = createGroups<string, string>(
    async (items) => {
      tried.push(items);
      if (items.includes('bad')) throw new Error('failed');
      return items;
    },
    { atOnce: 2, most: 9, weigh: () => 1, keyOf: (item) => item },
  );
  const all = ['good', 'bad', 'fine'].map((item) => groups.take(item).catch((cause: Error) => cause.message));
  expect(await Promise.all(all)).toEqual(['good', 'failed', 'fine']);
  expect(tried).toEqual([['good', 'bad', 'fine'], ['good'], ['bad'], ['fine']]);
});
