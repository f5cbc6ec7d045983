import SQLite from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { createReports } from '../../../main/services/reports/reports.ts';
import type { NewEvent } from '../../../main/store/event-rows.ts';
import { appendEvents } from '../../../main/store/events.ts';
import { migrate } from '../../../main/store/migrations.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import { Report } from '../../../shared/domain/report/report.ts';
import { reportTables } from '../../../shared/domain/report/tables.ts';
import { assistEvent, guided } from '../sample-events.ts';
import { anyLog, namingPack, standing } from './sample-log.ts';

test('a workbook read back by another library holds the figures and the assists of the database', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyLog, async (log) => {
      const files = filesOf(log);
      const [workbook, report] = [await files.workbook(), await files.report()];
      const assists = assistsOf(log);

      const raw = workbook.get('Dữ liệu gốc') ?? [];
      expect(
        raw.slice(1).map((row) => [row[0], dayOf(row[1]), instantOf(row[2]), row[10], shown(row[12])]),
      ).toEqual(
        assists.map(({ seq, event }) => [
          seq,
          event.businessDay,
          event.occurredAt,
          event.body.minutes,
          event.body.note,
        ]),
      );
      const { summary, days } = reportTables(report, 'vi');
      const summaryRows = (workbook.get('Tổng hợp') ?? []).slice(3);
      expect(summaryRows.map((row) => row.slice(0, 3))).toEqual(
        summary.rows.map(({ cells }) => cells.slice(0, 3)),
      );
      const dayRows = (workbook.get('Theo ngày') ?? []).slice(3);
      expect(dayRows.map((row) => [dayOf(row[0]), row[2]])).toEqual(
        days.rows.map(({ cells }) => [cells[0], cells[2]]),
      );
      expect(add(dayRows.map((row) => Number(row[2])))).toBe(assists.length);
    }),
    { numRuns: 25 },
  );
});

test('raw CSV read back by another library holds every assist of the database, and nothing else', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyLog, async (log) => {
      const raw = await filesOf(log).raw();
      const rows = parse(raw, { bom: true, columns: true }) as Record<string, string>[];
      expect(
        rows.map((row) => [
          row.seq,
          row.id,
          row.business_day,
          row.procedure,
          row.outcome,
          row.minutes,
          row.difficulties,
          row.note,
          row.clock,
        ]),
      ).toEqual(
        assistsOf(log).map(({ seq, event }) => [
          String(seq),
          event.id,
          event.businessDay,
          event.body.procedure ?? '',
          event.body.outcome ?? '',
          String(event.body.minutes ?? ''),
          event.body.difficulties.join(' '),
          keptFromFormulas(event.body.note ?? ''),
          event.clock,
        ]),
      );
    }),
  );
});

test('the summary CSV and the JSON say what the report says', async () => {
  const files = filesOf([assistEvent(1), assistEvent(2, { ...guided, outcome: null })]);
  expect(Report.parse(JSON.parse(await files.json()))).toEqual(await files.report());
  const rows = parse(await files.summary(), { bom: true, columns: true }) as Record<string, string>[];
  const value = (row: string) =>
    rows.find((cell) => cell.table === 'summary' && cell.row === row && cell.column === 'Kỳ này');
  expect(value('Lượt hỗ trợ')).toMatchObject({ period: '2026-11', value: '2', unit: 'count' });
  expect(value('Tỷ lệ thành công')).toMatchObject({ value: '1', unit: 'share' });
});

test('a cell that begins like a formula is text in the workbook and in CSV', async () => {
  const files = filesOf(
    ['=1+2', '+84', '-1', '@SUM(A1)', '\tx'].map((note, n) => assistEvent(n + 1, { ...guided, note })),
  );
  const [workbook, raw] = [await files.workbook(), await files.raw()];
  const notes = (workbook.get('Dữ liệu gốc') ?? []).slice(1).map((row) => row[12]);
  expect(notes).toEqual(['=1+2', '+84', '-1', '@SUM(A1)', '\tx']);
  expect(raw).toContain("'=1+2");
  expect(raw).not.toMatch(/,[=+@\t-]/);
});

test('a workbook has a cover, a sheet for each matter, what every figure means, and the raw rows', async () => {
  const workbook = await filesOf([assistEvent(1)]).workbook();
  expect([...workbook.keys()]).toEqual([
    'Báo cáo',
    'Tổng hợp',
    'Theo ngày',
    'Theo thủ tục',
    'Theo nhóm',
    'Theo người, nơi hỗ trợ',
    'Theo kết quả',
    'Theo giờ và thứ',
    'Vướng mắc',
    'Hài lòng, dễ khó',
    'Hoạt động',
    'Đề xuất',
    'Định nghĩa',
    'Dữ liệu gốc',
  ]);
  const cover = (workbook.get('Báo cáo') ?? []).flat().filter((cell) => cell !== null);
  expect(cover).toEqual(
    expect.arrayContaining([
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG THÀNH PHỐ HÀ NỘI',
      'CHI NHÁNH SỐ 0',
      'Tháng 11 năm 2026 (từ ngày 01/11/2026 đến ngày 30/11/2026)',
    ]),
  );
});

/** Every file of the report of November 2026 over a log. */
function filesOf(log: NewEvent[]) {
  const db = new SQLite(':memory:');
  migrate(db);
  if (log.length > 0) appendEvents(db, log);
  const snapshot = db.serialize();
  db.close();
  const reports = createReports({
    openReading: () => new SQLite(snapshot),
    clock: () => Date.parse('2026-12-24T09:00:00+07:00'),
    content: () => ({ pack: namingPack, revision: 'abc' }),
    settings: { siteName: 'Chi nhánh số 0', dailyTarget: 3, reportMonthStartDay: 1 },
  });
  const wish = { period: 'month', of: '2026-11', language: 'vi' } as const;
  const bytes = async (file: Parameters<typeof reports.file>[1]) => {
    const pieces: Buffer[] = [];
    for await (const piece of reports.file(wish, file).pieces) pieces.push(Buffer.from(piece));
    return Buffer.concat(pieces);
  };
  const text = async (file: Parameters<typeof reports.file>[1]) => (await bytes(file)).toString();
  return {
    report: () => reports.read(wish),
    workbook: async () => {
      const sheets = await readXlsxFile(await bytes('report.xlsx'), { trim: false });
      return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
    },
    raw: () => text('raw.csv'),
    summary: () => text('summary.csv'),
    json: () => text('report.json'),
  };
}

/** The assists of a log that stand in November, by day and number. */
function assistsOf(log: NewEvent[]) {
  return standing(log)
    .flatMap((event) => (event.kind === 'assist' ? [event] : []))
    .filter(({ businessDay }) => businessDay.startsWith('2026-11'))
    .map((event) => ({ seq: log.findIndex(({ id }) => id === event.id) + 1, event }))
    .sort((one, other) =>
      one.event.businessDay === other.event.businessDay
        ? one.seq - other.seq
        : one.event.businessDay < other.event.businessDay
          ? -1
          : 1,
    );
}

function dayOf(cell: unknown): string {
  return addDays((cell as Date).toISOString().slice(0, 10), 0);
}

/** The instant at which clocks in Hanoi showed this time; a spreadsheet's days are fractions, so to the second. */
function instantOf(cell: unknown): string {
  const seconds = Math.round((cell as Date).getTime() / 1_000);
  return new Date((seconds - 7 * 3_600) * 1_000).toISOString();
}

/** A text without the invisible sign that keeps the names of an object's own members apart. */
function shown(cell: unknown): unknown {
  return typeof cell === 'string' ? cell.replace(/\u200b$/, '') : cell;
}

/** A note as a spreadsheet gets it, so that it does not take it for a formula. */
function keptFromFormulas(note: string): string {
  return /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/u.test(note) ? `'${note}` : note;
}

function add(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
