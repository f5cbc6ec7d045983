import type { NewAssist, NewRating } from '../../../shared/domain/counters/event-api.ts';
import { nothingNamed } from '../../../shared/domain/counters/nothing-named.ts';
import type { FinishedSession, SessionRating } from '../../../shared/machines/guidance-context.ts';

/** What the kiosk tells the counters: nothing of the citizen is in it. */
export type Report = { kind: 'assist'; body: NewAssist } | { kind: 'rating'; body: NewRating };

/** What a finished session counts as: whole minutes, begun ones counted, 1 to 120. */
export function assistOf(session: FinishedSession, id: string): Report {
  const { procedure, outcome, language, difficulties, group } = session;
  const minutes = Math.ceil((session.endedAt - session.startedAt) / 60_000);
  return {
    kind: 'assist',
    body: {
      ...nothingNamed,
      id,
      procedure,
      outcome,
      source: 'flow',
      minutes: Math.min(120, Math.max(1, minutes)),
      language,
      difficulties,
      group,
    },
  };
}

/** What a citizen's satisfaction is told as. */
export function ratingOf(rating: SessionRating, id: string): Report {
  return { kind: 'rating', body: { id, ...rating } };
}
