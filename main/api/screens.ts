import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** Which screens there are. */
export function screenAnswers({ plans }: Services): Answers<'screens'> {
  return { screens: () => ({ screens: plans.screens().map(({ id, title }) => ({ id, title })) }) };
}
