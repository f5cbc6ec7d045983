import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import { periodAt } from '../../../shared/domain/period.ts';
import { shareOf } from '../../../shared/domain/report/report.ts';
import { sheetFigures, sheetWords } from '../../../shared/domain/report/sheet-words.ts';
import type { Cell, ColumnKind } from '../../../shared/domain/report/tables.ts';
import { tableWords } from '../../../shared/domain/report/words.ts';
import type { Text } from '../../../shared/domain/text.ts';
import type { PlaySums } from '../tables.ts';
import { type SheetOrder, type SheetParts, sheetTable } from './sheet-order.ts';
import { signageLabels } from './signage-labels.ts';

/** Plays of one row of a table, added up; `site` is its name, `ms` how long they were shown. */
interface Sum extends Omit<PlaySums, 'site' | 'shown_ms'> {
  site: string;
  ms: number;
}

const hourMs = 3_600_000;

/** What was shown: by item and by screen; of one site also each item on each screen. */
export async function playsSheet(order: SheetOrder): Promise<SheetParts> {
  const { language, site, names } = order;
  const labels = signageLabels(names);
  const titleOf = ({ item }: Sum) => labels.item(item)[language];
  const screenOf = ({ screen }: Sum) => labels.screen(screen)[language];
  const [items, screens] = [await listSums(order, ['item']), await listSums(order, ['site', 'screen'])];
  const total = items.length === 0 ? [] : [totalOf(items)];
  const table = (
    id: 'plays-items' | 'plays-screens' | 'plays-screen-items',
    columns: [Text, ColumnKind][],
    sums: Sum[],
    nameOf: (sum: Sum) => Cell[],
  ) =>
    sheetTable(
      id,
      language,
      [...columns, ...figureColumns],
      [
        ...sums.map((sum) => [...nameOf(sum), ...figuresOf(sum)]),
        ...total.map((sum) => ({
          cells: [tableWords.total[language], ...columns.slice(1).map(() => null), ...figuresOf(sum)],
          total: true as const,
        })),
      ],
    );
  return {
    tables: [
      table('plays-items', [[sheetWords.item, 'text']], items, (sum) => [titleOf(sum)]),
      ...(site === undefined
        ? [
            table(
              'plays-screens',
              [
                [sheetWords.site, 'text'],
                [sheetWords.screen, 'text'],
              ],
              screens,
              (sum) => [sum.site, screenOf(sum)],
            ),
          ]
        : [
            table('plays-screens', [[sheetWords.screen, 'text']], screens, (sum) => [screenOf(sum)]),
            table(
              'plays-screen-items',
              [
                [sheetWords.screen, 'text'],
                [sheetWords.item, 'text'],
              ],
              await listSums(order, ['screen', 'item']),
              (sum) => [screenOf(sum), titleOf(sum)],
            ),
          ]),
    ],
    figures: [sheetFigures.planned, sheetFigures.shown, sheetFigures.ends],
  };
}

const figureColumns = [
  [sheetWords.planned, 'count'],
  [sheetWords.shown, 'count'],
  [sheetWords.complete, 'count'],
  [sheetWords.interrupted, 'count'],
  [sheetWords.failed, 'count'],
  [sheetWords.completeShare, 'share'],
  [sheetWords.hours, 'mean'],
] as const;

function figuresOf({ planned, shown, complete, interrupted, failed, ms }: Omit<Sum, 'site'>): Cell[] {
  const share = shareOf(complete, complete + interrupted + failed);
  return [planned, shown, complete, interrupted, failed, share, ms / hourMs];
}

function totalOf(sums: Sum[]): Sum {
  const all = (of: (sum: Sum) => number) => sums.reduce((sum, one) => sum + of(one), 0);
  return {
    site: '',
    screen: '',
    item: '',
    planned: all(({ planned }) => planned),
    shown: all(({ shown }) => shown),
    complete: all(({ complete }) => complete),
    interrupted: all(({ interrupted }) => interrupted),
    failed: all(({ failed }) => failed),
    ms: all(({ ms }) => ms),
  };
}

/** Sums by these columns, the most shown first; by site and screen, in their order. */
async function listSums(
  { db, scope, period: { from, to } }: SheetOrder,
  by: readonly ('site' | 'screen' | 'item')[],
): Promise<Sum[]> {
  const columns = { site: sql`s.name`, screen: sql`p.screen`, item: sql`p.item` };
  const grouped = sql.join(by.map((name) => columns[name]));
  const named = sql.join(
    (['site', 'screen', 'item'] as const).map(
      (name) => sql`${by.includes(name) ? columns[name] : sql`''`} AS ${sql.ref(name)}`,
    ),
  );
  const first = by.includes('screen') ? sql`${grouped}` : sql`sum(p.shown_ms) DESC, ${grouped}`;
  const months = wholeMonths(from, to);
  const sums = sql.raw('site, screen, item, planned, shown, complete, interrupted, failed, shown_ms');
  const { rows } = await sql<Sum>`
    SELECT ${named}, sum(p.planned)::bigint AS planned, sum(p.shown)::bigint AS shown,
      sum(p.complete)::bigint AS complete, sum(p.interrupted)::bigint AS interrupted, sum(p.failed)::bigint AS failed,
      sum(p.shown_ms)::float8 AS ms
    FROM (
      SELECT ${sums} FROM play_months WHERE month >= ${months.from} AND month < ${months.until}
      UNION ALL
      SELECT ${sums} FROM play_days WHERE day >= ${from} AND day < ${months.from}
      UNION ALL
      SELECT ${sums} FROM play_days WHERE day >= ${months.until} AND day <= ${to}
    ) p JOIN sites s ON s.id = p.site
    WHERE ${scope.site ?? null}::int IS NULL OR p.site = ${scope.site ?? null}::int
    GROUP BY ${grouped} ORDER BY ${first}`.execute(db);
  return rows;
}

/** The months that lie whole between two days, by the first day of the first and of the one after the last. */
function wholeMonths(from: Day, to: Day): { from: Day; until: Day } {
  const monthOf = (day: Day) => periodAt('month', day, 1);
  const first = from.endsWith('-01') ? from : addDays(monthOf(from).to, 1);
  const until = monthOf(addDays(to, 1)).from;
  return first < until ? { from: first, until } : { from, until: from };
}
