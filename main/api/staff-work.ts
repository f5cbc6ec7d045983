import type { Day } from '../../shared/domain/day.ts';
import { periodAt } from '../../shared/domain/period.ts';
import { readGoals, setGoal } from '../services/goals.ts';
import type { Services } from '../services/services.ts';
import { handOver, proposalsOf, staffWorkOf } from '../services/staff-work.ts';
import { copyWeekBefore, listDuties, setDuty } from '../store/duties.ts';
import type { Answers } from './json-api.ts';

/** What the staff does besides assists, who is on duty, and what the branch aims at. */
export function staffWorkAnswers({
  db,
  content,
  eventLog,
}: Services): Answers<
  'staffWork' | 'proposals' | 'handOverProposal' | 'rota' | 'setDuty' | 'copyRota' | 'goals' | 'setGoal'
> {
  const proposals = () => ({ proposals: proposalsOf(db, content.pack) });
  const rota = (day: Day) => {
    const week = periodAt('week', day, 1);
    return { week, today: eventLog.today(), duties: listDuties(db, week.from, week.to) };
  };
  return {
    staffWork: ({ query }) => staffWorkOf(db, query.day ?? eventLog.today(), content),
    goals: () => readGoals(db),
    setGoal: ({ body }) => setGoal(db, body),
    proposals,
    handOverProposal({ params, body }) {
      handOver(db, params.id, body.handedOver ? eventLog.today() : null);
      return proposals();
    },
    rota: ({ query }) => rota(query.day ?? eventLog.today()),
    setDuty({ body }) {
      setDuty(db, body);
      return rota(body.day);
    },
    copyRota({ body }) {
      copyWeekBefore(db, periodAt('week', body.day, 1).from);
      return rota(body.day);
    },
  };
}
