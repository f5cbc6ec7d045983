import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tallyReport } from '../../../main/services/reports/paper-report.ts';
import { readTallies } from '../../../main/services/reports/paper-tally.ts';
import { nothingNamed } from '../../../shared/domain/counters/nothing-named.ts';
import { namingPack } from './sample-log.ts';

const now = Date.parse('2026-11-20T09:00:00+07:00');
const read = (text: string) => readTallies(text, namingPack, now);

test('a row of three makes three assists of that day, by names as well as by ids', () => {
  const { rows, entries, faults } = read(
    '\uFEFFngay;so_luot;thu_tuc;ket_qua;nhom;buoi;vuong_mac;so_phut;ghi_chu\r\n' +
      '05/11/2026;3;1.001193;tự làm được;Tên  ELDERLY;Sáng;otp|nfc;15;đã in tờ hướng dẫn\r\n',
  );
  expect(faults).toEqual([]);
  expect([rows, entries.length, new Set(entries.map(({ id }) => id)).size]).toEqual([1, 3, 3]);
  expect(entries[0]).toEqual({
    kind: 'assist',
    id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-5/),
    day: '2026-11-05',
    body: {
      ...nothingNamed,
      procedure: 'birth',
      outcome: 'self',
      group: 'elderly',
      shift: 'morning',
      difficulties: ['otp', 'nfc'],
      minutes: 15,
      note: 'đã in tờ hướng dẫn',
      source: 'backdated',
      language: 'vi',
    },
  });
});

test('the same file makes the same ids, and a row with a key keeps its own in another file', () => {
  const one = 'business_day,key\n2026-11-05,A1\n2026-11-05,\n';
  const other = 'business_day,key,note\n2026-11-06,B1,\n2026-11-05,A1,\n2026-11-05,,\n';
  const ids = (text: string) => read(text).entries.map(({ id }) => id);
  expect(ids(one)).toEqual(ids(one));
  expect(ids(other)[1]).toBe(ids(one)[0]);
  expect(ids(other)[2]).not.toBe(ids(one)[1]);
});

test.each<[string, string, number, string, RegExp]>([
  ['a day that is none', 'ngay\n2026-11-05\n31/02/2026', 3, 'ngay', /"31\/02\/2026" is no day/],
  ['a day to come', 'ngay\n2026-11-21', 2, 'ngay', /still to come: today is 2026-11-20/],
  ['a day of another century', 'ngay\n1026-11-05', 2, 'ngay', /before 2020/],
  ['a count of nobody', 'ngay,so_luot\n2026-11-05,0', 2, 'so_luot', /"0" is no whole number from 1 to 500/],
  [
    'an unknown procedure',
    'ngay,thu_tuc\n2026-11-05,xyz',
    2,
    'thu_tuc',
    /"xyz" is not known\. Give one of: birth/,
  ],
  ['too long a note', `ngay,ghi_chu\n2026-11-05,${'a'.repeat(141)}`, 2, 'ghi_chu', /140/],
  ['a key given twice', 'ngay,key\n2026-11-05,A\n2026-11-05,A', 3, 'key', /stands in line 2 already/],
  [
    'a column nobody knows',
    'ngay,ten\n2026-11-05,x',
    1,
    'ten',
    /There is no such column\. Known are: business_day or ngay/,
  ],
  ['no column of days', 'note\nx', 1, 'business_day', /This column is missing/],
  ['a quote that never ends', 'ngay,note\n2026-11-05,"x', 2, '', /This is no CSV/],
])('%s is refused with its line and column', (_, text, line, column, reason) => {
  const { entries, faults } = read(text);
  expect(faults).toEqual([{ line, column, reason: expect.stringMatching(reason) }]);
  expect(entries.every(({ day }) => day === '2026-11-05')).toBe(true);
});

test('line numbers count the lines of the file, where a cell has several', () => {
  const { faults } = read('ngay,ghi_chu\n2026-11-05,"một\nhai"\nhôm qua,\n');
  expect(faults).toMatchObject([{ line: 4, column: 'ngay' }]);
});

test('whatever a file holds, it is read or refused, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const { entries, faults } = read(`business_day,note\n${text}`);
      expect(entries.length === 0 || faults.length === 0 || faults.every(({ line }) => line > 1)).toBe(true);
    }),
  );
});

test('what became of a file is told in sentences', () => {
  const good = read('ngay,so_luot\n2026-11-05,2\n2026-11-06,1');
  expect(tallyReport(good, { applied: undefined })).toBe(
    'Read 2 rows: 3 assists of 2026-11-05 to 2026-11-06.\nNothing is counted yet: run it again with --apply.',
  );
  expect(tallyReport(good, { applied: 1 })).toBe(
    'Read 2 rows: 3 assists of 2026-11-05 to 2026-11-06.\nCounted 1 assist; 2 were counted before.',
  );
  expect(tallyReport(read('ngay\nhôm qua'), { applied: undefined })).toBe(
    'Line 2, column "ngay": "hôm qua" is no day. Write it as 2026-11-20 or 20/11/2026.\n' +
      'Read 1 row: 0 assists.\nNothing is counted while a row is refused. Mend the rows above.',
  );
});
