import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** Counting citizens helped, correcting and taking back what was counted, and how satisfied they were. */
export function assistAnswers({
  counters,
}: Services): Answers<
  'today' | 'recordAssist' | 'voidAssist' | 'recordRating' | 'amendAssist' | 'backdateAssist' | 'voidEvent'
> {
  return {
    today: () => counters.today(),
    recordAssist: ({ body }) => counters.record(body),
    backdateAssist: ({ body }) => counters.backdate(body),
    amendAssist: ({ params, body }) => counters.amend(params.id, body),
    voidAssist: ({ params }) => counters.takeBack(params.id),
    voidEvent: ({ params }) => counters.takeBackAny(params.id),
    recordRating: ({ body }) => counters.rate(body),
  };
}
