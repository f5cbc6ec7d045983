import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** Asking for an officer, and answering. */
export function callAnswers({ calls }: Services): Answers<'calls' | 'makeCall' | 'answerCall' | 'endCall'> {
  return {
    calls: () => ({ calls: calls.list() }),
    makeCall: ({ body }) => ({ calls: calls.make(body) }),
    answerCall: ({ params }) => ({ calls: calls.answer(params.id) }),
    endCall: ({ params }) => ({ calls: calls.end(params.id) }),
  };
}
