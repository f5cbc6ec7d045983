import type { Context } from 'hono';
import { UnknownPeriodError } from '../../shared/domain/period.ts';
import { problem } from '../api/problem.ts';
import { WrongPasswordError } from './accounts/accounts.ts';
import { TooManyTriesError } from './accounts/throttle.ts';
import { ConflictError, ForbiddenError, RefusedError, UnknownError } from './errors.ts';
import { BusyError } from './ingest/turns.ts';

/** Turns what a route of HQ threw into a problem; what nobody foresaw is logged once and answered with 500. */
export function hqProblemOf(error: Error, context: Context): Response {
  if (error instanceof UnknownPeriodError) return problem(404, error.message, 'unknown-period');
  if (error instanceof UnknownError) return problem(404, error.message, error.code);
  if (error instanceof ConflictError) return problem(409, error.message, error.code);
  if (error instanceof RefusedError) return problem(422, error.message, error.code);
  if (error instanceof ForbiddenError) return problem(403, error.message, error.code);
  if (error instanceof WrongPasswordError) return problem(401, error.message, 'wrong-password');
  if (error instanceof TooManyTriesError) {
    const answer = problem(429, error.message, 'too-soon');
    answer.headers.set('retry-after', String(Math.ceil(error.waitMs / 1_000)));
    return answer;
  }
  // Whoever sent it has gone, and nobody reads the answer.
  if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') return problem(400, 'The request broke off.');
  if (error instanceof BusyError) {
    const answer = problem(503, error.message, 'busy');
    answer.headers.set('retry-after', '60');
    return answer;
  }
  console.error(`${context.req.method} ${context.req.path} failed:`, error);
  return problem(500, 'HQ failed on this request; the reason is in its log.');
}
