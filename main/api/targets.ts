import type { Services } from '../services/services.ts';
import { changeTarget, readTargets } from '../services/targets.ts';
import type { Answers } from './json-api.ts';

/** The daily target, and setting it. */
export function targetAnswers({ eventLog, counters, stream }: Services): Answers<'targets' | 'setTarget'> {
  return {
    targets: () => readTargets(eventLog, counters),
    setTarget: ({ body }) => changeTarget(eventLog, { counters, stream }, body),
  };
}
