import type { Database } from 'better-sqlite3';
import type { Pack } from '../../shared/domain/content/pack.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { ListedProposal, QuestionTally, StaffWork } from '../../shared/domain/desk/staff-work.ts';
import { periodAt } from '../../shared/domain/period.ts';
import { findEvent, listEvents } from '../store/events.ts';
import { listProposals, noteHandover } from '../store/proposals.ts';
import { UnknownEventError } from './counters.ts';
import { labelsOf } from './reports/labels.ts';

/** Names things by the pack in use. */
interface Naming {
  pack: Pick<Pack, 'procedures' | 'handbook'>;
  revision: string;
}

/** What the staff did besides assists in the calendar quarter of a day. */
export function staffWorkOf(db: Database, day: Day, { pack, revision }: Naming): StaffWork {
  const labels = labelsOf(pack);
  const period = periodAt('quarter', day, 1);
  const { from, to } = period;
  const checks = [...listEvents(db, 'staff_check', from, to)].map(({ body }) => body);
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    period,
    sessions: [...listEvents(db, 'session_held', from, to)]
      .map(({ id, businessDay, body }) => ({
        ...body,
        id,
        day: businessDay,
        placeName: labels.of('places', body.place),
      }))
      .reverse(),
    visitors: sum([...listEvents(db, 'introduced', from, to)].map(({ body }) => body.visitors)),
    checks: {
      quarter: period.of,
      taken: checks.length,
      right: sum(checks.map(({ right }) => right)),
      total: sum(checks.map(({ total }) => total)),
      questions: questionsOf(
        checks.flatMap(({ answers }) => answers ?? []),
        pack,
      ),
    },
    handbooks: handbooksOf(db, day, { pack, revision }),
  };
}

/** The most often wrong first. */
function questionsOf(
  answers: readonly { question: string; right: boolean }[],
  { handbook }: Pick<Pack, 'handbook'>,
): QuestionTally[] {
  const byQuestion = Map.groupBy(answers, ({ question }) => question);
  return [...byQuestion]
    .map(([question, given]) => {
      const known = handbook.quiz?.find(({ id }) => id === question);
      const { title = null, explanation = null } = known ?? {};
      return {
        question,
        title,
        explanation,
        asked: given.length,
        right: given.filter(({ right }) => right).length,
      };
    })
    .sort((one, other) => one.right / one.asked - other.right / other.asked || other.asked - one.asked);
}

/** Every handbook that was received until a day: one that is held is held, whatever the quarter. */
function handbooksOf(db: Database, day: Day, { pack, revision }: Naming): StaffWork['handbooks'] {
  const labels = labelsOf(pack);
  const acks = [...listEvents(db, 'handbook_ack', '0000-01-01', day)];
  const byKind = Map.groupBy(acks, ({ body }) => `${body.role} ${body.revision}`);
  return [...byKind.values()]
    .map((received) => {
      const newest = received.at(-1) as (typeof acks)[number];
      return {
        ...newest.body,
        name: labels.of('helpers', newest.body.role),
        current: newest.body.revision === revision,
        count: received.length,
        last: newest.businessDay,
      };
    })
    .sort((one, other) => Number(other.current) - Number(one.current) || (one.last < other.last ? 1 : -1));
}

/** Every proposal, the newest first. */
export function proposalsOf(db: Database, pack: Naming['pack']): ListedProposal[] {
  const labels = labelsOf(pack);
  return listProposals(db).map(({ body, ...kept }) => ({
    ...kept,
    ...body,
    procedureName: body.procedure === null ? null : labels.of('procedures', body.procedure),
  }));
}

/**
 * Marks a proposal as handed over on a day, or as not handed over.
 *
 * @throws UnknownEventError
 */
export function handOver(db: Database, id: string, day: Day | null): void {
  if (findEvent(db, id)?.kind !== 'proposal') throw new UnknownEventError(id, 'proposal');
  noteHandover(db, id, day);
}
