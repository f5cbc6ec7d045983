import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../../shared/domain/api/problem.ts';
import type { ProblemCode } from '../../shared/domain/api/problem-code.ts';

const titles: Partial<Record<ContentfulStatusCode, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  416: 'Range not satisfiable',
  421: 'Misdirected request',
  422: 'Unprocessable content',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
};

/** An RFC 9457 answer: `detail` is a sentence saying what was wrong, where, and what to do. */
export function problem(status: ContentfulStatusCode, detail: string, code?: ProblemCode): Response {
  const title = titles[status] ?? 'Error';
  const body: Problem = { type: 'about:blank', title, status, detail, ...(code && { code }) };
  return Response.json(body, {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
