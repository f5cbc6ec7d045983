import type { KioskContent } from '../../../shared/domain/content/kiosk-content.ts';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { VisitStart } from '../../../shared/machines/guidance-context.ts';
import { offersOf } from '../content/handbook-entries.ts';

/** A visit that begins now, with the screens that the content fills today. */
export function visitStart(content: Pick<KioskContent, 'handbook'>): VisitStart {
  const today = businessDay(Date.now());
  return { at: steadyInstant(), today, offers: offersOf(content, today) };
}

/**
 * Milliseconds since the epoch by a clock that nobody sets: how long a visit took is the difference of two of
 * them, even when the computer's clock jumps a day in between.
 */
export function steadyInstant(): number {
  return Math.round(performance.timeOrigin + performance.now());
}
