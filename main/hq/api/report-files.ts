import { Hono } from 'hono';
import { viewers } from '../../../shared/domain/hq/account.ts';

import { type Language, languages } from '../../../shared/domain/language.ts';
import { ReportParams } from '../../../shared/domain/report/api.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { type SmallCounts, sayReport } from '../../../shared/domain/report/said.ts';
import { Id } from '../../../shared/domain/text.ts';
import { problem } from '../../api/problem.ts';
import { summaryCsv } from '../../services/reports/summary-csv.ts';
import { reportWorkbook } from '../../services/reports/workbook.ts';
import type { HqServices } from '../services.ts';
import { figureAnswers } from './figures.ts';
import { hqGate } from './gate.ts';

type Content = string | Uint8Array<ArrayBuffer>;

/** The forms in which a report of HQ can be taken away; single assists stay with the branches. */
const files: Record<
  string,
  { type: string; write(report: Report, language: Language, small: SmallCounts): Content | Promise<Content> }
> = {
  'report.xlsx': {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (report, language, small) =>
      Uint8Array.from(await reportWorkbook(report, undefined, language, small)),
  },
  'summary.csv': { type: 'text/csv; charset=utf-8', write: summaryCsv },
  'report.json': { type: 'application/json', write: jsonOf },
};

/** The report itself, or, where small counts are hidden, what is said of it. */
function jsonOf(report: Report, language: Language, small: SmallCounts): string {
  if (small === 'shown') return JSON.stringify(report, null, 2);
  const { madeAt, revision, site, scope, period, until } = report;
  const { note, sentences, tables } = sayReport(report, language, small);
  return JSON.stringify({ madeAt, revision, site, scope, period, until, note, sentences, tables }, null, 2);
}

/**
 * `GET /api/reports/{period}/{of}/{file}?lang=&site=&small=hidden`: a report of all sites or of one as a file, with or
 * without counts of 1 to 4 citizens.
 */
export function reportFilesApi(services: HqServices): Hono {
  const gate = hqGate(services.accounts);
  const { report } = figureAnswers(services);
  return new Hono().get('/api/reports/:period/:of/:file{.+\\.(?:xlsx|csv|json)}', async (context) => {
    const caller = await gate.callerOf(context);
    const refusal = gate.refuse(viewers, caller);
    if (refusal) return refusal;
    const { file = '', ...rest } = context.req.param();
    const form = Object.hasOwn(files, file) ? files[file] : undefined;
    if (form === undefined) {
      return problem(404, `A report has no file "${file}". There are ${Object.keys(files).join(', ')}.`);
    }
    const params = ReportParams.safeParse(rest);
    const site = Id.optional().safeParse(context.req.query('site'));
    if (!params.success || !site.success) {
      return problem(404, `There are no reports at ${context.req.path}.`);
    }
    const language = languages.find((known) => known === context.req.query('lang')) ?? 'vi';
    const content = await form.write(
      await report({ params: params.data, query: { site: site.data } }, caller),
      language,
      context.req.query('small') === 'hidden' ? 'hidden' : 'shown',
    );
    const name = [params.data.period, params.data.of, ...(site.data ? [site.data] : []), file].join('-');
    return new Response(content, {
      headers: {
        'content-type': form.type,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    });
  });
}
