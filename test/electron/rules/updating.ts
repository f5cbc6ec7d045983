import { expect } from 'vitest';
import { settled } from '../double.ts';
import { nodesOf } from '../syntax.ts';
import { portalOrder } from './portal-addresses.ts';
import { onBench, type Rule } from './rule.ts';

/** Bringing in new versions of the app itself: what Electron has to do with it. */
export const updatingRules: Rule[] = [
  {
    title: 'the first page that stands proves the version, once',
    check: (subject) =>
      onBench(subject, {}, ({ electron, ready }) => {
        const [kiosk, signage] = electron.open;
        expect(ready.times).toBe(0);
        kiosk?.webContents.fire('did-fail-load', {}, -2, 'ERR_FAILED', 'tantam://app/kiosk', true, 1, 1);
        expect(ready.times).toBe(0);
        signage?.finishLoad();
        kiosk?.finishLoad();
        signage?.finishLoad();
        expect(ready.times).toBe(1);
      }),
  },
  {
    title: 'it is known for how long nobody has touched any page, the portal included',
    check: (subject) =>
      onBench(subject, {}, async ({ electron, host, shell, portal }) => {
        const [kiosk] = electron.open;
        kiosk?.finishLoad();
        host.advance(60_000);
        expect(shell?.quietMs()).toBe(Number.POSITIVE_INFINITY);
        kiosk?.webContents.fire('input-event', {}, { type: 'touchStart' });
        host.advance(5_000);
        expect(shell?.quietMs()).toBe(5_000);
        await portal?.open(portalOrder, () => {});
        electron.views[0]?.webContents.fire('input-event', {}, { type: 'touchStart' });
        host.advance(1_000);
        expect(shell?.quietMs()).toBe(1_000);
      }),
  },
  {
    title:
      'to start anew it ends as it always ends: the windows go, the app is closed once, and the code is 0',
    check: (subject) =>
      onBench(subject, {}, async ({ electron, closed, shell }) => {
        shell?.end();
        expect([electron.open.length, closed.times]).toEqual([0, 1]);
        await settled();
        expect(electron.app.exits).toEqual([0]);
      }),
  },
  {
    title:
      'the entry reads how it is packaged only where it is, counts a start on trial, and obeys no switch',
    check: ({ sources }) => {
      const entry = sources.get('main/electron.ts') ?? '';
      const asked = [...nodesOf('main/electron.ts', entry)].flatMap((node) =>
        node.type === 'IfStatement' ? [entry.slice(node.test.start, node.test.end)] : [],
      );
      expect(asked.filter((test) => /givesWay|isCommand|prepare/.test(test))).toEqual([
        'isCommand(launch)',
        '!prepareElectron(electron, launch, home)',
        'givesWay({ home, version: packageJson.version, packaged }, process.env)',
      ]);
      expect(entry.indexOf('if (givesWay(')).toBeLessThan(entry.indexOf('readConfig(process.env'));
      expect(entry).toContain(
        'const packaged = app.isPackaged ? packagedAs(process.env, process) : undefined;',
      );
      expect(entry).toMatch(/function obey\([^)]*\)[^{]*\{\s*refuseSwitches\(launch\);/);
    },
  },
  {
    title: 'a command is a plain word in the first place, and only of the packaged app',
    check: ({ isCommand }) => {
      const asked = (...given: string[]) => isCommand({ argv: ['tan-tam', ...given], packaged: true });
      expect([asked('doctor'), asked('update', 'check')]).toEqual([true, true]);
      for (const other of [[], ['--no-sandbox', 'doctor'], ['tantam://app/kiosk'], ['/opt/x'], ['']]) {
        expect([other, asked(...other)]).toEqual([other, false]);
      }
      expect(isCommand({ argv: ['electron', 'doctor'], packaged: false })).toBe(false);
    },
  },
];
