import type { Database } from 'better-sqlite3';
import type { Pack } from '../../../shared/domain/content/pack.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { type Period, periodBefore } from '../../../shared/domain/period.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { listBodies } from '../../store/report-rows.ts';
import { targetsOf } from '../../store/targets.ts';
import { tallyOf } from './day-tallies.ts';
import { type Labels, labelsOf } from './labels.ts';
import { composeReport, type PeriodFigures, periodFigures, type ReportFrame } from './report-compose.ts';

/** What a report is made of besides the events. */
export interface ReportOrder extends ReportFrame {
  /** Of the days for which the branch has set no target. */
  target: number;
  pack: Pick<Pack, 'head' | 'procedures' | 'handbook'>;
}

/**
 * Reads a report. It is one snapshot of the database: what is recorded meanwhile is either in all of it or in
 * nothing of it. It lets others run now and then.
 *
 * @param db a connection of its own: nothing else may use it until this is done. In a transaction, it stays in it.
 */
export async function readReport(db: Database, order: ReportOrder): Promise<Report> {
  const labels = labelsOf(order.pack);
  const begun = !db.inTransaction;
  if (begun) db.exec('BEGIN');
  try {
    const targetOf = targetsOf(db, order.target);
    const figures = await readPeriod(db, order.period, { targetOf, labels });
    const before = periodBefore(order.period, order.monthStart);
    const { totals: earlier } = await readPeriod(db, before, { targetOf, labels });
    return composeReport({ ...order, scope: 'branch' }, figures, { earlier, targetOf });
  } finally {
    if (begun) db.exec('COMMIT');
  }
}

async function readPeriod(
  db: Database,
  period: Period,
  means: { targetOf: (day: Day) => number; labels: Labels },
): Promise<PeriodFigures> {
  const { from, to } = period;
  const tally = await tallyOf(db, from, to);
  return periodFigures(tally, (kind) => listBodies(db, kind, from, to), period, means);
}
