import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CaseFacts } from '../../../renderer/kiosk/checklist/case-facts.tsx';
import { shownCode, shownFact, shownFacts } from '../../../renderer/parts/shown-fact.ts';
import { kioskWords } from '../../../renderer/words/kiosk.ts';
import type { Fact } from '../../../shared/domain/basis.ts';
import type { Procedure } from '../../../shared/domain/content/procedure.ts';
import { basis, day, sample, words } from '../../shared/guidance/sample-procedure.ts';

const over = { ...basis, until: '2026-11-19' };
const ahead = { ...basis, from: '2026-11-21' };
const low = { ...basis, confidence: 'low' } as const;

test('a fact is told as certain as it is, and not at all outside its dates', () => {
  const text = words('0 đồng');
  expect([
    shownFact({ text, basis }, day),
    shownFact({ text, basis: { ...basis, confidence: 'low' } }, day),
    shownFact({ text: null, basis: { ...basis, confidence: 'low' } }, day),
    shownFact({ text, basis: { ...basis, until: '2026-11-19' } }, day),
    shownFact({ text, basis: { ...basis, from: '2026-11-21' } }, day),
    shownFact(undefined, day),
  ]).toEqual([
    { text, toBeConfirmed: false },
    { text, toBeConfirmed: true },
    { text: null, toBeConfirmed: false },
    undefined,
    undefined,
    undefined,
  ]);
});

test('facts that answer one question say once that the officer knows, and not at all beside a known one', () => {
  const known: Fact = { text: words('0 đồng'), basis };
  const unknown: Fact = { text: null, basis: low };
  expect(shownFacts([known, unknown], day)).toEqual([{ text: known.text, toBeConfirmed: false }]);
  expect(shownFacts([unknown, unknown], day)).toEqual([{ text: null, toBeConfirmed: false }]);
  expect(shownFacts([undefined, { ...known, basis: over }], day)).toEqual([]);
});

test('a code is told only while it holds and only when it is certain', () => {
  const value = '1.001193';
  const told = [basis, low, over, ahead].map((it) => shownCode({ code: { value, basis: it } }, day));
  expect(told).toEqual([value, null, null, null]);
});

test('no fact outside its dates stands on the checklist; the officer stands in for what one must know', () => {
  const stale = (sentence: string): Fact => ({ text: words(sentence), basis: over });
  const early = (sentence: string): Fact => ({ text: words(sentence), basis: ahead });
  const procedure: Procedure = {
    ...sample,
    fees: {
      inPerson: stale('PAST-1'),
      online: early('FUTURE-1'),
      policy: stale('PAST-2'),
      extra: early('FUTURE-2'),
    },
    timeLimit: stale('PAST-3'),
    authority: early('FUTURE-3'),
    results: [stale('PAST-4'), { text: words('Giấy khai sinh'), basis }],
  };
  const text = renderToStaticMarkup(<CaseFacts procedure={procedure} today={day} />);
  expect(text.match(/(PAST|FUTURE)-\d/g)).toBeNull();
  expect(text).toContain('Giấy khai sinh');
  expect(text.split(kioskWords.notKnown.vi)).toHaveLength(5);
});
