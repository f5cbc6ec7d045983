import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** How far this site's events have come to HQ. */
export function outboxAnswers({ outbox }: Services): Answers<'outbox' | 'sendNow'> {
  return {
    outbox: () => outbox.state(),
    sendNow: () => {
      outbox.sendNow();
      return outbox.state();
    },
  };
}
