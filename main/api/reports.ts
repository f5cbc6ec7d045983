import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { languages } from '../../shared/domain/language.ts';
import { ReportParams, reportFiles, reportReaders } from '../../shared/domain/report/api.ts';
import type { Services } from '../services/services.ts';
import { type Answers, callerOf, refuse } from './json-api.ts';
import { problem } from './problem.ts';

/** Reports to be shown, and to be put where a technician finds them. */
export function reportAnswers({ reports, keptReports }: Services): Answers<'report' | 'keepReport'> {
  return {
    report: ({ params }) => reports.read({ ...params, language: 'vi' }),
    keepReport: async ({ params: { file, ...wish }, body }) => ({
      place: await keptReports.keep({ ...wish, ...body }, file),
    }),
  };
}

/** `GET /api/reports/{period}/{of}/{file}?lang=`: a report as a file, to those who may see it. */
export function reportFilesApi({ reports, signIn }: Services): Hono {
  return new Hono().get('/api/reports/:period/:of/:file', (context) => {
    const refusal = refuse(reportReaders, callerOf(context, signIn.roleOf));
    if (refusal) return refusal;
    const { file: wanted, ...rest } = context.req.param();
    const file = reportFiles.find((known) => known === wanted);
    if (file === undefined) {
      return problem(404, `A report has no file "${wanted}". There are ${reportFiles.join(', ')}.`);
    }
    const params = ReportParams.safeParse(rest);
    if (!params.success) return problem(404, `There are no reports at ${context.req.path}.`);
    const language = languages.find((known) => known === context.req.query('lang')) ?? 'vi';
    const { type, pieces } = reports.file({ ...params.data, language }, file);
    return new Response(Readable.toWeb(Readable.from(inBytes(pieces))) as ReadableStream, {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${params.data.period}-${params.data.of}-${file}"`,
        'cache-control': 'no-store',
      },
    });
  });
}

async function* inBytes(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield typeof piece === 'string' ? encoder.encode(piece) : piece;
}
