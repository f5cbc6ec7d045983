import fc from 'fast-check';
import { expect, test } from 'vitest';
import { broughtByTips, chooseTips, inFront } from '../../../../shared/domain/content/tips.ts';

const rule = {
  atLeast: 3,
  difficulties: 2,
  answers: [
    { difficulty: 'otp', items: ['slide-otp', 'slide-ready'], faq: ['answer-otp'] },
    { difficulty: 'nfc', items: ['slide-ready'], faq: [] },
    { difficulty: 'fee', items: ['slide-fee'], faq: ['answer-fee', 'answer-otp'] },
  ],
};

test('the most named difficulties choose; every other one says why it does not', () => {
  const counts = new Map([
    ['fee', 9],
    ['nfc', 4],
    ['otp', 4],
    ['other', 40],
    ['paper', 0],
  ]);
  const tips = chooseTips(rule, counts, new Set());
  expect(tips.map(({ difficulty, count, state }) => [difficulty, count, state])).toEqual([
    ['other', 40, 'unanswered'],
    ['fee', 9, 'chosen'],
    ['otp', 4, 'chosen'],
    ['nfc', 4, 'others-first'],
  ]);
  expect(broughtByTips(tips, 'items')).toEqual(['slide-fee', 'slide-otp', 'slide-ready']);
  expect(broughtByTips(tips, 'faq')).toEqual(['answer-fee', 'answer-otp']);
});

test('one that is switched off leaves its place to the next, and few are too few', () => {
  const counts = new Map([
    ['fee', 9],
    ['otp', 2],
    ['nfc', 3],
  ]);
  expect(
    chooseTips(rule, counts, new Set(['fee'])).map(({ difficulty, state }) => [difficulty, state]),
  ).toEqual([
    ['fee', 'switched-off'],
    ['nfc', 'chosen'],
    ['otp', 'too-few'],
  ]);
});

test('entries in front are in the order given, and none is lost or doubled', () => {
  const ids = fc.uniqueArray(fc.nat(30).map(String), { maxLength: 20 });
  fc.assert(
    fc.property(ids, ids, (all, wanted) => {
      const entries = all.map((id) => ({ id }));
      const ordered = inFront(entries, wanted).map(({ id }) => id);
      expect(ordered.toSorted()).toEqual(all.toSorted());
      const known = wanted.filter((id) => all.includes(id));
      expect(ordered.slice(0, known.length)).toEqual(known);
      expect(ordered.slice(known.length)).toEqual(all.filter((id) => !wanted.includes(id)));
    }),
  );
});
