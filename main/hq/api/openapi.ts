import { editors } from '../../../shared/domain/hq/account.ts';
import { hqRoutes } from '../../../shared/domain/hq/api.ts';
import { appKinds } from '../../../shared/domain/hq/app-version.ts';
import { problemAnswer, tableDocument } from '../../api/table-openapi.ts';

/** The OpenAPI 3.1 document of HQ's API. */
export function hqOpenApiDocument(version: string): Record<string, unknown> {
  return tableDocument(hqRoutes, {
    version,
    title: 'Tận Tâm HQ',
    description:
      "The collector's API: accounts, sites, enrolment, bundles in, figures out. Instants are ISO 8601 in UTC, business days are Asia/Ho_Chi_Minh.",
    token: { name: 'account', description: 'The token that POST /api/sessions gives' },
    others,
  });
}

const releaseFile = (of: string, parameters: unknown[]) => ({
  get: {
    operationId: `read${of}File`,
    summary: 'A file of a release folder, with ETag and byte ranges; what is in it is signed',
    parameters,
    responses: {
      200: { description: 'The file' },
      206: { description: 'The bytes asked for' },
      304: { description: 'As it was when the tag was given' },
      404: problemAnswer('No release has such a file'),
    },
  },
  put: {
    operationId: `upload${of}File`,
    summary: `A file of an upload, or a part of one; believed by nobody before it is published (${editors.join(', ')})`,
    security: [{ account: [] }],
    parameters: [
      ...parameters,
      inQuery('at', { type: 'integer', minimum: 0 }),
      inQuery('more', { type: 'string' }),
    ],
    requestBody: { required: true, content: { 'application/octet-stream': {} } },
    responses: {
      204: { description: 'Put aside, or there already' },
      '4XX': problemAnswer('Not taken; `detail` says why'),
    },
  },
});

const inPath = (name: string, schema: unknown) => ({ name, in: 'path', required: true, schema });
const inQuery = (name: string, schema: unknown) => ({ name, in: 'query', required: false, schema });
const path = inPath('path', { type: 'string' });

const others = {
  '/content/{path}': releaseFile('Content', [path]),
  '/app/{kind}/{path}': releaseFile('App', [inPath('kind', { enum: appKinds }), path]),
  '/api/poll': {
    post: {
      operationId: 'poll',
      summary: 'A PC says what it shows and hears what is new, both signed, every half minute',
      requestBody: { required: true, content: { 'application/json': {} } },
      responses: {
        200: { description: "HQ's signed word", content: { 'application/json': {} } },
        403: problemAnswer('The PC is not enrolled, or was shut out'),
        413: problemAnswer('More than a poll may be'),
        422: problemAnswer('Not a poll that this HQ understands'),
      },
    },
  },
  '/api/bundles': {
    post: {
      operationId: 'sendBundle',
      summary: 'A bundle of events, signed by the PC that recorded them; answered with a signed receipt',
      requestBody: { required: true, content: { 'application/x-tantam-bundle': {} } },
      responses: {
        200: { description: 'The receipt', content: { 'application/json': {} } },
        403: problemAnswer('The PC is not enrolled, or was shut out'),
        413: problemAnswer('More than any bundle may be'),
        422: problemAnswer('Not a bundle, or not what the PC signed'),
      },
    },
  },
};
