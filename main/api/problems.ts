import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ProblemCode } from '../../shared/domain/api/problem-code.ts';
import { UnknownPeriodError } from '../../shared/domain/period.ts';
import { UnknownScreenError } from '../../shared/signage/screen.ts';
import { PackError } from '../services/content/pack/pack-load.ts';
import { UnknownEventError, VoidedEventError } from '../services/counters.ts';
import { ConflictingEventError, RefusedDayError } from '../services/event-log.ts';
import { ExportError } from '../services/export.ts';
import { ReportsThrottledError } from '../services/lan-reports.ts';
import { CodesThrottledError, UnknownCodeError } from '../services/lan-screens.ts';
import { UnknownChoiceError } from '../services/lobby.ts';
import { NoticeError } from '../services/notice-order.ts';
import { PrintOrderError } from '../services/printing/order-check.ts';
import { UnknownPrintError } from '../services/printing/printing.ts';
import { ReleaseError } from '../services/releases/release-error.ts';
import { UnknownReportError } from '../services/restore-reports.ts';
import { RefusedSettingError } from '../services/settings/site-settings.ts';
import { RefusedPinError, WrongPinError } from '../services/staff/sign-in.ts';
import { TooSoonError } from '../services/staff/throttle.ts';
import { PastTargetError } from '../services/targets.ts';
import { SiteOpenError } from '../services/updates/updates.ts';
import { writeFailureOf } from '../store/write-failure.ts';
import { ContentMissingError } from './content.ts';
import { problem } from './problem.ts';
import { UnknownSlideError } from './slides.ts';

type Kind = abstract new (...given: never[]) => Error;

/** What each error of a service is answered with. */
const answers: readonly [kind: Kind, status: ContentfulStatusCode, code?: ProblemCode][] = [
  [UnknownScreenError, 404],
  [UnknownSlideError, 404],
  [UnknownReportError, 404],
  [UnknownPrintError, 404],
  [UnknownEventError, 404, 'unknown-event'],
  [UnknownChoiceError, 404, 'unknown-choice'],
  [UnknownPeriodError, 404, 'unknown-period'],
  [ContentMissingError, 503, 'content-missing'],
  [ConflictingEventError, 409, 'conflict'],
  [VoidedEventError, 409, 'voided'],
  [WrongPinError, 401, 'wrong-pin'],
  [RefusedPinError, 422, 'refused-pin'],
  [RefusedDayError, 422, 'refused-day'],
  [PastTargetError, 422, 'past-target'],
  [NoticeError, 422, 'refused-notice'],
  [RefusedSettingError, 422, 'refused-setting'],
  [ExportError, 507, 'not-kept'],
  [PrintOrderError, 422],
  [UnknownCodeError, 422],
  [SiteOpenError, 409, 'site-open'],
  [ReleaseError, 422],
];

/** Too much at a time; the error says how long to wait. */
const throttled = [TooSoonError, CodesThrottledError, ReportsThrottledError];

function isThrottled(error: Error): error is InstanceType<(typeof throttled)[number]> {
  return throttled.some((kind) => error instanceof kind);
}

/** Turns what a route threw into a problem; what nobody foresaw is logged once and answered with 500. */
export function problemOf(error: Error, context: Context): Response {
  const known = answers.find(([kind]) => error instanceof kind);
  if (known) return problem(known[1], error.message, known[2]);
  if (isThrottled(error)) {
    const answer = problem(429, error.message, 'too-soon');
    answer.headers.set('retry-after', String(Math.ceil(error.waitMs / 1_000)));
    return answer;
  }
  if (error instanceof PackError) return problem(422, `The content stays as it was. ${error.message}`);
  if (writeFailureOf(error) !== undefined) {
    return problem(
      503,
      `The event was not recorded: the database says "${error.message}". Nothing is lost yet; send it again.`,
      'not-recorded',
    );
  }
  // Whoever sent it has gone, and nobody reads the answer.
  if ((error as NodeJS.ErrnoException).code === 'ECONNRESET') return problem(400, 'The request broke off.');
  console.error(`${context.req.method} ${context.req.path} failed:`, error);
  return problem(500, 'The app failed on this request; the reason is in its log.');
}
