import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { coverageOf, coverageTable } from '../../../../main/services/content/checks/coverage.ts';
import { contentRows } from '../../../../main/services/content/pack/content-rows.ts';
import { readPack } from '../../../../main/services/content/pack/pack-read.ts';
import { samplePack } from '../sample.ts';
import { sampleHandbook } from '../sample-handbook.ts';

const hanoi = join(import.meta.dirname, '..', '..', '..', '..', 'resources', 'packs', 'hanoi');

const rowsFromTo = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => `R${first + index}`);

test('the rows are those that the plans ask of the content, each with words', () => {
  expect([...contentRows.keys()]).toEqual([
    ...rowsFromTo(1, 49),
    ...rowsFromTo(52, 74),
    ...rowsFromTo(107, 115),
  ]);
  for (const words of contentRows.values()) expect(words).toMatch(/\w{3}/);
});

test('COVERAGE.md tells what the shipped pack answers now; after a change run: tantam content coverage', async () => {
  expect(readFileSync(join(hanoi, 'COVERAGE.md'), 'utf8')).toBe(coverageTable(await readPack(hanoi)));
});

test('a row is answered by the entries that name it, wherever they stand', async () => {
  const { folder, write } = samplePack();
  write('faq.json', JSON.stringify(sampleHandbook.faq));
  write('calendar.json', JSON.stringify(sampleHandbook.calendar));
  const coverage = coverageOf(await readPack(folder));
  expect(coverage.get('R42')).toEqual([{ row: 'R42', file: 'faq.json', id: 'mat-the' }]);
  expect(coverage.get('R59')).toEqual([{ row: 'R59', file: 'calendar.json', id: 'tuan-mot' }]);
});

test('a row that nothing answers is called open', async () => {
  const { folder } = samplePack();
  const table = coverageTable(await readPack(folder));
  expect(table).toMatch(/^\d+ of 81 rows are answered\. Open: R1, R2, R5,/m);
  expect(table).toContain(`\n| R1 | ${contentRows.get('R1')} | **open** |\n`);
});

test('a listed service that is guided gives its rows to its procedure', async () => {
  const { folder, write } = samplePack();
  const service = {
    id: 'the-doc-gia',
    name: { vi: 'Thẻ độc giả', en: 'Library card' },
    field: 'thu-vien',
    rows: ['R5'],
    procedure: 'cap-the-doc-gia',
    basis: { sources: ['RULES'], confidence: 'high', checkedOn: '2026-11-20' },
  };
  write('services.json', JSON.stringify([service]));
  expect(coverageOf(await readPack(folder)).get('R5')).toEqual([
    { row: 'R5', file: 'services.json', id: 'the-doc-gia' },
    { row: 'R5', file: 'procedures', id: 'cap-the-doc-gia' },
  ]);
});

test('procedures answer by what they carry', async () => {
  const { folder } = samplePack();
  expect(coverageOf(await readPack(folder)).get('R23')).toEqual([
    { row: 'R23', file: 'procedures', id: '1 of 1 ask for the circumstances' },
  ]);
});
