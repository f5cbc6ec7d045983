import SQLite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReport } from '../../../main/services/reports/report-read.ts';
import { openDatabase } from '../../../main/store/database.ts';
import type { NewEvent } from '../../../main/store/event-rows.ts';
import { appendEvents } from '../../../main/store/events.ts';
import { migrate } from '../../../main/store/migrations.ts';
import { readPeriod } from '../../../shared/domain/period.ts';
import { Report, type Split } from '../../../shared/domain/report/report.ts';
import { around, assistEvent, guided, tapped } from '../sample-events.ts';
import { temporaryFolder } from '../sandbox.ts';
import { anyLog, namingPack, standing } from './sample-log.ts';

const november = readPeriod('month', '2026-11', 1);
const common = {
  monthStart: 1,
  target: 3,
  siteName: 'Chi nhánh số 0',
  pack: namingPack,
  revision: 'abc',
  now: Date.parse('2026-12-24T09:00:00+07:00'),
};

test('a report of any log is what a recount by hand gives, and each of its tables adds up', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyLog, async (log) => {
      const report = await reportOf(log);
      const inNovember = standing(log).filter(({ businessDay }) => businessDay.startsWith('2026-11'));
      expect(report.totals).toEqual(recount(inNovember));
      const october = standing(log).filter(({ businessDay }) => businessDay.startsWith('2026-10'));
      expect(report.before.totals).toEqual(recount(october));

      const { assists, known, succeeded, ratings } = report.totals;
      for (const table of [report.procedures, report.groups, report.helpers, report.places]) {
        expect([sum(table, 'count'), sum(table, 'known'), sum(table, 'succeeded')]).toEqual([
          assists,
          known,
          succeeded,
        ]);
      }
      for (const table of [report.outcomes, report.minutes, report.sources]) {
        expect(add(table.map(({ count }) => count))).toBe(assists);
      }
      expect(add(report.days.map((day) => day.assists))).toBe(assists);
      expect(add(report.hours.flat()) + report.untimed).toBe(assists);
      for (const table of [report.satisfaction, report.ease]) {
        expect(add(table.map(({ count }) => count))).toBe(ratings);
      }
      for (const { key, count } of report.difficulties) {
        const naming = assistsOf(inNovember).filter(({ body }) => body.difficulties.includes(key ?? ''));
        expect(count).toBe(naming.length);
      }
      for (const { key, count } of report.procedures) {
        expect(count).toBe(assistsOf(inNovember).filter(({ body }) => body.procedure === key).length);
      }
      expect(Report.parse(structuredClone(report))).toEqual(report);
    }),
  );
});

test('what is recorded while a report is being read is in none of it', async () => {
  const home = temporaryFolder();
  const writer = openDatabase(home, '1.0.0', 0);
  const reader = openDatabase(home, '1.0.0', 0);
  appendEvents(
    writer,
    Array.from({ length: 501 }, (_, n) => assistEvent(n + 1, guided)),
  );
  const reading = readReport(reader, { ...common, period: november });
  appendEvents(writer, [
    assistEvent(9_000, tapped),
    { ...around(9_001), kind: 'proposal', body: { text: 'Thêm ghế', by: 'citizen', procedure: null } },
  ]);
  const { totals } = await reading;
  expect([totals.assists, totals.proposals]).toEqual([501, 0]);
  reader.close();
  writer.close();
});

test('a period that runs ends today, and one to come has no day', async () => {
  const log = [assistEvent(1)];
  const running = await reportOf(log, '2026-11-20T09:00:00+07:00');
  expect([running.until, running.days.length, running.days.at(-1)]).toEqual([
    '2026-11-20',
    20,
    { day: '2026-11-20', assists: 1, target: 3 },
  ]);
  const early = await reportOf([], '2026-10-31T23:00:00+07:00');
  expect([early.until, early.days]).toEqual([null, []]);
});

test('an assist noted later has a day but no hour; one counted at 9:00 on a Friday stands there', async () => {
  const report = await reportOf([
    assistEvent(1),
    assistEvent(2, { ...guided, source: 'backdated' }),
    { ...assistEvent(3), clock: 'jumped' },
  ]);
  expect(report.hours[4]?.[9]).toBe(1);
  expect(report.untimed).toBe(2);
  expect(report.days.find(({ day }) => day === '2026-11-20')?.assists).toBe(3);
});

test('names come from the pack, the most counted first, and what names nothing comes last', async () => {
  const of = (n: number, procedure: string | null): NewEvent => assistEvent(n, { ...guided, procedure });
  const { procedures } = await reportOf([
    of(1, null),
    of(2, null),
    of(3, 'marriage'),
    of(4, 'gone'),
    of(5, 'gone'),
  ]);
  expect(procedures.map(({ label, count }) => [label.vi, count])).toEqual([
    ['gone', 2],
    ['Đăng ký kết hôn', 1],
    ['Chưa ghi', 2],
  ]);
});

async function reportOf(log: NewEvent[], now?: string): Promise<Report> {
  const db = new SQLite(':memory:');
  try {
    migrate(db);
    if (log.length > 0) appendEvents(db, log);
    return await readReport(db, {
      ...common,
      period: november,
      ...(now !== undefined && { now: Date.parse(now) }),
    });
  } finally {
    db.close();
  }
}

/** The totals of events that stand, without a database. */
function recount(events: NewEvent[]): Report['totals'] {
  const assists = assistsOf(events);
  const days = [...Map.groupBy(assists, ({ businessDay }) => businessDay).values()];
  const known = assists.filter(({ body }) => body.outcome !== null);
  const of = <Kind extends NewEvent['kind']>(kind: Kind) =>
    events.filter((event): event is Extract<NewEvent, { kind: Kind }> => event.kind === kind);
  const sessions = of('session_held');
  const held = (kind: string) => sessions.filter(({ body }) => body.session === kind);
  return {
    assists: assists.length,
    daysWith: days.length,
    daysMet: days.filter((day) => day.length >= 3).length,
    known: known.length,
    succeeded: known.filter(({ body }) => ['self', 'assisted'].includes(body.outcome ?? '')).length,
    troubled: assists.filter(({ body }) => body.difficulties.length > 0).length,
    ratings: of('rating').length,
    satisfied: of('rating').filter(({ body }) => ['great', 'good'].includes(body.satisfaction)).length,
    easeAnswers: of('rating').filter(({ body }) => body.ease !== null).length,
    foundEasy: of('rating').filter(({ body }) => ['light', 'soft'].includes(body.ease ?? '')).length,
    introduced: add(of('introduced').map(({ body }) => body.visitors)),
    trainings: held('training').length,
    trainingAttendance: add(held('training').map(({ body }) => body.attendance)),
    mobiles: held('mobile').length,
    mobileAttendance: add(held('mobile').map(({ body }) => body.attendance)),
    proposals: of('proposal').length,
    staffChecks: of('staff_check').length,
    staffRight: add(of('staff_check').map(({ body }) => body.right)),
    staffQuestions: add(of('staff_check').map(({ body }) => body.total)),
    handbookAcks: of('handbook_ack').length,
  };
}

function assistsOf(events: NewEvent[]) {
  return events.filter((event) => event.kind === 'assist');
}

function sum(table: Split[], part: 'count' | 'known' | 'succeeded'): number {
  return add(table.map((row) => row[part]));
}

function add(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
