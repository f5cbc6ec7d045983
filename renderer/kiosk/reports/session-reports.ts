import { useEffect } from 'react';
import { v4 as uuid } from 'uuid';
import type { ActorRefFrom } from 'xstate';
import type { guidanceSession } from '../../../shared/machines/guidance-session.ts';
import { ApiError, client } from '../../client.ts';
import { machineClock } from '../../event-stream.ts';
import { assistOf, ratingOf } from './report.ts';
import { createReportOutbox } from './report-outbox.ts';

/** Counts every session of this actor that ends with an outcome, and notes every rating. */
export function useSessionReports(actor: ActorRefFrom<typeof guidanceSession>): void {
  useEffect(() => {
    const outbox = createReportOutbox({
      send: ({ kind, body }) =>
        kind === 'assist' ? client.recordAssist({ body }) : client.recordRating({ body }),
      mayPass: (reason) => !(reason instanceof ApiError) || reason.mayPass,
      giveUp: (reason, { kind, body }) => console.error(`The ${kind} ${body.id} cannot be noted.`, reason),
      clock: machineClock,
    });
    const subscriptions = [
      actor.on('session.finished', ({ session }) => outbox.add(assistOf(session, uuid()))),
      actor.on('session.rated', ({ rating }) => outbox.add(ratingOf(rating, uuid()))),
    ];
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
      outbox.close();
    };
  }, [actor]);
}
