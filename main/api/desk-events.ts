import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** What officers note beside assists. */
export function deskEventAnswers({
  deskEvents,
}: Services): Answers<
  'recordIntroduced' | 'recordSessionHeld' | 'recordProposal' | 'recordStaffCheck' | 'recordHandbookAck'
> {
  return {
    recordIntroduced: ({ body }) => deskEvents.introduced(body),
    recordSessionHeld: ({ body }) => deskEvents.sessionHeld(body),
    recordProposal: ({ body }) => deskEvents.proposal(body),
    recordStaffCheck: ({ body }) => deskEvents.staffCheck(body),
    recordHandbookAck: ({ body }) => deskEvents.handbookAck(body),
  };
}
