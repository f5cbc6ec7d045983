import { hqRoutes } from '../../../shared/domain/hq-api.ts';
import { tableDocument } from '../../api/table-openapi.ts';

/** The OpenAPI 3.1 document of HQ's API. */
export function hqOpenApiDocument(version: string): Record<string, unknown> {
  return tableDocument(hqRoutes, {
    version,
    title: 'Tận Tâm HQ',
    description:
      "The collector's API: accounts, sites, enrolment, bundles in, figures out. Instants are ISO 8601 in UTC, business days are Asia/Ho_Chi_Minh.",
    token: { name: 'account', description: 'The token that POST /api/sessions gives' },
    others: {},
  });
}
