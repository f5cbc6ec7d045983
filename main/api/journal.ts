import type { Services } from '../services/services.ts';
import { countAssists } from '../store/events.ts';
import { listJournal } from '../store/journal.ts';
import type { Answers } from './json-api.ts';

/** What was recorded for a day. */
export function journalAnswers({ db, eventLog }: Services): Answers<'journal'> {
  return {
    journal: ({ query }) => {
      const today = eventLog.today();
      const day = query.day ?? today;
      return { day, today, assists: countAssists(db, day), entries: listJournal(db, day) };
    },
  };
}
