import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** Counting citizens helped, taking a count back, and how satisfied they were. */
export function assistAnswers({
  counters,
}: Services): Answers<'today' | 'recordAssist' | 'voidAssist' | 'recordRating'> {
  return {
    today: () => counters.today(),
    recordAssist: ({ body }) => counters.record(body),
    voidAssist: ({ params }) => counters.takeBack(params.id),
    recordRating: ({ body }) => counters.rate(body),
  };
}
