import type { Database } from 'better-sqlite3';
import type { Day } from '../../../shared/domain/day.ts';
import { addDays, businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { Pack } from '../../../shared/domain/pack.ts';
import { daysName, type Period, periodBefore, periodName } from '../../../shared/domain/period.ts';
import type { Report, Totals } from '../../../shared/domain/report.ts';
import { listBodies } from '../../store/report-rows.ts';
import { targetsOf } from '../../store/targets.ts';
import { type AssistTally, tallied } from './assist-tally.ts';
import { tallyOf } from './day-tallies.ts';
import { type Labels, labelsOf } from './labels.ts';

/** What a report is made of besides the events. */
export interface ReportOrder {
  period: Period;
  /** See {@link MonthStartDay}. */
  monthStart: number;
  /** Of the days for which the branch has set no target. */
  target: number;
  siteName: string;
  pack: Pick<Pack, 'head' | 'procedures' | 'handbook'>;
  revision: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * Reads a report. It is one snapshot of the database: what is recorded meanwhile is either in all of it or in
 * nothing of it. It lets others run now and then.
 *
 * @param db a connection of its own: nothing else may use it until this is done. In a transaction, it stays in it.
 */
export async function readReport(db: Database, order: ReportOrder): Promise<Report> {
  const { period, monthStart, pack, revision, siteName } = order;
  const labels = labelsOf(pack);
  const before = periodBefore(period, monthStart);
  const today = businessDay(order.now);
  const begun = !db.inTransaction;
  if (begun) db.exec('BEGIN');
  try {
    const targetOf = targetsOf(db, order.target);
    const { totals, ...parts } = await readPeriod(db, period, targetOf, labels);
    const earlier = await readPeriod(db, before, targetOf, labels);
    const until = period.from > today ? null : period.to < today ? period.to : today;
    return {
      madeAt: new Date(order.now).toISOString(),
      revision,
      site: { name: siteName, authority: pack.head.organisation },
      target: targetOf(until ?? period.to),
      period: named(period),
      until,
      totals,
      before: { period: named(before), totals: earlier.totals },
      ...parts,
      days: parts.days.filter(({ day, assists }) => assists > 0 || (until !== null && day <= until)),
    };
  } finally {
    if (begun) db.exec('COMMIT');
  }
}

type Parts = Omit<Report, 'madeAt' | 'revision' | 'site' | 'target' | 'period' | 'until' | 'before'>;

async function readPeriod(
  db: Database,
  { from, to }: Period,
  targetOf: (day: Day) => number,
  labels: Labels,
): Promise<Parts> {
  const tally = await tallyOf(db, from, to);
  const desk = readDesk(db, from, to, tally.ratings(), labels);
  return {
    ...desk,
    totals: { ...tally.totals(targetOf), ...desk.totals },
    ...tally.parts(daysFrom(from, to), targetOf, labels),
  };
}

/** What officers noted, and how satisfied citizens were. */
function readDesk(db: Database, from: Day, to: Day, ratings: ReadonlyMap<string, number>, labels: Labels) {
  const unknownLevels = [...ratings.keys()].filter((level) => !labels.levels.includes(level));
  const satisfaction = [...labels.levels, ...unknownLevels].map((key) => ({
    key,
    label: labels.of('satisfaction', key),
    count: ratings.get(key) ?? 0,
  }));
  const proposals = [...listBodies(db, 'proposal', from, to)].map(({ day, body }) => ({
    ...body,
    day,
    procedureName: body.procedure === null ? null : labels.of('procedures', body.procedure),
  }));
  const sessions = [...listBodies(db, 'session_held', from, to)].map(({ day, body }) => ({
    ...body,
    day,
    placeName: labels.of('places', body.place),
  }));
  const staffChecks = new Map<string, Report['staffChecks'][number]>();
  for (const { body } of listBodies(db, 'staff_check', from, to)) {
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
  for (const { body } of listBodies(db, 'handbook_ack', from, to)) {
    acks.set(body.role, (acks.get(body.role) ?? 0) + 1);
  }
  const held = (kind: 'training' | 'mobile') => sessions.filter(({ session }) => session === kind);
  const checks = [...staffChecks.values()].sort((one, other) => (one.quarter < other.quarter ? -1 : 1));
  const totals: Omit<Totals, keyof ReturnType<AssistTally['totals']>> = {
    ratings: sum([...ratings.values()]),
    satisfied: sum(labels.levels.slice(0, 2).map((level) => ratings.get(level) ?? 0)),
    introduced: sum([...listBodies(db, 'introduced', from, to)].map(({ body }) => body.visitors)),
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
    proposals,
    sessions,
    staffChecks: checks,
    handbookAcks: tallied(acks, 'helpers', labels),
  };
}

function named(period: Period): Report['period'] {
  return { ...period, name: periodName(period), days: daysName(period) };
}

function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
