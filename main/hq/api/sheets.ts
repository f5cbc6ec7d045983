import { Hono } from 'hono';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import { viewers } from '../../../shared/domain/hq/account.ts';
import { type FigureSheet, SheetQuery, sheetFiles, sheetRoutes } from '../../../shared/domain/hq/sheet.ts';
import type { programmeRoutes } from '../../../shared/domain/hq/target.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { readPeriod } from '../../../shared/domain/period.ts';
import { periodTitle } from '../../../shared/domain/report/prose.ts';
import { problem } from '../../api/problem.ts';
import { tablesCsv } from '../../services/reports/summary-csv.ts';
import { tablesWorkbook } from '../../services/reports/workbook-tables.ts';
import { endTarget, listTargets, setTarget } from '../figures/programme-targets.ts';
import { readSheet } from '../figures/sheets.ts';
import type { HqServices } from '../services.ts';
import type { HqAnswers } from './answers.ts';
import { hqGate } from './gate.ts';

/** Tables of a period besides the report, and the targets that an editor sets. */
export function sheetAnswers(
  services: HqServices,
): HqAnswers<keyof typeof sheetRoutes | keyof typeof programmeRoutes> {
  const { db, clock, names } = services;
  const targets = async () => ({ targets: await listTargets(db) });
  return {
    sheet: async ({ params: { sheet, period, of }, query: { lang, site, small } }) =>
      readSheet(sheet, {
        db,
        site,
        period: readPeriod(period, of === 'now' ? businessDay(clock()) : of, 1),
        language: lang,
        small,
        names: await names(),
        now: clock(),
      }),
    programmeTargets: targets,
    async setProgrammeTarget({ body }, { account }) {
      await setTarget(db, body, { by: account, now: clock() });
      return targets();
    },
    async endProgrammeTarget({ params }) {
      await endTarget(db, params.id);
      return targets();
    },
  };
}

type Content = string | Uint8Array<ArrayBuffer>;

const files: Record<
  (typeof sheetFiles)[number],
  { type: string; write(sheet: FigureSheet, language: Language): Content | Promise<Content> }
> = {
  'sheet.xlsx': {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (sheet, language) => {
      const tables = [...sheet.tables, sheet.definitions];
      return Uint8Array.from(await tablesWorkbook(tables, periodTitle(sheet, language), language));
    },
  },
  'sheet.csv': {
    type: 'text/csv; charset=utf-8',
    write: ({ period, tables, definitions }) => tablesCsv(period.of, [...tables, definitions]),
  },
  'sheet.json': { type: 'application/json', write: (sheet) => JSON.stringify(sheet, null, 2) },
};

/** `GET /api/sheets/{sheet}/{period}/{of}/{file}?lang=&site=&small=`: the same tables as a file. */
export function sheetFilesApi(services: HqServices): Hono {
  const gate = hqGate(services.accounts);
  const { sheet: read } = sheetAnswers(services);
  return new Hono().get('/api/sheets/:sheet/:period/:of/:file', async (context) => {
    const caller = await gate.callerOf(context);
    const refusal = gate.refuse(viewers, caller);
    if (refusal) return refusal;
    const { file: wanted, ...rest } = context.req.param();
    const file = sheetFiles.find((known) => known === wanted);
    const params = sheetRoutes.sheet.params.safeParse(rest);
    const query = SheetQuery.safeParse(context.req.query());
    if (file === undefined || !params.success || !query.success) {
      return problem(404, `There is no file at ${context.req.path}. There are ${sheetFiles.join(', ')}.`);
    }
    const { type, write } = files[file];
    const content = await write(
      await read({ params: params.data, query: query.data }, caller),
      query.data.lang,
    );
    const { sheet, period, of } = params.data;
    const site = query.data.site;
    const name = [sheet, period, of, ...(site ? [site] : []), file].join('-');
    return new Response(content, {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    });
  });
}
