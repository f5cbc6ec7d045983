import { expect } from 'vitest';
import type { SheetJob } from '../../../main/services/printing/printer.ts';
import type { Paper } from '../../../shared/domain/desk/print.ts';
import { settled, type WindowDouble } from '../double.ts';
import { type Bench, onBench, type Rule, type Setting, type Subject } from './rule.ts';
import { hiddenOptions } from './windows.ts';

const id = '01900000-0000-7000-8000-000000000001';
const desk = { name: 'Desk', options: { 'printer-state': '3', 'printer-state-reasons': 'none' } };

/** A sheet on its way: what became of it, and the hidden window, as far as there is one. */
interface Run extends Bench {
  end: () => string | undefined;
  stand: (lengthMm: number) => Promise<void>;
  sheet: () => WindowDouble | undefined;
}

/** Orders one sheet of a printer that the system says `options` of. */
function onPrint(
  subject: Subject,
  { options, paper = 'a4', name = 'Desk' }: { options?: object | null; paper?: Paper; name?: string },
  examine: (run: Run) => Promise<void>,
): Promise<void> {
  const setting: Setting = { settings: { printer: { name, paper } } };
  return onBench(subject, setting, async (bench) => {
    const { printing } = bench.electron;
    printing.printers = options === null ? undefined : [{ ...desk, ...(options && { options }) }];
    const drawn = Promise.withResolvers<number>();
    const job: SheetJob = { id, paper, drawn: drawn.promise };
    let end: string | undefined;
    bench.printer?.print(job).then(
      () => (end = 'printed'),
      (cause) => (end = `${cause.trouble}: ${cause.message}`),
    );
    await settled();
    await examine({
      ...bench,
      end: () => end,
      stand: (lengthMm) => {
        drawn.resolve(lengthMm);
        return settled();
      },
      sheet: () => bench.electron.open.find((window) => window.options.webPreferences?.partition === 'sheet'),
    });
  });
}

/** Sheets on paper: no dialog, the printer of the settings, and nothing left open. */
export const printRules: Rule[] = [
  ...(
    [
      ['a4', 297, 'A4'],
      ['roll-80', 812, { width: 80_000, height: 812_000 }],
    ] as const
  ).map(
    ([paper, lengthMm, pageSize]): Rule => ({
      title: `a sheet on ${paper} goes to the printer of the settings without a dialog, once it stands`,
      check: (subject) =>
        onPrint(subject, { paper }, async ({ electron, host, sheet, stand, end }) => {
          expect(sheet()?.loads).toEqual([`tantam://app/sheet?print=${id}`]);
          sheet()?.finishLoad();
          await settled();
          expect(electron.printing.given).toEqual([]);
          await stand(lengthMm);
          expect(electron.printing.given).toEqual([
            {
              silent: true,
              deviceName: 'Desk',
              printBackground: false,
              copies: 1,
              margins: { marginType: 'default' },
              pageSize,
            },
          ]);
          expect([end(), sheet()?.isDestroyed()]).toEqual([undefined, false]);
          electron.printing.say(true);
          await settled();
          // Not in the middle of Electron's own call.
          expect(sheet()?.isDestroyed()).toBe(false);
          host.advance(0);
          await settled();
          expect([end(), sheet()]).toEqual(['printed', undefined]);
          host.advance(60_000);
          expect([host.warned, electron.printing.given.length]).toEqual([[], 1]);
        }),
    }),
  ),
  {
    title: 'the window of a sheet is locked like the others, never shown, and has a session of its own',
    check: (subject) =>
      onPrint(subject, {}, async ({ electron, sheet }) => {
        expect(sheet()?.options).toEqual(hiddenOptions);
        sheet()?.emit('ready-to-show');
        sheet()?.finishLoad();
        expect(sheet()?.done).toEqual(['loadURL']);
        const contents = sheet()?.webContents;
        expect(contents?.openHandler?.({ url: 'tantam://app/' } as never)).toEqual({ action: 'deny' });
        expect(contents?.fire('will-navigate', { url: 'https://evil.example/' })).toBe(true);
        const session = electron.sessions.get('sheet');
        expect(session?.permissionCheck?.(null, 'media' as never, '', {} as never)).toBe(false);
        expect(await (await session?.request('tantam://app/sheet'))?.text()).toBe('the app');
      }),
  },
  ...(
    [
      [{ 'printer-state': '3', 'printer-state-reasons': 'media-empty-error' }, 'paper'],
      [{ 'printer-state-reasons': 'marker-supply-low-warning,media-needed' }, 'paper'],
      [{ 'printer-state': '5', 'printer-state-reasons': 'paused' }, 'stopped'],
      [{ 'printer-state': '3', 'printer-is-accepting-jobs': 'false' }, 'stopped'],
      [{ 'printer-state': '3', 'printer-state-reasons': 'offline-report' }, 'offline'],
      [{ 'printer-state': '5', 'printer-state-reasons': 'timed-out-error' }, 'offline'],
    ] as const
  ).map(
    ([options, trouble]): Rule => ({
      title: `a printer that the system says ${JSON.stringify(options)} of is given nothing: ${trouble}`,
      check: (subject) =>
        onPrint(subject, { options }, async ({ electron, sheet, end }) => {
          expect(end()).toMatch(new RegExp(`^${trouble}: The printer "Desk" cannot print now: it .*\\.$`));
          expect([electron.printing.given, sheet()]).toEqual([[], undefined]);
        }),
    }),
  ),
  ...[
    {},
    { 'printer-state': '4', 'printer-state-reasons': 'media-low-warning,media-empty-report' },
    { system_driverinfo: 'x' },
  ].map(
    (options): Rule => ({
      title: `a printer that the system says only ${JSON.stringify(options)} of is tried`,
      check: (subject) =>
        onPrint(subject, { options }, async ({ electron, stand }) => {
          await stand(297);
          expect(electron.printing.given.length).toBe(1);
        }),
    }),
  ),
  {
    title: 'a printer that this computer does not have is named, and so are those it has',
    check: (subject) =>
      onPrint(subject, { name: 'Bench' }, async ({ electron, end, sheet }) => {
        expect([end(), electron.printing.given, sheet()]).toEqual([
          'missing: The printer "Bench" that settings.json names ("printer.name") is not one of this computer\'s: it has "Desk". Connect it, or set the name of another.',
          [],
          undefined,
        ]);
      }),
  },
  {
    title: 'a system that does not name its printers is given five seconds',
    check: (subject) =>
      onPrint(subject, { options: null }, async ({ host, sheet, end }) => {
        host.advance(4_999);
        await settled();
        expect(end()).toBe(undefined);
        host.advance(1);
        await settled();
        expect([end(), sheet()]).toEqual([expect.stringMatching(/^missing: The system has not/), undefined]);
      }),
  },
  ...(
    [
      ['never stands', 'did not stand within 10 seconds', ({ host }: Run) => host.advance(10_000)],
      ['is answered 404', 'the app answered 404', ({ sheet }: Run) => sheet()?.finishLoad(404)],
      ['dies', 'its process ended (oom)', ({ sheet }: Run) => sheet()?.webContents.die('oom')],
    ] as const
  ).map(
    ([what, why, happens]): Rule => ({
      title: `a sheet whose page ${what} is not printed, and its window goes`,
      check: (subject) =>
        onPrint(subject, {}, async (run) => {
          happens(run);
          await settled();
          expect([run.end(), run.sheet()]).toEqual([expect.stringContaining(why), undefined]);
          expect(run.end()).toMatch(/^undrawn: A sheet was not printed: /);
          await run.stand(297);
          expect(run.electron.printing.given).toEqual([]);
        }),
    }),
  ),
  {
    title: 'a sheet that the system refuses is told with its reason',
    check: (subject) =>
      onPrint(subject, {}, async ({ electron, host, stand, sheet, end }) => {
        await stand(297);
        electron.printing.say(false, 'Print job failed');
        host.advance(0);
        await settled();
        expect([end(), sheet()]).toEqual([
          'failed: The printer "Desk" did not take a sheet: the system says "Print job failed".',
          undefined,
        ]);
      }),
  },
  {
    title: 'a system that never answers is given half a minute, and nobody claims that nothing came out',
    check: (subject) =>
      onPrint(subject, {}, async ({ electron, host, stand, sheet, end }) => {
        await stand(297);
        host.advance(29_999);
        await settled();
        expect(end()).toBe(undefined);
        host.advance(1);
        await settled();
        expect([end(), sheet()]).toEqual([expect.stringMatching(/^unknown: .*may come out yet/), undefined]);
        electron.printing.say(true);
        host.advance(60_000);
      }),
  },
  {
    title: 'a sheet that is printed while the app ends loses its window with the others',
    check: (subject) =>
      onPrint(subject, {}, async ({ electron, host }) => {
        host.signal();
        expect(electron.open).toEqual([]);
      }),
  },
];
