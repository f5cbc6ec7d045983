import { hqRoutes } from '../../../shared/domain/hq-api.ts';
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

const others = {
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
