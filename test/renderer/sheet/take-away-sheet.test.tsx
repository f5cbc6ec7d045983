import { decodeQR } from 'qr/decode.js';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type SheetData, TakeAwaySheet } from '../../../renderer/sheet/take-away-sheet.tsx';
import { sheetWords } from '../../../renderer/words/sheet.ts';
import type { Fact } from '../../../shared/domain/basis.ts';
import { papers } from '../../../shared/domain/paper.ts';
import { basis, day, sample, words } from '../../shared/guidance/sample-procedure.ts';
import { general, head, personal } from './sample-sheet.tsx';

const draw = (data: SheetData, paper: (typeof papers)[number] = 'a4') =>
  renderToStaticMarkup(<TakeAwaySheet {...data} language="vi" paper={paper} />);
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, '|')
    .replace(/(\|\s*)+/g, '|')
    .replaceAll('&quot;', '"');
const documentsOf = (markup: string) =>
  [...markup.matchAll(/data-document="([^"]+)" data-need="([^"]+)"/g)].map(([, id, need]) => `${id} ${need}`);

test.each(papers)('the documents of the guidance stand on %s, and only those', (paper) => {
  const markup = draw(personal, paper);
  expect(documentsOf(markup)).toEqual(['form needed', 'declaration needed', 'consent needed']);
  expect(textOf(markup)).not.toMatch(/Old|New|Paper\|/);
});

test('each document carries the tick it was given, and three empty boxes where there was none', () => {
  const ticked = [...draw(personal).matchAll(/data-document="([^"]+)".*?<\/ul>/g)].map(([row, id]) => [
    id,
    /data-tick="(\w+)" data-ticked/.exec(row)?.[1],
    row.match(/data-tick=/g)?.length,
  ]);
  expect(ticked).toEqual([
    ['form', 'have', 3],
    ['declaration', 'missing', 3],
    ['consent', undefined, 3],
  ]);
  expect(draw(general)).not.toContain('data-ticked');
});

test('the general sheet marks what is not for everybody with the question that decides it', () => {
  const markup = draw(general);
  expect(documentsOf(markup)).toEqual([
    'form needed',
    'birth-note maybe',
    'witness-paper maybe',
    'declaration maybe',
    'consent maybe',
  ]);
  const row = (id: string) => textOf(new RegExp(`data-document="${id}".*?</li>`).exec(markup)?.[0] ?? '');
  expect(row('birth-note')).toContain(`|${sheetWords.inSomeCases.vi}:|Where? “Hospital”.|`);
  expect(row('declaration')).toContain('|Where? “Home”.|Witness? “No”.|');
  expect(row('consent')).toContain(`|${sheetWords.inSomeCases.vi}:|Age?|`);
  expect(row('form')).not.toContain(sheetWords.inSomeCases.vi);
});

test('the steps of the three stages stand in order', () => {
  const text = textOf(draw(personal));
  const places = ['Bước 1. Đăng nhập', 'Open.', 'Bước 2.', 'Fill.', 'Bước 3.', 'Bring.', 'Wait.'];
  const found = places.map((place) => text.indexOf(place));
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(Math.min(...found)).toBeGreaterThan(0);
});

test('what is unknown, uncertain or outside its dates asks the officer, and its text is not on the paper', () => {
  const fact = (sentence: string, change: Partial<Fact['basis']>): Fact => ({
    text: words(sentence),
    basis: { ...basis, ...change },
  });
  const procedure = {
    ...sample,
    fees: {
      inPerson: fact('GONE-1', { until: '2026-11-19' }),
      online: { text: null, basis },
      policy: fact('GONE-2', { from: '2026-11-21' }),
      extra: fact('GONE-3', { confidence: 'low' }),
    },
    timeLimit: fact('GONE-4', { confidence: 'low' }),
    authority: fact('KNOWN', { from: day, until: day }),
    code: { value: '9.999999', basis: { ...basis, until: '2026-11-19' } },
  };
  const text = textOf(draw({ ...personal, procedure }));
  expect(text).not.toMatch(/GONE|9\.999999/);
  expect(text).toContain('|KNOWN|');
  expect(text.split(`|${sheetWords.askOfficer.vi}|`)).toHaveLength(4);
  expect(text).toContain(`${sheetWords.typeName.vi}|${sample.name.vi}|`);
});

test('only certain numbers are given, one piece of advice for each danger, the revision and the day', () => {
  const text = textOf(draw(personal));
  expect(text).toContain('|Line a|1022|nhánh 7|');
  expect(text).not.toMatch(/0999|0888|page\.example|Line none|LOW-ADVICE|OTP-SECOND/);
  expect(text).toContain('|OTP-ADVICE|');
  expect(text).toContain('Bản nội dung 0123456789ab');
  expect(text).toContain('In ngày 20/11/2026');
});

test.each(papers)('the drawn code on %s is read as the address of the portal and nothing else', (paper) => {
  expect(readCode(draw(personal, paper))).toBe(head.portal.url);
});

test('all that varies between two citizens with the same list is their ticks', () => {
  const other = draw({ ...personal, ticks: {} });
  const untick = (markup: string) =>
    markup.replaceAll(' data-ticked="true"', '').replace(/<path stroke-width="3"[^>]*><\/path>/g, '');
  expect(untick(draw(personal))).toBe(untick(other));
});

/** Draws the path of the QR code on a grid of pixels, eight to a module, and reads it as a camera would. */
function readCode(markup: string): string {
  const size = Number(/sheet-qr" viewBox="0 0 (\d+)/.exec(markup)?.[1]);
  const path = /fill="#000" d="([^"]+)"/.exec(markup)?.[1] ?? '';
  const scale = 8;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const start = (row * width + Number(x) * scale) * 4;
      for (let at = start; at < start + Number(length) * scale * 4; at += 4) data.fill(0, at, at + 3);
    }
  }
  return decodeQR({ width, height: width, data });
}
