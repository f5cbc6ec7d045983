import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** Counting citizens helped, and taking a count back. */
export function assistAnswers({ counters }: Services): Answers<'today' | 'recordAssist' | 'voidAssist'> {
  return {
    today: () => counters.today(),
    recordAssist: ({ body }) => counters.record(body),
    voidAssist: ({ params }) => counters.takeBack(params.id),
  };
}
