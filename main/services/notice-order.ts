import type { NewNotice, Notice } from '../../shared/domain/signage/notice.ts';
import { UnknownScreenError } from '../../shared/signage/screen.ts';
import { PlainError } from '../errors.ts';
import type { Plans } from './plans.ts';

/** A notice, or a file of one, that cannot be shown. Its sentence says why and what to do. */
export class NoticeError extends PlainError {
  override name = 'NoticeError';
  readonly exitCode = 1;
}

/**
 * The notice that somebody orders.
 *
 * @throws NoticeError when it ends before it begins, or is over already
 */
export function noticeOf(
  { severity = 'severe', from, until, ...order }: NewNotice & Pick<Notice, 'sender'>,
  now: number,
): Notice {
  const begins = from === undefined ? now : Date.parse(from);
  const ends = Date.parse(until);
  if (ends <= now) throw new NoticeError(`The notice is over since ${until}. Give a later end.`);
  if (ends <= begins)
    throw new NoticeError(
      `The notice ends at ${until}, before it begins. Swap the two instants, or mend one.`,
    );
  return { ...order, severity, from: new Date(begins).toISOString(), until: new Date(ends).toISOString() };
}

/**
 * Proves that somebody will see a notice: every screen that it names is one of this site.
 *
 * @throws NoticeError that names the screens there are
 */
export function proveScreens(
  { screens = [] }: Pick<NewNotice, 'screens'>,
  plans: Pick<Plans, 'prove'>,
): void {
  try {
    for (const screen of screens) plans.prove(screen);
  } catch (cause) {
    if (!(cause instanceof UnknownScreenError)) throw cause;
    throw new NoticeError(`${cause.message} Name one of these, or none to show the notice on every screen.`);
  }
}
