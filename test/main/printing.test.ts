import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { App } from '../../main/app.ts';
import type { SheetJob } from '../../main/services/printing/printer.ts';
import { PrinterError } from '../../main/services/printing/printer.ts';
import { createPrinting, type Printing } from '../../main/services/printing/printing.ts';
import type { KioskContent } from '../../shared/domain/content/kiosk-content.ts';
import type { Pack } from '../../shared/domain/content/pack.ts';
import {
  type PrintOrder,
  type PrintResult,
  type PrintTrouble,
  type SheetInPrint,
  troubles,
} from '../../shared/domain/desk/print.ts';
import { Settings } from '../../shared/domain/desk/settings.ts';
import { sample } from '../shared/guidance/sample-procedure.ts';
import { card, samplePack } from './content/sample.ts';
import { openApp, request } from './sandbox.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const revision = '0123456789ab';
const pack = { procedures: [sample], head: { id: 'hanoi' }, handbook: {} } as unknown as Pack;
const order = (n: number): PrintOrder => ({
  id: id(n),
  revision,
  day: '2026-11-20',
  procedure: sample.id,
  answers: { place: 'home', age: 9, witness: 'unsure' },
  ticks: { form: 'have' },
  language: 'vi',
});
const printed: PrintResult = { outcome: 'printed' };
const failed = (trouble: PrintTrouble): PrintResult => ({ outcome: 'failed', trouble });

/** A printer that does as it is told, sheet by sheet: prints, or fails in some way; `paper` is what came out. */
function printerOf(deeds: (PrintTrouble | 'print' | 'print, and nothing is heard of it')[]) {
  const paper: string[] = [];
  let busy = 0;
  let most = 0;
  const print = async (job: SheetJob) => {
    busy += 1;
    most = Math.max(most, busy);
    try {
      for (let turn = 0; turn < job.id.charCodeAt(35) % 5; turn += 1) await Promise.resolve();
      const deed = deeds.shift() ?? 'print';
      if (deed === 'print' || deed.startsWith('print,')) paper.push(job.id);
      if (deed.startsWith('print,')) throw new PrinterError('unknown', 'Nothing was heard.');
      if (deed !== 'print') throw new PrinterError(deed as PrintTrouble, `It is ${deed}.`);
    } finally {
      busy -= 1;
    }
  };
  return { print, paper, most: () => most };
}

function printingOf(paper: 'a4' | 'roll-80' | null = 'a4') {
  const warned: string[] = [];
  const waited: number[] = [];
  const printing = createPrinting({
    paper,
    packOf: (asked) => (asked === revision ? pack : undefined),
    warn: (sentence) => warned.push(sentence),
    wait: async (ms) => void waited.push(ms),
  });
  return { printing, warned, waited };
}

const orderAll = (printing: Printing, count: number) =>
  Promise.all(Array.from({ length: count }, (_, n) => printing.print(order(n))));

test('a hundred and fifty sheets ordered at once come out one after another, in order, none lost or doubled', async () => {
  const { printing } = printingOf();
  const printer = printerOf([]);
  printing.printBy(printer);
  expect(await orderAll(printing, 150)).toEqual(Array.from({ length: 150 }, () => printed));
  expect(printer.paper).toEqual(Array.from({ length: 150 }, (_, n) => id(n)));
  expect(printer.most()).toBe(1);
});

test('whatever the printer does, each sheet comes out once or is told not to have, and waits for its turn', async () => {
  const deed = fc.oneof(
    { weight: 3, arbitrary: fc.constant('print' as const) },
    { weight: 1, arbitrary: fc.constant('print, and nothing is heard of it' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...troubles) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 300 }), async (deeds) => {
      const { printing } = printingOf();
      const printer = printerOf([...deeds]);
      printing.printBy(printer);
      const results = await orderAll(printing, 110);
      const told = results.flatMap((result, n) => (result.outcome === 'printed' ? [id(n)] : []));
      const open = results.flatMap((result, n) =>
        result.outcome === 'failed' && result.trouble === 'unknown' ? [id(n)] : [],
      );
      expect(printer.paper.filter((sheet) => !open.includes(sheet))).toEqual(told);
      expect(new Set(printer.paper).size).toBe(printer.paper.length);
      expect(printer.paper.toSorted()).toEqual(printer.paper);
      expect(printer.most()).toBe(1);
    }),
    { numRuns: 60 },
  );
});

test('the same order sent again, while it is printed or later, prints nothing more', async () => {
  const { printing } = printingOf();
  const printer = printerOf(['print', 'failed']);
  printing.printBy(printer);
  const [first, second] = [order(1), order(2)];
  const results = [printing.print(first), printing.print(first), printing.print(second)];
  expect(await Promise.all(results)).toEqual([printed, printed, failed('failed')]);
  expect([await printing.print(first), await printing.print(second)]).toEqual([printed, failed('failed')]);
  expect(printer.paper).toEqual([id(1)]);
});

test('a printer that was away for a moment is tried three times, and told of each time', async () => {
  const { printing, warned, waited } = printingOf();
  const printer = printerOf(['missing', 'offline', 'print', 'undrawn', 'undrawn', 'undrawn']);
  printing.printBy(printer);
  expect(await orderAll(printing, 2)).toEqual([printed, failed('undrawn')]);
  expect(waited).toEqual([1_000, 3_000, 1_000, 3_000]);
  expect(warned).toEqual(['missing', 'offline', 'undrawn', 'undrawn', 'undrawn'].map((it) => `It is ${it}.`));
  expect(printer.paper).toEqual([id(0)]);
});

test.each(['paper', 'stopped', 'failed', 'unknown'] as const)(
  'what another try would not mend or might print twice is told at once: %s',
  async (trouble) => {
    const { printing, waited } = printingOf();
    printing.printBy(printerOf([trouble]));
    expect(await printing.print(order(1))).toEqual(failed(trouble));
    expect(waited).toEqual([]);
  },
);

test('a mistake of the printer itself is a failure that is told, and the next sheet comes out', async () => {
  const { printing, warned } = printingOf();
  let times = 0;
  printing.printBy({
    print: async () => {
      times += 1;
      if (times === 1) throw new TypeError('undefined is not a function');
    },
  });
  expect(await orderAll(printing, 2)).toEqual([failed('failed'), printed]);
  expect(warned).toEqual(['undefined is not a function']);
});

test('more sheets than anybody could want are refused, and those that wait are printed', async () => {
  const { printing } = printingOf();
  const printer = printerOf([]);
  printing.printBy(printer);
  const results = await orderAll(printing, 510);
  expect(results.filter(({ outcome }) => outcome === 'printed')).toHaveLength(500);
  expect(results.slice(500)).toEqual(Array.from({ length: 10 }, () => failed('busy')));
  expect(printer.paper).toHaveLength(500);
});

test('without a door that prints the page prints, and without a printer in the settings nobody does', async () => {
  const { printing } = printingOf();
  expect([printing.way(), await printing.print(order(1))]).toEqual([
    { by: 'page', paper: null },
    failed('unset'),
  ]);
  printing.printBy(printerOf([]));
  expect(printing.way()).toEqual({ by: 'printer', paper: 'a4' });
  const unset = printingOf(null).printing;
  const printer = printerOf([]);
  unset.printBy(printer);
  expect([unset.way(), await unset.print(order(1)), printer.paper]).toEqual([
    { by: 'nobody', paper: null },
    failed('unset'),
    [],
  ]);
});

test('what a citizen chose is there only while it is printed', async () => {
  const { printing } = printingOf('roll-80');
  const seen: unknown[] = [];
  printing.printBy({
    print: async ({ id: sheet, drawn }) => {
      seen.push(printing.inPrint(sheet));
      expect(() => printing.inPrint(id(2))).toThrow(`No sheet with the id ${id(2)} is being printed.`);
      printing.drawn(sheet, 812);
      seen.push(await drawn);
    },
  });
  await orderAll(printing, 2);
  expect(seen).toEqual([
    { order: order(0), paper: 'roll-80', procedure: sample, head: pack.head, handbook: {} },
    812,
    { order: order(1), paper: 'roll-80', procedure: sample, head: pack.head, handbook: {} },
    812,
  ]);
  expect(() => printing.inPrint(id(0))).toThrow('No sheet with the id');
});

/** The content as a page has it. */
async function contentOf(app: App): Promise<KioskContent> {
  return (await app.handle(request('/api/content'))).json() as Promise<KioskContent>;
}
const revisionOf = async (app: App) => (await contentOf(app)).revision;

const marker = 'Nguyễn Thị Chứng Nhân 0123456789';

test.each([
  ['a procedure', { procedure: 'other' }, 422, 'procedure "other"'],
  ['a circumstance', { answers: { other: 'home' } }, 422, 'circumstance "other"'],
  ['an answer', { answers: { 'viec-lam': 'other' } }, 422, 'answer "other"'],
  ['a number', { answers: { tuoi: 111 } }, 422, 'answer "111"'],
  ['a document', { ticks: { other: 'have' } }, 422, 'document "other"'],
  ['a typed answer', { answers: { 'viec-lam': marker } }, 400, 'answers'],
  ['a typed document', { ticks: { [marker]: 'have' } }, 400, 'ticks'],
  ['a typed tick', { ticks: { form: marker } }, 400, 'ticks'],
  ['a typed revision', { revision: marker }, 400, 'revision'],
  ['a typed day', { day: marker }, 400, 'day'],
  ['a field more', { name: marker }, 400, 'name'],
])('%s that the pack does not have never reaches a printer', async (_what, change, status, named) => {
  const { app } = await openApp();
  const printed: string[] = [];
  app.printBy({ print: async ({ id: sheet }) => void printed.push(sheet) });
  const sheet = { ...order(1), revision: await revisionOf(app), procedure: 'cap-the-doc-gia' };
  const body = { ...sheet, answers: {}, ticks: {}, ...change };
  const answer = await app.handle(request('/api/prints', body));
  const { detail } = (await answer.json()) as { detail: string };
  expect([answer.status, detail]).toEqual([status, expect.stringContaining(named)]);
  expect(printed).toEqual([]);
});

test('through the API a sheet is ordered, drawn, printed and then gone', async () => {
  const { app } = await openApp({
    settings: Settings.parse({ printer: { name: 'Desk', paper: 'a4' } }),
  });
  const ask = async (path: string, body?: unknown) => (await app.handle(request(path, body))).json();
  const { revision, head, handbook, procedures } = await contentOf(app);
  const sheet = { ...order(7), revision, procedure: 'cap-the-doc-gia', answers: {}, ticks: null };
  const lengths: number[] = [];
  app.printBy({
    print: async (job) => {
      expect(await ask(`/api/prints/${job.id}`)).toEqual({
        order: sheet,
        paper: 'a4',
        procedure: procedures[0],
        head,
        handbook,
      });
      expect(await ask(`/api/prints/${job.id}/drawn`, { lengthMm: 297 })).toEqual({ id: job.id });
      lengths.push(await job.drawn);
    },
  });
  expect(await ask('/api/printing')).toEqual({ by: 'printer', paper: 'a4' });
  expect(await ask('/api/prints', sheet)).toEqual({ result: printed });
  expect(await ask(`/api/prints/${sheet.id}`)).toMatchObject({ status: 404 });
  expect(lengths).toEqual([297]);
});

test('a sheet is drawn from the content that was shown, though its procedure was changed and then withdrawn; after one update more nothing comes out', async () => {
  const { folder, put, remove, read, write } = samplePack();
  const { app } = await openApp({
    packFolder: folder,
    settings: Settings.parse({ printer: { name: 'Desk', paper: 'a4' } }),
  });
  const shown = await contentOf(app);
  const drawn: Partial<SheetInPrint>[] = [];
  app.printBy({
    print: async (job) => {
      const sheet = await app.handle(request(`/api/prints/${job.id}`));
      drawn.push((await sheet.json()) as SheetInPrint);
    },
  });
  const print = async (n: number) => {
    const sheet = { ...order(n), revision: shown.revision, day: shown.today, procedure: 'cap-the-doc-gia' };
    return (await app.handle(request('/api/prints', { ...sheet, answers: {}, ticks: null }))).json();
  };
  const original = read(card);

  put(card, 'name.vi', 'Làm thẻ');
  put('pack.json', 'organisation.vi', 'Nơi khác');
  await app.reloadContent();
  expect(await print(1)).toEqual({ result: printed });

  const other = { ...JSON.parse(original), id: 'lam-the-khac' };
  remove(card);
  write('procedures/lam-the-khac.json', JSON.stringify(other));
  for (const file of ['pack.json', 'signage.json']) {
    write(file, read(file).replaceAll('cap-the-doc-gia', 'lam-the-khac'));
  }
  await app.reloadContent();
  expect((await contentOf(app)).procedures.map((procedure) => procedure.id)).toEqual(['lam-the-khac']);
  expect(await print(2)).toEqual({ result: printed });
  expect(drawn.map(({ procedure, head, handbook }) => ({ procedure, head, handbook }))).toEqual(
    [1, 2].map(() => ({ procedure: shown.procedures[0], head: shown.head, handbook: shown.handbook })),
  );

  put('pack.json', 'organisation.vi', 'Nơi khác nữa');
  await app.reloadContent();
  expect(await print(3)).toEqual({ result: failed('outdated') });
  expect(drawn).toHaveLength(2);
});
