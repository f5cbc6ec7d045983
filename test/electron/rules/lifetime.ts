import { expect } from 'vitest';
import { stuckTitle } from '../../../shared/signage/stuck-title.ts';
import { settled } from '../double.ts';
import { onBench, type Rule } from './rule.ts';

/** Staying alive, asking nobody, and ending properly. */
export const lifetimeRules: Rule[] = [
  {
    title: 'a page whose process ended is loaded again after a quarter of a second, and told',
    check: (subject) =>
      onBench(subject, {}, ({ electron, host }) => {
        const [kiosk, signage] = electron.open;
        kiosk?.finishLoad();
        kiosk?.webContents.die('oom');
        expect(host.warned).toEqual(['The kiosk is shown again in 250 ms: its process ended (oom).']);
        host.advance(249);
        expect(kiosk?.loads.length).toBe(1);
        host.advance(1);
        expect([kiosk?.loads, signage?.loads.length]).toEqual([
          ['tantam://app/kiosk', 'tantam://app/kiosk'],
          1,
        ]);
      }),
  },
  {
    title: 'five hundred deaths in a row never end it, and no wait is longer than half a minute',
    check: (subject) =>
      onBench(subject, { displays: 1 }, ({ electron, host }) => {
        for (let death = 0; death < 500; death += 1) {
          electron.open[0]?.webContents.die();
          host.advance(30_000);
          expect(electron.open.length).toBe(1);
        }
        const loads = electron.windows.reduce((sum, window) => sum + window.loads.length, 0);
        expect(loads).toBe(501);
        const waits = host.warned.slice(1).map((sentence) => Number(/in (\d+) ms/.exec(sentence)?.[1]));
        expect(waits.slice(0, 9)).toEqual([250, 500, 1000, 2000, 4000, 8000, 16000, 30000, 30000]);
        expect(Math.max(...waits)).toBe(30_000);
      }),
  },
  {
    title: 'every third failure in a row, the window is made anew before the old one goes',
    check: (subject) =>
      onBench(subject, { displays: 1 }, ({ electron, host }) => {
        for (let death = 0; death < 3; death += 1) {
          electron.open[0]?.webContents.die();
          host.advance(30_000);
        }
        expect(electron.windows.map((window) => [window.loads.length, window.isDestroyed()])).toEqual([
          [3, true],
          [1, false],
        ]);
      }),
  },
  {
    title: 'after a minute of health the shortest wait holds again',
    check: (subject) =>
      onBench(subject, { displays: 1 }, ({ electron, host }) => {
        const [kiosk] = electron.open;
        for (const healthyMs of [0, 59_999, 60_000]) {
          kiosk?.finishLoad();
          host.advance(healthyMs);
          kiosk?.webContents.die();
          host.advance(1_000);
        }
        expect(host.warned.slice(1).map((sentence) => /in (\d+)/.exec(sentence)?.[1])).toEqual([
          '250',
          '500',
          '250',
        ]);
      }),
  },
  {
    title: 'a hung page is ended after two seconds and loaded again; one that answers in time is left alone',
    check: (subject) =>
      onBench(subject, {}, ({ electron, host }) => {
        const [kiosk] = electron.open;
        kiosk?.webContents.fire('unresponsive');
        host.advance(1_999);
        kiosk?.webContents.fire('responsive');
        host.advance(10_000);
        expect(kiosk?.loads.length).toBe(1);

        kiosk?.webContents.fire('unresponsive');
        kiosk?.webContents.fire('unresponsive');
        host.advance(2_000 + 250);
        expect([kiosk?.loads.length, host.warned]).toEqual([
          2,
          ['The kiosk is shown again in 250 ms: its process ended (killed).'],
        ]);
      }),
  },
  {
    title: 'a lobby screen that asks by its title gets a new process, and another title changes nothing',
    check: (subject) =>
      onBench(subject, {}, ({ electron, host }) => {
        const [, signage] = electron.open;
        signage?.webContents.fire('page-title-updated', {}, 'Tận Tâm', true);
        host.advance(10_000);
        expect(signage?.loads.length).toBe(1);
        signage?.webContents.fire('page-title-updated', {}, stuckTitle, true);
        host.advance(250);
        expect([signage?.loads.length, host.warned]).toEqual([
          2,
          ['The signage screen "lobby" is shown again in 250 ms: its process ended (killed).'],
        ]);
      }),
  },
  {
    title: 'a page that cannot be loaded or is answered with an error is asked for again',
    check: (subject) =>
      onBench(subject, {}, ({ electron, host }) => {
        const [kiosk, signage] = electron.open;
        kiosk?.webContents.fire('did-fail-load', {}, -2, 'ERR_FAILED', 'tantam://app/kiosk', true, 1, 1);
        signage?.finishLoad(503);
        host.advance(250);
        expect([kiosk?.loads.length, signage?.loads.length, host.said]).toEqual([2, 2, []]);
        expect(host.warned).toEqual([
          'The kiosk is shown again in 250 ms: it could not be loaded (ERR_FAILED).',
          'The signage screen "lobby" is shown again in 250 ms: the app answered 503.',
        ]);
      }),
  },
  {
    title: 'a load that another one took over, or a frame that failed, is no failure',
    check: (subject) =>
      onBench(subject, { displays: 1 }, ({ electron, host }) => {
        const contents = electron.open[0]?.webContents;
        contents?.fire('did-fail-load', {}, -3, 'ERR_ABORTED', 'tantam://app/kiosk', true, 1, 1);
        contents?.fire('did-fail-load', {}, -2, 'ERR_FAILED', 'tantam://app/x', false, 1, 1);
        host.advance(60_000);
        expect(electron.open[0]?.loads.length).toBe(1);
      }),
  },
  {
    title: 'a wrong certificate is never trusted',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        const trusted: unknown[] = [];
        const trust = (answer: unknown) => trusted.push(answer);
        expect(
          electron.app.fire('certificate-error', {}, {}, 'https://x/', 'ERR_CERT', {}, trust, true),
        ).toBe(true);
        expect(trusted).toEqual([false]);
      }),
  },
  {
    title: 'no client certificate and no password is offered to anyone',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        const given: unknown[][] = [];
        const answer = (...values: unknown[]) => given.push(values);
        expect(electron.app.fire('select-client-certificate', {}, {}, 'https://x/', [{}], answer)).toBe(true);
        expect(electron.app.fire('login', {}, {}, {}, {}, answer)).toBe(true);
        expect(given).toEqual([[], []]);
      }),
  },
  {
    title: 'no address or file is opened that the system hands over',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        expect(electron.app.fire('open-url', {}, 'tantam://app/staff')).toBe(true);
        expect(electron.app.fire('open-file', {}, '/elsewhere/x.html')).toBe(true);
      }),
  },
  {
    title: 'a dead helper process of Chromium is told and left to Chromium',
    check: (subject) =>
      onBench(subject, {}, ({ electron, host }) => {
        electron.app.fire('child-process-gone', {}, { type: 'GPU', reason: 'crashed' });
        expect(host.warned).toEqual(["Chromium's GPU process ended (crashed); Chromium starts it again."]);
      }),
  },
  ...(['before-quit', 'a signal', 'shutdown', 'session-end'] as const).map(
    (cause): Rule => ({
      title: `on ${cause} the windows go, the app is closed once, and the process ends with 0 after that`,
      check: async (subject) => {
        let closeDone: () => void = () => {};
        const close = () => new Promise<void>((done) => (closeDone = done));
        await onBench(subject, { close }, async ({ electron, host, closed }) => {
          const end = {
            'before-quit': () => expect(electron.app.fire('before-quit')).toBe(true),
            'a signal': () => host.signal(),
            shutdown: () => electron.powerMonitor.fire('shutdown'),
            'session-end': () => electron.windows[0]?.fire('session-end'),
          }[cause];
          end();
          expect([electron.open.length, closed.times, electron.app.exits]).toEqual([0, 1, []]);
          expect(electron.app.fire('before-quit')).toBe(true);
          host.signal();
          closeDone();
          await settled();
          host.advance(60_000);
          expect([electron.windows.length, closed.times, electron.app.exits]).toEqual([2, 1, [0]]);
        });
      },
    }),
  ),
  {
    title: 'an app that does not close within five seconds is ended with 1, in a sentence',
    check: (subject) =>
      onBench(subject, { close: () => new Promise(() => {}) }, ({ electron, host }) => {
        electron.app.quit();
        host.advance(4_999);
        expect(electron.app.exits).toEqual([]);
        host.advance(1);
        expect([electron.app.exits, host.warned]).toEqual([
          [1],
          ['The app did not close within 5 seconds and is ended.'],
        ]);
      }),
  },
  {
    title: 'an app that fails to close is ended with 1, in a sentence',
    check: (subject) =>
      onBench(
        subject,
        { close: () => Promise.reject(new Error('the disk is full')) },
        async ({ electron, host }) => {
          electron.app.quit();
          await settled();
          expect([electron.app.exits, host.warned]).toEqual([
            [1],
            ['The app could not be closed: the disk is full.'],
          ]);
        },
      ),
  },
];
