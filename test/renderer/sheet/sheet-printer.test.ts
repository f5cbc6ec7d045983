import { expect, test } from 'vitest';
import { ApiError } from '../../../renderer/client.ts';
import { createSheetPrinter } from '../../../renderer/sheet/sheet-printer.ts';
import { troubleSentences } from '../../../renderer/words/sheet.ts';
import type { PrintingWay, PrintOrder, PrintResult } from '../../../shared/domain/desk/print.ts';
import { troubles } from '../../../shared/domain/desk/print.ts';

const sheet = {
  revision: '0123456789ab',
  day: '2026-11-20',
  procedure: 'a',
  answers: { place: 'home' },
  ticks: { form: 'have' as const },
  language: 'vi' as const,
};
const apiError = (status: number) =>
  new ApiError({ type: 'about:blank', title: 'x', status, detail: 'It did not work.' });

/** A printer whose server answers as it is told; `seen` is every state there was. */
async function open(way: PrintingWay | Error, answers: (PrintResult | Error)[] = []) {
  const orders: PrintOrder[] = [];
  const seen: string[] = [];
  let pages = 0;
  const printer = createSheetPrinter({
    client: {
      printing: async () => {
        if (way instanceof Error) throw way;
        return way;
      },
      print: async ({ body }) => {
        orders.push(body);
        const answer = answers.shift() ?? { outcome: 'printed' };
        if (answer instanceof Error) throw answer;
        return { result: answer };
      },
    },
    newId: () => `01900000-0000-7000-8000-00000000000${orders.length}`,
    printPage: () => {
      pages += 1;
    },
  });
  printer.subscribe(() => {
    const { state } = printer.now();
    seen.push(state.at === 'failed' ? state.trouble : state.at);
  });
  await printer.look();
  return { printer, orders, seen, pages: () => pages };
}

test('a sheet goes to the printer with what was chosen and an id of its own, each time anew', async () => {
  const { printer, orders, seen, pages } = await open({ by: 'printer', paper: 'a4' });
  await printer.print(sheet);
  await printer.print(sheet);
  expect(orders).toEqual([
    { ...sheet, id: '01900000-0000-7000-8000-000000000000' },
    { ...sheet, id: '01900000-0000-7000-8000-000000000001' },
  ]);
  expect(seen).toEqual(['ready', 'printing', 'printed', 'printing', 'printed']);
  expect(pages()).toBe(0);
});

test('two touches are one sheet', async () => {
  const { printer, orders } = await open({ by: 'printer', paper: 'a4' });
  await Promise.all([printer.print(sheet), printer.print(sheet)]);
  expect(orders).toHaveLength(1);
});

test('where the page prints, its own preview opens and nothing is sent', async () => {
  const { printer, orders, seen, pages } = await open({ by: 'page', paper: null });
  await printer.print(sheet);
  expect([orders, seen, pages()]).toEqual([[], ['ready'], 1]);
});

test('where no printer is set, that stands there before anybody presses', async () => {
  const { seen } = await open({ by: 'nobody', paper: null });
  expect(seen).toEqual(['unset']);
});

test.each([
  ['a trouble of the printer', { outcome: 'failed', trouble: 'paper' } as const, 'paper'],
  ['an order that is refused', apiError(422), 'undrawn'],
  ['an answer that never came', apiError(0), 'unknown'],
  ['a server that failed', apiError(500), 'unknown'],
])('%s is told, and another try may follow', async (_what, answer, trouble) => {
  const { printer, seen } = await open({ by: 'printer', paper: 'a4' }, [answer]);
  await printer.print(sheet);
  await printer.print(sheet);
  expect(seen).toEqual(['ready', 'printing', trouble, 'printing', 'printed']);
});

test('who prints is asked again when nobody answered', async () => {
  const { printer, seen } = await open(apiError(0));
  await printer.look();
  expect(seen).toEqual(['failed', 'failed']);
});

test('every trouble has a sentence of its own in both languages', () => {
  const sentences = troubles.flatMap((trouble) => Object.values(troubleSentences[trouble]));
  expect(new Set(sentences).size).toBe(2 * troubles.length);
  for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
});
