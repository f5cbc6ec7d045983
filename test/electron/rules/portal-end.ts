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
      'scans of a session that opened no view are wiped as well, and what is there at the start and the end',
    check: (subject) =>
      onBench(subject, {}, async ({ electron, host, portal, home }) => {
        expect([existsSync(join(home, 'scans')), electron.clipboardCleared]).toEqual([true, 1]);
        writeFileSync(join(home, 'scans', '1.pdf'), 'a page');
        await portal?.close();
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
        await portal?.close();
        expect([memory.forgotten, host.warned]).toEqual([
          everythingForgotten,
          ['What a session at the portal left could not be wiped whole: the disk is busy.'],
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
