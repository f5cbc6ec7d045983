import { businessDay } from '../../shared/domain/day.ts';
import type { Play } from '../../shared/domain/play.ts';
import type { EventLog } from './event-log.ts';

/**
 * Records proofs of play in one commit, each under the business day it was shown on. A play whose id is known is
 * left out, so a batch may be sent again.
 *
 * @returns how many were new
 */
export function recordPlays(log: EventLog, plays: ({ id: string } & Play)[]): number {
  return log.recordAll(
    plays.map(({ id, ...body }) => ({
      id,
      kind: 'play',
      body,
      day: businessDay(Date.parse(body.shownAt)),
    })),
  ).length;
}
