import { useEffect } from 'react';
import { v7 as uuid } from 'uuid';
import type { ActorRefFrom } from 'xstate';
import type { guidanceSession } from '../../shared/machines/guidance-session.ts';
import { ApiError, client } from '../client.ts';
import { machineClock } from '../event-stream.ts';
import { assistOf, createAssistOutbox } from './assist-outbox.ts';

/** Counts every session of this actor that ends with an outcome. */
export function useAssistCount(actor: ActorRefFrom<typeof guidanceSession>): void {
  useEffect(() => {
    const outbox = createAssistOutbox({
      send: (assist) => client.recordAssist({ body: assist }),
      mayPass: (reason) => !(reason instanceof ApiError) || reason.mayPass,
      report: (reason, assist) => console.error(`The assist ${assist.id} cannot be counted.`, reason),
      clock: machineClock,
    });
    const subscription = actor.on('session.finished', ({ session }) => outbox.add(assistOf(session, uuid())));
    return () => {
      subscription.unsubscribe();
      outbox.close();
    };
  }, [actor]);
}
