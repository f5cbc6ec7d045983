import type { Basis, Fact } from '../../../shared/domain/basis.ts';
import { Procedure } from '../../../shared/domain/content/procedure.ts';
import type { Text } from '../../../shared/domain/text.ts';

export const basis: Basis = { sources: ['S'], confidence: 'high', checkedOn: '2026-11-01' };

/** The same words in both languages: samples are about the shape, not about the sentence. */
export function words(sentence: string): Text {
  return { vi: sentence, en: sentence };
}

function fact(sentence: string): Fact {
  return { text: words(sentence), basis };
}

/**
 * A small procedure with everything that `derive` has to decide: a question that hangs on another, a number,
 * documents by an option, by a number and by a date, a warning and a step with conditions.
 */
export const sample: Procedure = Procedure.parse({
  id: 'sample',
  code: { value: '1.001193', basis },
  name: words('Đăng ký khai sinh'),
  officialName: fact('Thủ tục đăng ký khai sinh'),
  purpose: words('Giấy khai sinh'),
  field: 'civil',
  keywords: ['em bé'],
  level: { value: 'full', basis },
  authority: fact('UBND xã'),
  whoCanApply: [fact('Cha, mẹ')],
  circumstances: [
    {
      id: 'place',
      kind: 'choice',
      question: words('Where?'),
      unsure: words('Fine.'),
      basis,
      options: [
        { id: 'hospital', label: words('Hospital') },
        { id: 'home', label: words('Home') },
      ],
    },
    {
      id: 'witness',
      kind: 'choice',
      question: words('Witness?'),
      when: { eq: ['place', 'home'] },
      unsure: words('Fine.'),
      basis,
      options: [
        { id: 'yes', label: words('Yes') },
        { id: 'no', label: words('No') },
      ],
    },
    {
      id: 'age',
      kind: 'number',
      question: words('Age?'),
      unsure: words('Fine.'),
      basis,
      min: 0,
      max: 90,
      start: 0,
      unit: words('years'),
    },
  ],
  documents: [
    { id: 'form', name: words('Form'), form: 'fill-online', basis },
    { id: 'birth-note', name: words('Note'), form: 'scan', when: { eq: ['place', 'hospital'] }, basis },
    { id: 'witness-paper', name: words('Paper'), form: 'original', when: { eq: ['witness', 'yes'] }, basis },
    {
      id: 'declaration',
      name: words('Declaration'),
      form: 'original',
      when: { and: [{ eq: ['place', 'home'] }, { not: { eq: ['witness', 'yes'] } }] },
      basis,
    },
    { id: 'consent', name: words('Consent'), form: 'scan', when: { gt: ['age', 8] }, basis },
    { id: 'new-form', name: words('New'), form: 'scan', when: { since: '2027-03-01' }, basis },
    { id: 'expired', name: words('Old'), form: 'scan', basis: { ...basis, until: '2026-10-31' } },
  ],
  fees: { inPerson: fact('0'), online: fact('0') },
  timeLimit: fact('1'),
  results: [fact('Giấy khai sinh')],
  receive: [fact('VNeID')],
  steps: [
    { id: 'open', stage: 'login', title: words('Open'), press: words('Open'), drawing: 'portal-home', basis },
    { id: 'fill', stage: 'submit', title: words('Fill'), press: words('Fill'), drawing: 'form', basis },
    {
      id: 'bring',
      stage: 'receive',
      title: words('Bring'),
      press: words('Bring'),
      drawing: 'bring-original',
      when: { eq: ['place', 'home'] },
      basis,
    },
    { id: 'wait', stage: 'receive', title: words('Wait'), press: words('Wait'), drawing: 'inbox', basis },
  ],
  warnings: [{ id: 'late', text: words('Late'), when: { gt: ['age', 0] }, basis }],
  related: [],
  openQuestions: [],
});

/** The sample with one more question, which changes no document: a warning and a step hang on it. */
export const late: Procedure = Procedure.parse({
  ...sample,
  id: 'late',
  circumstances: [
    {
      id: 'delivery',
      kind: 'choice',
      question: words('Delivery?'),
      unsure: words('Fine.'),
      basis,
      options: [
        { id: 'home', label: words('Home') },
        { id: 'office', label: words('Office') },
      ],
    },
    ...sample.circumstances,
  ],
  steps: [
    ...sample.steps,
    {
      id: 'parcel',
      stage: 'receive',
      title: words('Parcel'),
      press: words('Parcel'),
      drawing: 'inbox',
      when: { eq: ['delivery', 'home'] },
      basis,
    },
  ],
  warnings: [
    ...sample.warnings,
    { id: 'postage', text: words('Postage'), when: { eq: ['delivery', 'home'] }, basis },
  ],
});

export const day = '2026-11-20';
