import type { Procedure } from '../../../../shared/domain/content/procedure.ts';
import { contentRows } from '../pack/content-rows.ts';
import type { PackReading } from '../pack/pack-read.ts';
import { partsOf } from '../pack/pack-values.ts';
import { showsExample } from './example-check.ts';

/** Something in a pack that answers a row: the file it stands in, and its id or a few words. */
interface Answer {
  file: string;
  id: string;
}

/** Each content row of the plans, in order, with what in a pack answers it. */
export function coverageOf(reading: PackReading): Map<string, Answer[]> {
  const found = Map.groupBy(
    [
      ...namedAnswers(reading),
      ...guidedServices(reading),
      ...borneByProcedures(reading),
      ...borneByThePack(reading),
    ],
    ({ row }) => row,
  );
  return new Map([...contentRows.keys()].map((row) => [row, found.get(row) ?? []]));
}

/** The coverage of a pack as the Markdown of its COVERAGE.md. */
export function coverageTable(reading: PackReading): string {
  const coverage = coverageOf(reading);
  const open = [...coverage].filter(([, answers]) => answers.length === 0).map(([row]) => row);
  const covered = `${coverage.size - open.length} of ${coverage.size} rows are answered`;
  return [
    '# What of the plans this pack answers',
    '',
    'Each row that the source plans ask of the content, and the entries of this pack that answer it. An entry',
    'says so itself in `rows`; procedures answer rows by what they carry. Generated: after a change, run',
    '`tantam content coverage <folder> --out <folder>/COVERAGE.md`.',
    '',
    open.length === 0 ? `${covered}.` : `${covered}. Open: ${open.join(', ')}.`,
    '',
    '| Row | What is asked | Answered by |',
    '|---|---|---|',
    ...[...coverage].map(([row, answers]) => `| ${row} | ${contentRows.get(row)} | ${inWords(answers)} |`),
    '',
  ].join('\n');
}

function inWords(answers: Answer[]): string {
  if (answers.length === 0) return '**open**';
  return [...Map.groupBy(answers, ({ file }) => file)]
    .map(([file, entries]) => `${file}: ${[...new Set(entries.map(({ id }) => id))].join(', ')}`)
    .join('<br>');
}

interface RowAnswer extends Answer {
  row: string;
}

/** Entries of whatever kind that name the rows they answer. */
function namedAnswers({ documents }: PackReading): RowAnswer[] {
  return documents.flatMap(({ file, value }) =>
    [...partsOf(value)].flatMap(({ path, value: part }) => {
      const { rows, id } = (part ?? {}) as { rows?: unknown; id?: string };
      if (!Array.isArray(rows)) return [];
      return rows.map((row: string) => ({ row, file, id: id ?? String(path.at(-1)) }));
    }),
  );
}

/** A listed service that is guided in detail: its procedure answers the same rows. */
function guidedServices({ handbook }: PackReading): RowAnswer[] {
  return (handbook.services ?? []).flatMap(({ procedure, rows }) =>
    procedure === undefined ? [] : rows.map((row) => ({ row, file: 'procedures', id: procedure })),
  );
}

/** What a procedure carries by its form, and the row that asks for it. */
const carried: { row: string; words: string; by: (procedure: Procedure) => boolean }[] = [
  {
    row: 'R3',
    words: 'lead through log in, submit and receive',
    by: ({ steps }) => new Set(steps.map(({ stage }) => stage)).size === 3,
  },
  {
    row: 'R12',
    words: 'tell documents, time and fee',
    by: ({ timeLimit, fees }) => timeLimit.text !== null && fees.online.text !== null,
  },
  { row: 'R17', words: 'say whether all of it goes online', by: ({ level }) => level.value !== null },
  {
    row: 'R20',
    words: 'help with the form',
    by: ({ steps }) => steps.some(({ drawing }) => drawing === 'form'),
  },
  {
    row: 'R21',
    words: 'drop papers that data replace',
    by: ({ documents }) => documents.some(({ form, replacedBy }) => form === 'data' || replacedBy),
  },
  {
    row: 'R23',
    words: 'ask for the circumstances',
    by: ({ circumstances }) => circumstances.length > 0,
  },
  {
    row: 'R34',
    words: 'draw the portal’s screens step by step',
    by: ({ steps }) => steps.length > 0,
  },
];

function borneByProcedures({ procedures }: PackReading): RowAnswer[] {
  return carried.flatMap(({ row, words, by }) => {
    const count = procedures.filter(({ procedure }) => by(procedure)).length;
    return count === 0 ? [] : [{ row, file: 'procedures', id: `${count} of ${procedures.length} ${words}` }];
  });
}

/** What a pack answers by its form as a whole. */
function borneByThePack({ head, signage, handbook }: PackReading): RowAnswer[] {
  const guides = handbook.guides ?? [];
  const items = signage?.items ?? [];
  const concrete = [
    { file: 'guides.json', count: guides.filter(({ examples }) => examples.length > 0).length, of: guides },
    {
      file: 'signage.json',
      count: items.filter((item) => showsExample(item, handbook.slides ?? [])).length,
      of: items,
    },
  ];
  return [
    ...(head?.popular ?? []).map((id) => ({ row: 'R4', file: 'pack.json', id })),
    ...concrete
      .filter(({ count }) => count > 0)
      .map(({ file, count, of }) => ({ row: 'R37', file, id: `${count} of ${of.length} show an example` })),
    ...(signage?.screens ?? []).map(({ id }) => ({ row: 'R56', file: 'signage.json', id: `screen ${id}` })),
    ...(handbook.media ?? [])
      .filter(({ kind }) => kind === 'audio')
      .map(({ path }) => ({ row: 'R74', file: 'media.json', id: path })),
  ];
}
