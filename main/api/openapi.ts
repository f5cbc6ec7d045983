import { routes } from '../../shared/domain/api/api.ts';
import { reportFiles, reportReaders } from '../../shared/domain/report/api.ts';
import { problemAnswer, tableDocument } from './table-openapi.ts';

/** The OpenAPI 3.1 document of the branch's API. */
export function openApiDocument(version: string): Record<string, unknown> {
  return tableDocument(routes, {
    version,
    title: 'Tận Tâm',
    description:
      'The site API: content, signage plans and assist counters. Instants are ISO 8601 in UTC, business days are Asia/Ho_Chi_Minh.',
    token: { name: 'staff', description: 'The token that POST /api/staff/sessions gives' },
    others: streams,
  });
}

const streams = {
  '/api/stream': {
    get: {
      operationId: 'stream',
      summary: 'Changes as server-sent events; each data line is one JSON message',
      responses: { 200: { description: 'The stream', content: { 'text/event-stream': {} } } },
    },
  },
  '/api/reports/{period}/{of}/{file}': {
    get: {
      operationId: 'reportFile',
      summary: `A report as a file: ${reportFiles.join(', ')} (${reportReaders.join(', ')})`,
      security: [{ staff: [] }],
      parameters: ['period', 'of', 'file'].map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      responses: {
        200: { description: 'The file' },
        401: problemAnswer('The staff desk is locked'),
        403: problemAnswer('The desk is open for another role'),
        404: problemAnswer('No such period or file'),
      },
    },
  },
  '/media/{revision}/{path}': {
    get: {
      operationId: 'media',
      summary: 'A medium of the content pack, with byte ranges',
      parameters: ['revision', 'path'].map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      responses: {
        200: { description: 'The whole file' },
        206: { description: 'The range asked for' },
        404: problemAnswer('No such medium'),
        416: problemAnswer('The range lies outside the file'),
      },
    },
  },
};
