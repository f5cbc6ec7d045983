import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { settled } from '../double.ts';
import { portalOrder } from './portal-addresses.ts';
import { onVisit, type Visit } from './portal-visit.ts';
import { onBench, type Rule } from './rule.ts';

const everythingForgotten = ['connections', 'storage', 'cache', 'auth', 'hosts', 'data'];

/** Nothing of a session at the portal is left. */
export const portalEndRules: Rule[] = [
  {
    title: 'the end of a session takes the view, its session, the clipboard and the scans with it',
    check: (subject) =>
      onVisit(subject, async ({ electron, view, portal, sight, scan, home }) => {
        scan('giấy khai sinh.pdf');
        const cleared = electron.clipboardCleared;
        await portal?.endSession();
        expect({
          children: electron.open[0]?.contentView.children,
          done: view.webContents.done,
          forgotten: view.webContents.session.memory.forgotten,
          cleared: electron.clipboardCleared - cleared,
          scans: readdirSync(join(home, 'scans')),
          sight: sight(),
        }).toEqual({
          children: [],
          done: ['close'],
          forgotten: everythingForgotten,
          cleared: 1,
          scans: [],
          sight: null,
        });
        await portal?.open(portalOrder, () => {});
        const partitions = electron.views.map(({ options }) => options.webPreferences?.partition);
        expect(new Set(partitions).size).toBe(2);
      }),
  },
  {
    title:
      'a view that is closed takes its session with it, and leaves the clipboard and the scans to the visit',
    check: (subject) =>
      onVisit(subject, async ({ electron, view, portal, sight, scan, home }) => {
        scan('giấy khai sinh.pdf');
        const cleared = electron.clipboardCleared;
        await portal?.close();
        expect({
          children: electron.open[0]?.contentView.children,
          done: view.webContents.done,
          forgotten: view.webContents.session.memory.forgotten,
          cleared: electron.clipboardCleared - cleared,
          scans: readdirSync(join(home, 'scans')),
          sight: sight(),
        }).toEqual({
          children: [],
          done: ['close'],
          forgotten: everythingForgotten,
          cleared: 0,
          scans: ['giấy khai sinh.pdf'],
          sight: null,
        });
        const names = await namesAfterOpening({ electron, portal });
        expect(names).toEqual(['giấy khai sinh.pdf']);
        await portal?.endSession();
        expect(readdirSync(join(home, 'scans'))).toEqual([]);
        expect(await namesAfterOpening({ electron, portal })).toEqual([]);
      }),
  },
  {
    title: 'a view that is lost leaves the scans to the visit',
    check: (subject) =>
      onVisit(subject, async ({ view, scan, home, sight }) => {
        scan('1.pdf');
        view.webContents.debugger.fire('detach', {}, 'target closed');
        await settled();
        expect([view.webContents.done, sight(), readdirSync(join(home, 'scans'))]).toEqual([
          ['close'],
          null,
          ['1.pdf'],
        ]);
      }),
  },
  {
    title: 'a view that is asked for twice is opened once, and stays as it is',
    check: (subject) =>
      onVisit(subject, async ({ electron, view, portal, sight, scan, home }) => {
        scan('1.pdf');
        portal?.place({ x: 1, y: 2, width: 3, height: 4 });
        await portal?.open(portalOrder, () => {
          throw new Error('A second view is told of.');
        });
        expect([electron.views.length, view.webContents.done, view.bounds]).toEqual([
          1,
          [],
          { x: 1, y: 2, width: 3, height: 4 },
        ]);
        expect([sight()?.place, readdirSync(join(home, 'scans'))]).toEqual(['portal', ['1.pdf']]);
      }),
  },
  {
    title: 'when the kiosk’s page goes after its view was closed, the scans of the visit are wiped',
    check: (subject) =>
      onVisit(subject, async ({ electron, portal, scan, home }) => {
        const [kiosk] = electron.windows;
        await portal?.close();
        await portal?.open(portalOrder, () => {});
        await portal?.close();
        scan('1.pdf');
        kiosk?.webContents.fire('did-start-navigation', { isMainFrame: true, isSameDocument: true });
        kiosk?.webContents.fire('did-start-navigation', { isMainFrame: false, isSameDocument: false });
        expect(readdirSync(join(home, 'scans'))).toEqual(['1.pdf']);
        kiosk?.webContents.die();
        expect(readdirSync(join(home, 'scans'))).toEqual([]);
        scan('the next person’s.pdf');
        kiosk?.webContents.die();
        expect(readdirSync(join(home, 'scans'))).toEqual(['the next person’s.pdf']);
        await portal?.open(portalOrder, () => {});
        await portal?.close();
        kiosk?.webContents.die();
        expect(readdirSync(join(home, 'scans'))).toEqual([]);
      }),
  },
  {
    title:
      'scans of a session that opened no view are wiped as well, and what is there at the start and the end',
    check: (subject) =>
      onBench(subject, {}, async ({ electron, host, portal, home }) => {
        expect([existsSync(join(home, 'scans')), electron.clipboardCleared]).toEqual([true, 1]);
        writeFileSync(join(home, 'scans', '1.pdf'), 'a page');
        await portal?.endSession();
        expect(readdirSync(join(home, 'scans'))).toEqual([]);
        writeFileSync(join(home, 'scans', '2.pdf'), 'a page');
        host.signal();
        expect(readdirSync(join(home, 'scans'))).toEqual([]);
      }),
  },
  {
    title: 'what cannot be wiped is told in a sentence, after everything else has been',
    check: (subject) =>
      onVisit(subject, async ({ view, portal, host }) => {
        const { memory } = view.webContents.session;
        memory.failure = new Error('the disk is busy');
        await portal?.endSession();
        expect([memory.forgotten, host.warned]).toEqual([
          everythingForgotten,
          ['What a view of the portal left could not be wiped whole: the disk is busy.'],
        ]);
      }),
  },
  ...(
    [
      ['the kiosk’s page dies', ({ electron }) => electron.windows[0]?.webContents.die()],
      [
        'the kiosk loads its page again',
        ({ electron }) =>
          electron.windows[0]?.webContents.fire('did-start-navigation', {
            isMainFrame: true,
            isSameDocument: false,
          }),
      ],
      ['the kiosk’s window is closed', ({ electron }) => electron.windows[0]?.destroy()],
      ['the computer goes to sleep', ({ electron }) => electron.powerMonitor.fire('suspend')],
      ['the computer is locked', ({ electron }) => electron.powerMonitor.fire('lock-screen')],
      ['the app ends', ({ host }) => host.signal()],
    ] as [string, (visit: Visit) => unknown][]
  ).map(
    ([what, happen]): Rule => ({
      title: `when ${what}, the view goes and the session is wiped`,
      check: (subject) =>
        onVisit(subject, async (visit) => {
          visit.scan('1.pdf');
          happen(visit);
          await settled();
          const { view, sight, home } = visit;
          expect([view.webContents.done, view.webContents.session.memory.forgotten, sight()]).toEqual([
            ['close'],
            everythingForgotten,
            null,
          ]);
          expect(readdirSync(join(home, 'scans'))).toEqual([]);
        }),
    }),
  ),
];

/** Opens a view whose page asks for files, and says which it is shown. */
async function namesAfterOpening({ electron, portal }: Pick<Visit, 'electron' | 'portal'>) {
  let names: string[] | undefined;
  await portal?.open(portalOrder, (next) => {
    names = next?.asks?.files.map(({ name }) => name) ?? names;
  });
  electron.views.at(-1)?.webContents.debugger.fire('message', {}, 'Page.fileChooserOpened', {
    mode: 'selectSingle',
    backendNodeId: 7,
  });
  return names;
}
