import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../../shared/domain/api.ts';
import { UnknownPeriodError } from '../../shared/domain/period.ts';
import { UnknownScreenError } from '../../shared/signage/screen.ts';
import { PackError } from '../services/content/pack-load.ts';
import { UnknownEventError, VoidedEventError } from '../services/counters.ts';
import { ConflictingEventError, RefusedDayError } from '../services/event-log.ts';
import { NoticeError } from '../services/notice-order.ts';
import { PrintOrderError } from '../services/printing/order-check.ts';
import { UnknownPrintError } from '../services/printing/printing.ts';
import { UnknownReportError } from '../services/restore-reports.ts';
import { RefusedPinError, WrongPinError } from '../services/staff/sign-in.ts';
import { TooSoonError } from '../services/staff/throttle.ts';
import { PastTargetError } from '../services/targets.ts';
import { writeFailureOf } from '../store/write-failure.ts';
import { UnknownSlideError } from './slides.ts';

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
export function problem(status: ContentfulStatusCode, detail: string): Response {
  const body: Problem = { type: 'about:blank', title: titles[status] ?? 'Error', status, detail };
  return Response.json(body, {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

/** Turns what a route threw into a problem; what nobody foresaw is logged once and answered with 500. */
export function problemOf(error: Error, context: Context): Response {
  const unknown = [
    UnknownScreenError,
    UnknownSlideError,
    UnknownEventError,
    UnknownReportError,
    UnknownPeriodError,
  ];
  if (unknown.some((kind) => error instanceof kind)) return problem(404, error.message);
  if (error instanceof ConflictingEventError || error instanceof VoidedEventError)
    return problem(409, error.message);
  if (error instanceof WrongPinError) return problem(401, error.message);
  if (error instanceof UnknownPrintError) return problem(404, error.message);
  if (error instanceof PrintOrderError) return problem(422, error.message);
  if (error instanceof NoticeError || error instanceof PastTargetError) return problem(422, error.message);
  if (error instanceof RefusedPinError || error instanceof RefusedDayError)
    return problem(422, error.message);
  if (error instanceof TooSoonError) {
    const answer = problem(429, error.message);
    answer.headers.set('retry-after', String(Math.ceil(error.waitMs / 1_000)));
    return answer;
  }
  if (error instanceof PackError) return problem(422, `The content stays as it was. ${error.message}`);
  if (writeFailureOf(error) !== undefined) {
    return problem(
      503,
      `The event was not recorded: the database says "${error.message}". Nothing is lost yet; send it again.`,
    );
  }
  console.error(`${context.req.method} ${context.req.path} failed:`, error);
  return problem(500, 'The app failed on this request; the reason is in its log.');
}
