import type { Language } from '../language.ts';
import { dayName, weekday } from '../period.ts';
import type { Text } from '../text.ts';
import { allFigures, summaryFigures, type Unit } from './figures.ts';
import { type Report, type Split, shareOf, type Tally } from './report.ts';
import { proposerNames, sessionNames, tableTitles, tableWords, weekdayNames } from './words.ts';

/** A cell as it is computed: words, a number in the unit of its column or row, or nothing to say. */
export type Cell = string | number | null;

/**
 * What a column holds. `figure`: numbers in the unit that each row names; `change`: how these grew, shares in points.
 * `day`: `YYYY-MM-DD`.
 */
export type ColumnKind = Unit | 'text' | 'prose' | 'day' | 'figure' | 'change';

export interface Column {
  title: string;
  kind: ColumnKind;
}

/** Everything in a row besides its cells is how to show it: the unit of `figure` cells, and whether it sums up. */
export interface Row {
  cells: Cell[];
  unit?: Unit | undefined;
  total?: true | undefined;
}

/** A table, the same on a screen, on paper, in a spreadsheet and in CSV. */
export interface PlainTable {
  id: string;
  title: string;
  columns: Column[];
  rows: Row[];
}

/** A table of a report. */
export interface Table extends PlainTable {
  id: TableId;
}

export type TableId = keyof typeof tableTitles;

/** Every table of a report in one language, by its id. */
export function reportTables(report: Report, language: Language): Record<TableId, Table> {
  const say = (text: Text) => text[language];
  const table = (id: TableId, columns: [Text, ColumnKind][], rows: Row[]): Table => ({
    id,
    title: say(tableTitles[id]),
    columns: columns.map(([title, kind]) => ({ title: say(title), kind })),
    rows,
  });
  const plain = (cells: Cell[]): Row => ({ cells });
  const total = (cells: Cell[]): Row => ({ cells: [say(tableWords.total), ...cells], total: true });

  const tally = (id: TableId, what: Text, counted: Text, rows: Tally[], whole: number): Table =>
    table(
      id,
      [
        [what, 'text'],
        [counted, 'count'],
        [tableWords.share, 'share'],
      ],
      [
        ...rows.map(({ label, count }) => plain([say(label), count, shareOf(count, whole)])),
        total([whole, shareOf(whole, whole)]),
      ],
    );
  const split = (id: TableId, what: Text, rows: Split[]): Table => {
    const { assists, known, succeeded } = report.totals;
    const cells = (count: number, noted: number, good: number): Cell[] => [
      count,
      shareOf(count, assists),
      noted,
      good,
      shareOf(good, noted),
    ];
    return table(
      id,
      [
        [what, 'text'],
        [tableWords.assists, 'count'],
        [tableWords.share, 'share'],
        [tableWords.known, 'count'],
        [tableWords.succeeded, 'count'],
        [tableWords.rate, 'share'],
      ],
      [
        ...rows.map((row) => plain([say(row.label), ...cells(row.count, row.known, row.succeeded)])),
        total(cells(assists, known, succeeded)),
      ],
    );
  };

  /** A list that holds only the newest says so, with how many there are. */
  const newest = ({ rows, title, ...list }: Table, whole: number): Table => ({
    ...list,
    title: rows.length < whole ? say(tableWords.newest(title, rows.length, whole)) : title,
    rows,
  });
  const { trainings, mobiles } = report.totals;

  return {
    summary: table(
      'summary',
      [
        [tableWords.figure, 'text'],
        [tableWords.thisPeriod, 'figure'],
        [tableWords.periodBefore, 'figure'],
        [tableWords.change, 'change'],
      ],
      summaryFigures.map(({ title, unit, of }) => {
        const [now, before] = [of(report.totals), of(report.before.totals)];
        const change = now === null || before === null ? null : now - before;
        return { cells: [say(title), now, before, change], unit };
      }),
    ),
    days: table(
      'days',
      [
        [tableWords.day, 'day'],
        [tableWords.weekday, 'text'],
        [tableWords.assists, 'count'],
        [tableWords.target, 'count'],
        [tableWords.met, 'text'],
      ],
      report.days.map(({ day, assists, target }) => {
        const met = assists >= target ? tableWords.yes : tableWords.no;
        const name = weekdayNames[weekday(day) - 1] as Text;
        return plain([day, say(name), assists, target, say(assists === 0 ? tableWords.none : met)]);
      }),
    ),
    outcomes: tally(
      'outcomes',
      tableWords.outcome,
      tableWords.assists,
      report.outcomes,
      report.totals.assists,
    ),
    procedures: split('procedures', tableWords.procedure, report.procedures),
    groups: split('groups', tableWords.group, report.groups),
    helpers: split('helpers', tableWords.helper, report.helpers),
    places: split('places', tableWords.place, report.places),
    difficulties: table(
      'difficulties',
      [
        [tableWords.difficulty, 'text'],
        [tableWords.assists, 'count'],
        [tableWords.share, 'share'],
        [tableWords.cumulative, 'share'],
      ],
      pareto(report.difficulties).map(({ label, count, share, cumulative }) =>
        plain([say(label), count, share, cumulative]),
      ),
    ),
    satisfaction: tally(
      'satisfaction',
      tableWords.level,
      tableWords.ratings,
      report.satisfaction,
      report.totals.ratings,
    ),
    ease: tally('ease', tableWords.level, tableWords.ratings, report.ease, report.totals.ratings),
    hours: table(
      'hours',
      [[tableWords.hour, 'text'], ...weekdayNames.map((name): [Text, ColumnKind] => [name, 'count'])],
      Array.from({ length: 24 }, (_, hour) =>
        plain([
          `${String(hour).padStart(2, '0')}:00`,
          ...report.hours.map((day) => (day[hour] === 0 ? null : (day[hour] as number))),
        ]),
      ),
    ),
    minutes: tally('minutes', tableWords.length, tableWords.assists, report.minutes, report.totals.assists),
    sources: tally('sources', tableWords.source, tableWords.assists, report.sources, report.totals.assists),
    proposals: newest(
      table(
        'proposals',
        [
          [tableWords.day, 'day'],
          [tableWords.by, 'text'],
          [tableWords.about, 'text'],
          [tableWords.proposal, 'prose'],
        ],
        report.proposals.map(({ day, by, procedureName, text }) =>
          plain([day, say(proposerNames[by]), procedureName && say(procedureName), text]),
        ),
      ),
      report.totals.proposals,
    ),
    sessions: newest(
      table(
        'sessions',
        [
          [tableWords.day, 'day'],
          [tableWords.session, 'text'],
          [tableWords.place, 'text'],
          [tableWords.topic, 'prose'],
          [tableWords.attendance, 'count'],
        ],
        report.sessions.map(({ day, session, placeName, topic, attendance }) =>
          plain([day, say(sessionNames[session]), say(placeName), topic, attendance]),
        ),
      ),
      trainings + mobiles,
    ),
    staffChecks: table(
      'staffChecks',
      [
        [tableWords.quarter, 'text'],
        [tableWords.taken, 'count'],
        [tableWords.right, 'count'],
        [tableWords.questions, 'count'],
        [tableWords.rightShare, 'share'],
      ],
      report.staffChecks.map(({ quarter, taken, right, questions }) =>
        plain([quarter, taken, right, questions, shareOf(right, questions)]),
      ),
    ),
    handbookAcks: tally(
      'handbookAcks',
      tableWords.role,
      tableWords.acknowledged,
      report.handbookAcks,
      report.totals.handbookAcks,
    ),
    definitions: table(
      'definitions',
      [
        [tableWords.figure, 'text'],
        [tableWords.definition, 'prose'],
        [tableWords.rule, 'prose'],
      ],
      allFigures.map(({ title, definition, rule }) => plain([say(title), say(definition), say(rule)])),
    ),
  };
}

/** Tallies with their share of all, and the shares added up from the top. */
export function pareto(tallies: Tally[]): (Tally & { share: number | null; cumulative: number | null })[] {
  const whole = tallies.reduce((sum, { count }) => sum + count, 0);
  let sum = 0;
  return tallies.map((tally) => {
    sum += tally.count;
    return { ...tally, share: shareOf(tally.count, whole), cumulative: shareOf(sum, whole) };
  });
}

/** A cell in the words of a language: 1.234, 62,5%, 20/11/2026; a dash where there is nothing to say. */
export function cellText(cell: Cell, kind: ColumnKind, unit: Unit | undefined, language: Language): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return kind === 'day' ? dayName(cell)[language] : cell;
  const change = kind === 'change';
  const measure = kind === 'figure' || change ? unit : kind;
  const points = change && measure === 'share';
  const decimals = measure === 'share' || measure === 'mean' ? 1 : 0;
  const text = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    style: measure === 'share' && !points ? 'percent' : 'decimal',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: change ? 'exceptZero' : 'auto',
  }).format(points ? cell * 100 : cell);
  return `${text.replace('-', '−')}${points ? ` ${tableWords.points[language]}` : ''}`;
}
