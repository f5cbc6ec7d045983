import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import { type FigureSheet, type SheetId, yearlySheets } from '../../../shared/domain/hq/sheet.ts';
import { daysName, periodAt, periodName } from '../../../shared/domain/period.ts';
import { sheetTitles } from '../../../shared/domain/report/sheet-words.ts';
import { suppressionWords } from '../../../shared/domain/report/suppression-words.ts';
import { tableTitles, tableWords } from '../../../shared/domain/report/words.ts';
import { scopeOf } from './report.ts';
import type { SheetOrder, SheetParts } from './sheet-order.ts';
import { playsSheet } from './sheet-plays.ts';
import { sessionsSheet } from './sheet-sessions.ts';
import { targetsSheet } from './sheet-targets.ts';
import { topSheet } from './sheet-top.ts';
import { yearSheet } from './sheet-year.ts';

const sheets: Record<SheetId, (order: SheetOrder) => Promise<SheetParts>> = {
  top: topSheet,
  targets: targetsSheet,
  sessions: sessionsSheet,
  plays: playsSheet,
  year: yearSheet,
};

/** @throws UnknownError when there is no such site */
export async function readSheet(sheet: SheetId, order: Omit<SheetOrder, 'scope'>): Promise<FigureSheet> {
  const { db, site, language, names, now } = order;
  const scope = await scopeOf(db, site);
  const period = yearlySheets.includes(sheet) ? periodAt('year', order.period.to, 1) : order.period;
  const { tables, figures } = await sheets[sheet]({ ...order, scope, period });
  const today = businessDay(now);
  const say = (text: { vi: string; en: string }) => text[language];
  const hidden = order.small === 'hidden' ? (['small', 'hidden', 'leftOut'] as const) : [];
  return {
    sheet,
    title: say(sheetTitles[sheet]),
    madeAt: new Date(now).toISOString(),
    revision: names.revision,
    site: { name: scope.name, authority: names.pack.head.organisation },
    scope: site === undefined ? 'all-sites' : 'site',
    period: { ...period, name: periodName(period), days: daysName(period) },
    until: period.from > today ? null : period.to < today ? period.to : today,
    tables,
    definitions: {
      id: 'definitions',
      title: say(tableTitles.definitions),
      columns: [
        { title: say(tableWords.figure), kind: 'text' },
        { title: say(tableWords.definition), kind: 'prose' },
        { title: say(tableWords.rule), kind: 'prose' },
      ],
      rows: [
        ...hidden.map((id) => ({ cells: suppressionWords.definitions[id].map(say) })),
        ...figures.map(({ title, definition, rule }) => ({ cells: [title, definition, rule].map(say) })),
      ],
    },
  };
}
