import { describe, expect, test } from 'vitest';
import {
  adviceOn,
  comparisonsFor,
  guideOf,
  needsOf,
  offersOf,
  securityAtStep,
} from '../../../../renderer/kiosk/content/handbook-entries.ts';
import type {
  Comparison,
  FaqEntry,
  Guide,
  Readiness,
  SecurityAdvice,
} from '../../../../shared/domain/content/handbook.ts';
import { sampleHandbook } from '../../../main/content/sample-handbook.ts';
import { basis, day, words } from '../../../shared/guidance/sample-procedure.ts';

const over = { ...basis, until: '2026-11-19' };
const ahead = { ...basis, from: '2026-11-21' };
const entry = (id: string) => ({ id, title: words(id), rows: ['R40'], basis });
const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);

test('a pack without a handbook offers none of the optional screens', () => {
  expect(offersOf({ handbook: {} }, day)).toEqual({ groups: false, preparation: false, satisfaction: false });
});

test('a handbook offers what it fills today: an entry outside its dates fills nothing', () => {
  expect(offersOf({ handbook: sampleHandbook }, day)).toEqual({
    groups: true,
    preparation: true,
    satisfaction: true,
  });
  const readiness = sampleHandbook.readiness.map((need) => ({ ...need, basis: over }));
  expect(offersOf({ handbook: { readiness } }, day).preparation).toBe(false);
});

test('what has to be ready is asked unless the answers rule it out', () => {
  const need = (id: string, more: Partial<Readiness>): Readiness => ({
    ...entry(id),
    question: words(id),
    guide: 'any',
    ...more,
  });
  const readiness = [
    need('always', {}),
    need('at-home', { when: { eq: ['place', 'home'] } }),
    need('over', { basis: over }),
    need('ahead', { basis: ahead }),
  ];
  expect(ids(needsOf({ readiness }, {}, day))).toEqual(['always', 'at-home']);
  expect(ids(needsOf({ readiness }, { place: 'hospital' }, day))).toEqual(['always']);
});

test('the row about one’s own procedure stands first, rows about others are left out', () => {
  const row = (id: string, procedures?: string[]): Comparison => ({
    ...entry(id),
    online: words('a'),
    inPerson: words('b'),
    ...(procedures && { procedures }),
  });
  const comparison = [
    row('general'),
    row('mine', ['sample']),
    row('other', ['another']),
    { ...row('past'), basis: over },
  ];
  expect(ids(comparisonsFor({ comparison }, 'sample', day))).toEqual(['mine', 'general']);
  expect(ids(comparisonsFor({ comparison }, undefined, day))).toEqual(['general']);
});

describe('a difficulty', () => {
  const faq = (id: string, more: Partial<FaqEntry>): FaqEntry => ({
    ...entry(id),
    category: 'any',
    for: 'citizen',
    answer: words(id),
    procedures: [],
    difficulties: ['otp'],
    ...more,
  });
  const guide = (id: string, more: Partial<Guide>): Guide => ({
    ...entry(id),
    chapter: 'any',
    for: 'both',
    summary: words(id),
    steps: [],
    examples: [],
    ...more,
  });
  const handbook = {
    faq: [
      faq('broad', { difficulties: ['payment', 'otp'] }),
      faq('general', {}),
      faq('mine', { procedures: ['sample'] }),
      faq('other', { procedures: ['another'] }),
      faq('for-officers', { for: 'officer' }),
      faq('past', { basis: over }),
      faq('else', { difficulties: ['payment'] }),
    ],
    guides: [
      guide('helps', { difficulties: ['otp'] }),
      guide('for-officers', { difficulties: ['otp'], for: 'officer' }),
      guide('future', { difficulties: ['otp'], basis: ahead }),
      guide('unrelated', {}),
    ],
  };

  test('gets the answers about one’s own procedure first, and only what citizens may be told today', () => {
    const { answers, guides } = adviceOn(handbook, 'otp', 'sample', day);
    expect({ answers: ids(answers), guides: ids(guides) }).toEqual({
      answers: ['mine', 'general', 'broad'],
      guides: ['helps'],
    });
  });
});

test('a guide is shown without the steps that are over; one for officers is not shown', () => {
  const guide: Guide = {
    ...entry('guide'),
    chapter: 'any',
    for: 'both',
    summary: words('s'),
    steps: [{ text: words('now') }, { text: words('past'), basis: over }],
    examples: [],
  };
  expect(guideOf({ guides: [guide] }, 'guide', day)?.steps).toEqual([{ text: words('now') }]);
  expect(guideOf({ guides: [{ ...guide, for: 'officer' }] }, 'guide', day)).toBeUndefined();
});

test.each([
  ['portal-home', 'site'],
  ['login', 'secret'],
  ['otp', 'code'],
  ['pay', undefined],
  ['form', undefined],
] as const)('at the drawn screen %s stands the advice %s', (drawing, expected) => {
  const advice = (id: string, places: SecurityAdvice['places']): SecurityAdvice => ({
    ...entry(id),
    text: words(id),
    places,
  });
  const security = [
    advice('site', ['address', 'password']),
    advice('code', ['otp', 'password']),
    advice('secret', ['password']),
    { ...advice('money', ['payment']), basis: over },
  ];
  expect(securityAtStep({ security }, { drawing }, day)?.id).toBe(expected);
});
