import { expect, test } from 'vitest';
import { checkDifficulties } from '../../../../main/services/content/checks/difficulty-check.ts';
import type { FaqEntry, Guide } from '../../../../shared/domain/content/handbook.ts';
import type { Handbook } from '../../../../shared/domain/content/handbook-parts.ts';
import { compileDay } from '../sample.ts';
import { sampleHandbook } from '../sample-handbook.ts';

const [faq, guides] = [sampleHandbook.faq as FaqEntry[], sampleHandbook.guides as Guide[]];
const guide = { ...(guides[0] as Guide), difficulties: ['hai'] };
const answer = { ...(faq[0] as FaqEntry), difficulties: ['hai'], procedures: [] };
const over = { ...answer.basis, until: '2026-11-19' };

/** What is told when one term, `mot`, has its guide and the other, `hai`, has this besides. */
function told(more: Pick<Handbook, 'faq' | 'guides'>): string[] {
  const { vocabularies } = sampleHandbook;
  const helped = { ...guide, difficulties: ['mot'] };
  const reading = {
    handbook: { vocabularies, ...more, guides: [helped, ...(more.guides ?? [])] },
    paths: [],
  };
  return checkDifficulties(reading as unknown as Parameters<typeof checkDifficulties>[0], compileDay).map(
    ({ level, file, field, reason }) => `${level} ${file} ${field}: ${reason}`,
  );
}

const nothing = [
  'warning vocabularies.json difficulties.terms[1]: ' +
    'Nothing helps citizens of every procedure with the difficulty "hai" (Hai).',
];

test.each<[string, Pick<Handbook, 'faq' | 'guides'>]>([
  ['nothing', {}],
  ['an answer for officers', { faq: [{ ...answer, for: 'officer' }] }],
  ['an answer about one procedure', { faq: [{ ...answer, procedures: ['cap-the-doc-gia'] }] }],
  ['an answer that is over', { faq: [{ ...answer, basis: over }] }],
  ['an answer to another difficulty', { faq: [{ ...answer, difficulties: ['mot'] }] }],
  ['a guide for officers', { guides: [{ ...guide, for: 'officer' }] }],
])('a difficulty with %s is told, by its id and its name', (_, more) => {
  expect(told(more)).toEqual(nothing);
});

test.each<[string, Pick<Handbook, 'faq' | 'guides'>]>([
  ['an answer for citizens', { faq: [answer] }],
  ['a guide for both', { guides: [guide] }],
])('a difficulty with %s is helped', (_, more) => {
  expect(told(more)).toEqual([]);
});
