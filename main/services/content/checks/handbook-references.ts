import type { HandbookPart } from '../../../../shared/domain/content/handbook-parts.ts';
import type { PackReading } from '../pack/pack-read.ts';
import type { IdList, Reference } from './reference-check.ts';

/** What can be pointed at: the ids that exist (undefined where their file could not be read), and their name. */
type Target = Pick<Reference, 'known' | 'what'>;

type LocalReference = Omit<Reference, 'file'>;

/** Where the parts of the handbook refer to each other, to procedures, and to what screens show. */
export function handbookReferences(reading: PackReading): Reference[] {
  const { handbook, head, signage, paths } = reading;
  const { calendar, vocabularies, guides } = handbook;
  const written = (part: HandbookPart, ids: string[] | undefined) =>
    ids ?? (paths.includes(`${part}.json`) ? undefined : []);
  const procedure: Target = {
    known: paths.flatMap((path) => /^procedures\/(.+)\.json$/.exec(path)?.[1] ?? []),
    what: 'procedure',
  };
  const item: Target = {
    known: signage && idsOf(signage.items),
    what: 'item of signage.json',
  };
  const guide: Target = { known: written('guides', guides && idsOf(guides)), what: 'guide' };
  const answer: Target = {
    known: written('faq', handbook.faq && idsOf(handbook.faq.filter((entry) => entry.for === 'citizen'))),
    what: 'answer for citizens',
  };
  const term = (list: 'difficulties' | 'groups', what: string): Target => ({
    known: written('vocabularies', vocabularies && idsOf(vocabularies[list].terms)),
    what,
  });
  const channel: Target = {
    known: written('channels', handbook.channels && idsOf(handbook.channels)),
    what: 'channel',
  };
  const field: Target = { known: head && idsOf(head.fields), what: 'field' };
  const venue: Target = { known: head && idsOf(head.venues ?? []), what: 'venue of pack.json' };
  const week: Target = { known: calendar && idsOf(calendar.weeks), what: 'week' };
  return [
    ...each('faq', [], handbook.faq, (entry) => [
      ...many(['procedures'], entry.procedures, procedure),
      ...many(['difficulties'], entry.difficulties, term('difficulties', 'difficulty')),
    ]),
    ...each('guides', [], guides, ({ examples, steps, difficulties = [] }) => [
      ...many(['difficulties'], difficulties, term('difficulties', 'difficulty')),
      ...steps.flatMap((step, index) => one(['steps', index, 'in'], step.in, venue)),
      ...examples.flatMap((example, index) => {
        if ('procedure' in example)
          return one(['examples', index, 'procedure'], example.procedure, procedure);
        return 'item' in example ? one(['examples', index, 'item'], example.item, item) : [];
      }),
    ]),
    ...each('lines', [], handbook.lines, ({ at }) =>
      'difficulty' in at ? one(['at', 'difficulty'], at.difficulty, term('difficulties', 'difficulty')) : [],
    ),
    ...each('comparison', [], handbook.comparison, ({ procedures = [] }) =>
      many(['procedures'], procedures, procedure),
    ),
    ...each('readiness', [], handbook.readiness, (entry) => one(['guide'], entry.guide, guide)),
    ...each('changes', [], handbook.changes, (entry) => many(['procedures'], entry.procedures, procedure)),
    ...each('services', [], handbook.services, (entry) => [
      ...one(['field'], entry.field, field),
      ...one(['procedure'], entry.procedure, procedure),
    ]),
    ...each('slogans', [], handbook.slogans, (entry) => one(['group'], entry.group, term('groups', 'group'))),
    ...each('quiz', [], handbook.quiz, (question) =>
      one(['correct'], question.correct, { known: idsOf(question.options), what: 'option' }),
    ),
    ...each('slides', [], handbook.slides, ({ body }) =>
      body.layout === 'contacts'
        ? body.contacts.flatMap((contact, index) =>
            one(['body', 'contacts', index, 'channel'], contact.channel, channel),
          )
        : [],
    ),
    ...each('tips', ['answers'], handbook.tips?.answers, ({ difficulty, items, faq }) => [
      ...one(['difficulty'], difficulty, term('difficulties', 'difficulty')),
      ...many(['items'], items, item),
      ...many(['faq'], faq, answer),
    ]),
    ...each('calendar', ['weeks'], calendar?.weeks, ({ titles }) =>
      titles.flatMap(({ items }, index) => many(['titles', index, 'items'], items, item)),
    ),
    ...each('calendar', ['days'], calendar?.days, (day) => many(['items'], day.items, item)),
    ...each('calendar', ['overrides'], calendar?.overrides, (entry) => one(['week'], entry.week, week)),
  ];
}

/** The lists of the handbook whose entries are told apart by an id. */
export function handbookIdLists({ handbook }: PackReading): IdList[] {
  const { calendar, vocabularies } = handbook;
  const lists = Object.entries(handbook).filter(([part]) => part !== 'media' && part !== 'audio');
  return [
    ...lists.flatMap(([part, entries]) =>
      Array.isArray(entries)
        ? [{ file: `${part}.json`, path: [], ids: idsOf(entries as { id: string }[]) }]
        : [],
    ),
    ...(handbook.quiz ?? []).map(({ options }, index) => ({
      file: 'quiz.json',
      path: [index, 'options'],
      ids: idsOf(options),
    })),
    {
      file: 'tips.json',
      path: ['answers'],
      ids: (handbook.tips?.answers ?? []).map(({ difficulty }) => difficulty),
    },
    ...(['weeks', 'days'] as const).map((list) => ({
      file: 'calendar.json',
      path: [list],
      ids: idsOf(calendar?.[list] ?? []),
    })),
    ...Object.entries(vocabularies ?? {}).flatMap(([list, vocabulary]) =>
      typeof vocabulary === 'object'
        ? [{ file: 'vocabularies.json', path: [list, 'terms'], ids: idsOf(vocabulary.terms) }]
        : [],
    ),
  ];
}

function each<Entry>(
  part: HandbookPart,
  above: PropertyKey[],
  entries: readonly Entry[] | undefined,
  references: (entry: Entry) => LocalReference[],
): Reference[] {
  return (entries ?? []).flatMap((entry, index) =>
    references(entry).map((reference) => ({
      ...reference,
      file: `${part}.json`,
      path: [...above, index, ...reference.path],
    })),
  );
}

function one(path: PropertyKey[], id: string | undefined, target: Target): LocalReference[] {
  return id === undefined ? [] : [{ path, id, ...target }];
}

function many(path: PropertyKey[], ids: readonly string[], target: Target): LocalReference[] {
  return ids.map((id, index) => ({ path: [...path, index], id, ...target }));
}

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id);
}
