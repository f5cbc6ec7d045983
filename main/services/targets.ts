import type { Target, Targets } from '../../shared/domain/counters/target.ts';
import type { Day } from '../../shared/domain/day.ts';
import { listTargets, setTarget } from '../store/targets.ts';
import type { Counters } from './counters.ts';
import type { EventLog } from './event-log.ts';
import type { Stream } from './stream.ts';

/** The targets as they stand. */
export function readTargets({ db }: Pick<EventLog, 'db'>, counters: Pick<Counters, 'today'>): Targets {
  const { day, target } = counters.today();
  return { today: day, assists: target, set: listTargets(db) };
}

/**
 * Sets the daily target and tells every open page. Days gone by keep theirs.
 *
 * @throws PastTargetError
 */
export function changeTarget(
  log: Pick<EventLog, 'db' | 'today'>,
  { counters, stream }: { counters: Pick<Counters, 'today'>; stream: Stream },
  target: Target,
): Targets {
  if (target.from < log.today()) throw new PastTargetError(target.from, log.today());
  setTarget(log.db, target);
  stream.publish({ kind: 'today', today: counters.today() });
  return readTargets(log, counters);
}

/** A target cannot begin on a day that is over: what was met or missed then stays so. */
export class PastTargetError extends Error {
  override name = 'PastTargetError';
  constructor(from: Day, today: Day) {
    super(`A target cannot begin on ${from}, which is over: today is ${today}. Give today or a later day.`);
  }
}
