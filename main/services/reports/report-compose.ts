import type { Pack } from '../../../shared/domain/content/pack.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { addDays, businessDay } from '../../../shared/domain/hanoi-time.ts';
import { daysName, type Period, periodBefore, periodName } from '../../../shared/domain/period.ts';
import type { Report, Totals } from '../../../shared/domain/report/report.ts';
import type { AssistTally } from './assist-tally.ts';
import { type DeskBodies, deskParts } from './desk-parts.ts';
import type { Labels } from './labels.ts';

/** What a report says of itself besides its figures. */
export interface ReportFrame {
  period: Period;
  /** See {@link MonthStartDay}. */
  monthStart: number;
  siteName: string;
  pack: Pick<Pack, 'head'>;
  revision: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** See {@link Report}. */
type Scope = Pick<Report, 'scope'>;

/** What one period counts. */
export type PeriodFigures = Omit<
  Report,
  'madeAt' | 'revision' | 'site' | 'scope' | 'target' | 'period' | 'until' | 'before'
>;

/** The figures of a period from its assists and from what officers noted. */
export function periodFigures(
  tally: AssistTally,
  bodies: DeskBodies,
  { from, to }: Period,
  { targetOf, labels }: { targetOf: (day: Day) => number; labels: Labels },
): PeriodFigures {
  const desk = deskParts(bodies, tally.ratings(), labels);
  return {
    ...desk,
    totals: { ...tally.totals(targetOf), ...desk.totals },
    ...tally.parts(daysFrom(from, to), targetOf, labels),
  };
}

/** A report from the figures of its period, and the totals of the one before. */
export function composeReport(
  { period, monthStart, siteName, scope, pack, revision, now }: ReportFrame & Scope,
  { totals, ...parts }: PeriodFigures,
  { earlier, targetOf }: { earlier: Totals; targetOf: (day: Day) => number },
): Report {
  const today = businessDay(now);
  const until = period.from > today ? null : period.to < today ? period.to : today;
  return {
    madeAt: new Date(now).toISOString(),
    revision,
    site: { name: siteName, authority: pack.head.organisation },
    scope,
    target: targetOf(until ?? period.to),
    period: named(period),
    until,
    totals,
    before: { period: named(periodBefore(period, monthStart)), totals: earlier },
    ...parts,
    days: parts.days.filter(({ day, assists }) => assists > 0 || (until !== null && day <= until)),
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
