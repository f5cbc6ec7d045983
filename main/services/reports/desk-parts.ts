import type { BodyOf } from '../../../shared/domain/counters/event.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { Report, Tally, Totals } from '../../../shared/domain/report/report.ts';
import { tableWords } from '../../../shared/domain/report/words.ts';
import { type AssistTally, type Ratings, tallied } from './assist-tally.ts';
import type { Labels } from './labels.ts';

/** The kinds of events that officers note beside assists. */
export type DeskKind = 'introduced' | 'session_held' | 'proposal' | 'staff_check' | 'handbook_ack';

/** What the events of a kind say that count in a period, by day and number. */
export type DeskBodies = <Kind extends DeskKind>(kind: Kind) => Iterable<{ day: Day; body: BodyOf<Kind> }>;

/** What officers noted, and what citizens thought of it. */
export function deskParts(bodies: DeskBodies, ratings: Ratings, labels: Labels) {
  const satisfaction = levelTallies('satisfaction', ratings, labels);
  const ease = levelTallies('ease', ratings, labels);
  const [rated, easeAnswers] = [satisfaction, ease].map((levels) =>
    sum(levels.map(({ count }) => count)),
  ) as [number, number];
  const proposals = [...bodies('proposal')].map(({ day, body }) => ({
    ...body,
    day,
    procedureName: body.procedure === null ? null : labels.of('procedures', body.procedure),
  }));
  const sessions = [...bodies('session_held')].map(({ day, body }) => ({
    ...body,
    day,
    placeName: labels.of('places', body.place),
  }));
  const staffChecks = new Map<string, Report['staffChecks'][number]>();
  for (const { body } of bodies('staff_check')) {
    const known = staffChecks.get(body.quarter) ?? {
      quarter: body.quarter,
      taken: 0,
      right: 0,
      questions: 0,
    };
    staffChecks.set(body.quarter, {
      quarter: body.quarter,
      taken: known.taken + 1,
      right: known.right + body.right,
      questions: known.questions + body.total,
    });
  }
  const acks = new Map<string, number>();
  for (const { body } of bodies('handbook_ack')) {
    acks.set(body.role, (acks.get(body.role) ?? 0) + 1);
  }
  const held = (kind: 'training' | 'mobile') => sessions.filter(({ session }) => session === kind);
  const checks = [...staffChecks.values()].sort((one, other) => (one.quarter < other.quarter ? -1 : 1));
  const totals: Omit<Totals, keyof ReturnType<AssistTally['totals']>> = {
    ratings: rated,
    satisfied: bestOf('satisfaction', ratings, labels),
    easeAnswers,
    foundEasy: bestOf('ease', ratings, labels),
    introduced: sum([...bodies('introduced')].map(({ body }) => body.visitors)),
    trainings: held('training').length,
    trainingAttendance: sum(held('training').map(({ attendance }) => attendance)),
    mobiles: held('mobile').length,
    mobileAttendance: sum(held('mobile').map(({ attendance }) => attendance)),
    proposals: proposals.length,
    staffChecks: sum(checks.map(({ taken }) => taken)),
    staffRight: sum(checks.map(({ right }) => right)),
    staffQuestions: sum(checks.map(({ questions }) => questions)),
    handbookAcks: sum([...acks.values()]),
  };
  return {
    totals,
    satisfaction,
    ease: [...ease, { key: null, label: tableWords.notAnswered, count: rated - easeAnswers }],
    proposals,
    sessions,
    staffChecks: checks,
    handbookAcks: tallied(acks, 'helpers', labels),
  };
}

/** Every level of the pack, best first, then those that only events know. */
function levelTallies(what: keyof Ratings, ratings: Ratings, labels: Labels): (Tally & { key: string })[] {
  const known = labels.levels[what];
  const unknown = [...ratings[what].keys()].filter((level) => !known.includes(level));
  return [...known, ...unknown].map((key) => ({
    key,
    label: labels.of(what, key),
    count: ratings[what].get(key) ?? 0,
  }));
}

/** How many chose one of the two best levels. */
function bestOf(what: keyof Ratings, ratings: Ratings, { levels }: Labels): number {
  return sum(levels[what].slice(0, 2).map((level) => ratings[what].get(level) ?? 0));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
