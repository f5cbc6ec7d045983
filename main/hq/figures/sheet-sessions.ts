import { sql } from 'kysely';
import type { SessionHeld } from '../../../shared/domain/counters/desk-event.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { SheetTable } from '../../../shared/domain/hq/sheet.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { periodAt, periodName } from '../../../shared/domain/period.ts';
import { summaryFigures } from '../../../shared/domain/report/figures.ts';
import { capitalised } from '../../../shared/domain/report/prose.ts';
import { sheetWords } from '../../../shared/domain/report/sheet-words.ts';
import type { Cell, Row } from '../../../shared/domain/report/tables.ts';
import { sessionNames, tableWords } from '../../../shared/domain/report/words.ts';
import { labelsOf } from '../../services/reports/labels.ts';
import { mostListed } from './report.ts';
import { type SheetOrder, type SheetParts, sheetTable } from './sheet-order.ts';
import { isStanding } from './standing.ts';

interface Held {
  day: Day;
  site: string;
  said: SessionHeld;
}

/** Trainings and mobile sessions: by site, by month where there are several, and one by one. */
export async function sessionsSheet(order: SheetOrder): Promise<SheetParts> {
  const { language, names } = order;
  const held = await listHeld(order);
  const labels = labelsOf(names.pack);
  const counts = [
    [sheetWords.trainings, 'count'],
    [sheetWords.trainingAttendance, 'count'],
    [sheetWords.mobiles, 'count'],
    [sheetWords.mobileAttendance, 'count'],
  ] as const;
  const sums = (of: readonly Held[]): Cell[] =>
    (['training', 'mobile'] as const).flatMap((kind) => {
      const some = of.filter(({ said }) => said.session === kind);
      return [some.length, some.reduce((sum, { said }) => sum + said.attendance, 0)];
    });
  const total: Row = { cells: [tableWords.total[language], ...sums(held)], total: true };
  const bySite = [...Map.groupBy(held, ({ site }) => site)].sort(
    ([one, some], [other, more]) => more.length - some.length || one.localeCompare(other, 'vi'),
  );
  const byMonth = [...Map.groupBy(held, ({ day }) => day.slice(0, 7))].sort();
  const monthName = (of: string) => capitalised(periodName(periodAt('month', `${of}-01`, 1))[language]);
  return {
    tables: [
      sheetTable(
        'sessions-sites',
        language,
        [[sheetWords.site, 'text'], ...counts],
        held.length === 0 ? [] : [...bySite.map(([site, some]) => [site, ...sums(some)]), total],
      ),
      ...(byMonth.length > 1
        ? [
            sheetTable(
              'sessions-months',
              language,
              [[sheetWords.month, 'text'], ...counts],
              [...byMonth.map(([of, some]) => [monthName(of), ...sums(some)]), total],
            ),
          ]
        : []),
      newestOf(
        held.length,
        language,
        sheetTable(
          'sessions-list',
          language,
          [
            [tableWords.day, 'day'],
            [sheetWords.site, 'text'],
            [tableWords.session, 'text'],
            [tableWords.place, 'text'],
            [tableWords.topic, 'prose'],
            [tableWords.attendance, 'count'],
          ],
          held
            .slice(0, mostListed)
            .map(({ day, site, said: { session, place, topic, attendance } }) => [
              day,
              site,
              sessionNames[session][language],
              labels.of('places', place)[language],
              topic,
              attendance,
            ]),
        ),
      ),
    ],
    figures: summaryFigures.filter(({ id }) =>
      ['trainings', 'training-attendance', 'mobiles', 'mobile-attendance'].includes(id),
    ),
  };
}

/** A list says how many there are where it holds the newest only. */
function newestOf(whole: number, language: Language, table: SheetTable): SheetTable {
  const { length } = table.rows;
  return length < whole
    ? { ...table, title: tableWords.newest(table.title, length, whole)[language] }
    : table;
}

/** The newest first. */
async function listHeld({ db, scope, period: { from, to } }: SheetOrder): Promise<Held[]> {
  const { rows } = await sql<{ day: Day; site: string; body: string }>`
    SELECT e.business_day AS day, s.name AS site, e.body FROM events e JOIN sites s ON s.id = e.site
    WHERE e.kind = 'session_held' AND e.business_day BETWEEN ${from} AND ${to} AND ${isStanding}
      AND (${scope.site ?? null}::int IS NULL OR e.site = ${scope.site ?? null}::int)
    ORDER BY e.business_day DESC, s.name, e.device, e.seq`.execute(db);
  return rows.map(({ day, site, body }) => ({ day, site, said: JSON.parse(body) as SessionHeld }));
}
