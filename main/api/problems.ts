import type { Context } from 'hono';
import { UnknownPeriodError } from '../../shared/domain/period.ts';
import { UnknownScreenError } from '../../shared/signage/screen.ts';
import { PackError } from '../services/content/pack-load.ts';
import { UnknownEventError, VoidedEventError } from '../services/counters.ts';
import { ConflictingEventError, RefusedDayError } from '../services/event-log.ts';
import { CodesThrottledError, UnknownCodeError } from '../services/lan-screens.ts';
import { UnknownChoiceError } from '../services/lobby.ts';
import { NoticeError } from '../services/notice-order.ts';
import { PrintOrderError } from '../services/printing/order-check.ts';
import { UnknownPrintError } from '../services/printing/printing.ts';
import { ReleaseError } from '../services/releases/release-error.ts';
import { UnknownReportError } from '../services/restore-reports.ts';
import { RefusedPinError, WrongPinError } from '../services/staff/sign-in.ts';
import { TooSoonError } from '../services/staff/throttle.ts';
import { PastTargetError } from '../services/targets.ts';
import { writeFailureOf } from '../store/write-failure.ts';
import { problem } from './problem.ts';
import { UnknownSlideError } from './slides.ts';

/** Turns what a route threw into a problem; what nobody foresaw is logged once and answered with 500. */
export function problemOf(error: Error, context: Context): Response {
  const unknown = [
    UnknownScreenError,
    UnknownSlideError,
    UnknownEventError,
    UnknownReportError,
    UnknownChoiceError,
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
  if (error instanceof UnknownCodeError) return problem(422, error.message);
  if (error instanceof TooSoonError || error instanceof CodesThrottledError) {
    const answer = problem(429, error.message);
    answer.headers.set('retry-after', String(Math.ceil(error.waitMs / 1_000)));
    return answer;
  }
  if (error instanceof ReleaseError) return problem(422, error.message);
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
