import type { KioskContent } from '../../shared/domain/api.ts';
import { businessDay } from '../../shared/domain/day.ts';
import type { VisitStart } from '../../shared/machines/guidance-context.ts';
import { offersOf } from './handbook-entries.ts';

/** A visit that begins now, with the screens that the content fills today. */
export function visitStart(content: Pick<KioskContent, 'handbook'>): VisitStart {
  const at = Date.now();
  const today = businessDay(at);
  return { at, today, offers: offersOf(content, today) };
}
