import type { Database } from 'better-sqlite3';
import type { Pack } from '../../../shared/domain/content/pack.ts';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { type Period, type PeriodKind, readPeriod } from '../../../shared/domain/period.ts';
import type { ReportFile } from '../../../shared/domain/report/api.ts';
import { Report } from '../../../shared/domain/report/report.ts';
import { listCountedAssists } from '../../store/report-rows.ts';
import type { Clock } from '../clock.ts';
import { assistCsv, procedureNamesOf } from './assist-csv.ts';
import { labelsOf } from './labels.ts';
import { readReport } from './report-read.ts';
import { summaryCsv } from './summary-csv.ts';
import { reportWorkbook } from './workbook.ts';
import { mostRawRows } from './workbook-raw.ts';

/** A file, piece by piece. */
export interface ReportContent {
  type: string;
  pieces: AsyncGenerator<string | Uint8Array>;
}

/** What a report is asked for: a kind of period, and its name or a day in it; `now` is the one that runs. */
export interface ReportWish {
  period: PeriodKind;
  of: string;
  language: Language;
}

/** Reports of this site. Each is read from the database as it is when it is asked for. */
export interface Reports {
  /** @throws UnknownPeriodError */
  read(wish: ReportWish): Promise<Report>;
  /** The period that is meant. @throws UnknownPeriodError */
  periodOf(wish: Pick<ReportWish, 'period' | 'of'>): Period;
  /** What a file of a report holds, read as it is taken. @throws UnknownPeriodError */
  file(wish: ReportWish, file: ReportFile): ReportContent;
}

interface ReportMeans {
  /** Opens a connection that only reads; it is closed after each report. */
  openReading(): Database;
  clock: Clock;
  content(): { pack: Pick<Pack, 'head' | 'procedures' | 'handbook'>; revision: string };
  /** The name is read for each report: it may change while the site runs. */
  settings: { siteName: string; dailyTarget: number; reportMonthStartDay: number };
}

export function createReports({ openReading, clock, content, settings }: ReportMeans): Reports {
  const { dailyTarget, reportMonthStartDay: monthStart } = settings;
  const periodOf: Reports['periodOf'] = ({ period, of }) =>
    readPeriod(period, of === 'now' ? businessDay(clock()) : of, monthStart);
  const readFrom = (db: Database, period: Period): Promise<Report> => {
    const { siteName } = settings;
    return readReport(db, { period, monthStart, target: dailyTarget, siteName, ...content(), now: clock() });
  };

  const write: Record<
    ReportFile,
    (db: Database, period: Period, language: Language) => ReportContent['pieces']
  > = {
    'report.json': async function* (db, period) {
      yield JSON.stringify(Report.parse(await readFrom(db, period)), null, 2);
    },
    'summary.csv': async function* (db, period, language) {
      yield summaryCsv(await readFrom(db, period), language);
    },
    'raw.csv': async function* (db, period) {
      yield* assistCsv(db, period, procedureNamesOf(content().pack));
    },
    'report.xlsx': async function* (db, period, language) {
      db.exec('BEGIN');
      const report = await readFrom(db, period);
      yield await reportWorkbook(report, rawOf(db, report), language);
      db.exec('COMMIT');
    },
  };
  const rawOf = function* (db: Database, { totals, period }: Report) {
    if (totals.assists > mostRawRows) return;
    const labels = labelsOf(content().pack);
    for (const assist of listCountedAssists(db, period.from, period.to)) yield { assist, labels };
  };

  return {
    periodOf,
    async read(wish) {
      const period = periodOf(wish);
      const db = openReading();
      try {
        return await readFrom(db, period);
      } finally {
        db.close();
      }
    },
    file(wish, file) {
      const period = periodOf(wish);
      return {
        type: types[file],
        pieces: (async function* () {
          const db = openReading();
          try {
            yield* write[file](db, period, wish.language);
          } finally {
            db.close();
          }
        })(),
      };
    },
  };
}

const types: Record<ReportFile, string> = {
  'report.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'summary.csv': 'text/csv; charset=utf-8',
  'raw.csv': 'text/csv; charset=utf-8',
  'report.json': 'application/json',
};
