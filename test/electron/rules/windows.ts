import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindowConstructorOptions } from 'electron';
import { expect } from 'vitest';
import { displayOf, type ElectronDouble } from '../double.ts';
import { bothWindows, onBench, type Rule } from './rule.ts';

/** What a window is made with; every option is written out, so a new one must be decided here. */
function optionsOf(page: 'kiosk' | 'signage', x: number, packaged: boolean): BrowserWindowConstructorOptions {
  return {
    x,
    y: 0,
    width: 1920,
    height: 1080,
    title: 'Tận Tâm',
    backgroundColor: '#fbf6ec',
    show: false,
    frame: false,
    thickFrame: false,
    roundedCorners: false,
    hasShadow: false,
    kiosk: page === 'kiosk',
    fullscreen: true,
    focusable: page === 'kiosk',
    alwaysOnTop: packaged,
    skipTaskbar: false,
    autoHideMenuBar: true,
    webPreferences: {
      partition: page,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      disableHtmlFullscreenWindowResize: true,
      devTools: !packaged,
      spellcheck: false,
      autoplayPolicy: 'no-user-gesture-required',
      backgroundThrottling: false,
      zoomFactor: 1,
    },
  };
}

const kioskOptions = optionsOf('kiosk', 0, true);

/** The window of a sheet that is printed: an A4 page, hidden, with every wall of the others. */
export const hiddenOptions: BrowserWindowConstructorOptions = {
  ...kioskOptions,
  ...{ width: 794, height: 1_123 },
  ...{ kiosk: false, fullscreen: false, focusable: false, alwaysOnTop: false, skipTaskbar: true },
  webPreferences: { ...kioskOptions.webPreferences, partition: 'sheet' },
};

const noSecondary =
  'There is no secondary display for the signage screen "lobby", so it is not opened. It opens when the display is connected.';
const noPrimary =
  'There is no primary display for the kiosk, so it is not opened. It opens when the display is connected.';

/** Which windows are open, and where. */
export const windowRules: Rule[] = [
  ...[true, false].map(
    (packaged): Rule => ({
      title: `the windows are locked as decided ${packaged ? 'when packaged' : 'in development'}`,
      check: (subject) =>
        onBench(subject, { packaged }, ({ electron }) => {
          expect(electron.windows.map(({ options }) => options)).toEqual([
            optionsOf('kiosk', 0, packaged),
            optionsOf('signage', 1920, packaged),
          ]);
        }),
    }),
  ),
  {
    title: 'each window loads its own page on its own display',
    check: (subject) =>
      onBench(subject, {}, ({ electron, host }) => {
        expect(shown(electron)).toEqual([
          'tantam://app/kiosk at 0',
          'tantam://app/signage?screen=lobby at 1920',
        ]);
        expect(host.warned).toEqual([]);
      }),
  },
  {
    title: 'a window shows itself when its page has been drawn, signage without taking the keyboard',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        const [kiosk, signage] = electron.open;
        expect([kiosk?.done, signage?.done]).toEqual([['loadURL'], ['loadURL']]);
        kiosk?.fire('ready-to-show');
        signage?.finishLoad();
        signage?.fire('ready-to-show');
        expect([kiosk?.done, signage?.done]).toEqual([
          ['loadURL', 'show'],
          ['loadURL', 'showInactive'],
        ]);
      }),
  },
  {
    title: 'readiness is told once, when the first page has arrived',
    check: (subject) =>
      onBench(subject, {}, ({ electron, host }) => {
        expect(host.said).toEqual([]);
        for (const window of electron.open) window.finishLoad();
        expect(host.said).toEqual(['Tận Tâm is ready: tantam://app/']);
      }),
  },
  {
    title: 'a window without its display stays closed, a sentence says so once, and it opens later',
    check: (subject) =>
      onBench(subject, { displays: 1 }, ({ electron, host }) => {
        expect(shown(electron)).toEqual(['tantam://app/kiosk at 0']);
        electron.screen.fire('display-metrics-changed', {}, displayOf(1), ['workArea']);
        expect(host.warned).toEqual([noSecondary]);
        electron.screen.connect(displayOf(2, 1920));
        expect(shown(electron)).toEqual([
          'tantam://app/kiosk at 0',
          'tantam://app/signage?screen=lobby at 1920',
        ]);
      }),
  },
  {
    title: 'a display that is taken away takes its window along and leaves the other alone',
    check: (subject) =>
      onBench(subject, {}, ({ electron, host }) => {
        const [kiosk, signage] = electron.open;
        electron.screen.disconnect(2);
        expect([kiosk?.isDestroyed(), signage?.isDestroyed()]).toEqual([false, true]);
        expect(host.warned).toEqual([noSecondary]);
        electron.screen.connect(displayOf(2, 1920));
        expect(shown(electron).length).toBe(2);
        expect(electron.open[0]).toBe(kiosk);
      }),
  },
  {
    title: 'when the primary display goes, the kiosk moves to the one that takes its place',
    check: (subject) =>
      onBench(subject, {}, ({ electron, host }) => {
        electron.screen.disconnect(1, 2);
        expect(shown(electron)).toEqual(['tantam://app/kiosk at 1920']);
        expect(host.warned).toEqual([noSecondary]);
      }),
  },
  {
    title: 'with no display at all the app waits for one',
    check: (subject) =>
      onBench(subject, { displays: 0 }, ({ electron, host }) => {
        expect(host.warned).toEqual([noPrimary, noSecondary]);
        electron.app.fire('window-all-closed');
        expect(electron.app.exits).toEqual([]);
        electron.screen.connect(displayOf(1));
        expect(shown(electron)).toEqual(['tantam://app/kiosk at 0']);
      }),
  },
  {
    title: 'a display that changes its size is filled again, once, without a new page',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        const turned = displayOf(1, 0, 1080, 1920);
        electron.screen.displays = [turned, displayOf(2, 1920)];
        electron.screen.fire('display-metrics-changed', {}, turned, ['bounds', 'rotation']);
        electron.screen.fire('display-metrics-changed', {}, turned, ['workArea']);
        expect(electron.windows.map(({ done }) => done)).toEqual([
          ['loadURL', 'setBounds 0,0 1080×1920'],
          ['loadURL'],
        ]);
      }),
  },
  {
    title: 'of three displays the secondary is the leftmost that is not primary',
    check: (subject) =>
      onBench(subject, { displays: 0 }, ({ electron }) => {
        electron.screen.displays = [displayOf(4, 3840), displayOf(1), displayOf(3, 1920)];
        electron.screen.fire('display-added', {}, displayOf(1));
        expect(shown(electron)[1]).toBe('tantam://app/signage?screen=lobby at 1920');
      }),
  },
  {
    title: 'two windows on one display: the first is shown, and a sentence says what to change',
    check: (subject) =>
      onBench(
        subject,
        { windows: bothWindows.map((window) => ({ ...window, display: 'primary' })) },
        ({ electron, host }) => {
          expect(shown(electron)).toEqual(['tantam://app/kiosk at 0']);
          expect(host.warned).toEqual([
            'The primary display already shows the kiosk, so the signage screen "lobby" is not opened. Give it another display in settings.json.',
          ]);
        },
      ),
  },
  {
    title: 'a second start brings the kiosk forward and leaves the signage where it is',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        electron.app.fire('second-instance', {}, ['tan-tam'], '/', null);
        expect(electron.windows.map(({ done }) => done)).toEqual([['loadURL', 'show', 'focus'], ['loadURL']]);
      }),
  },
  {
    title: 'a window that is closed, minimised or taken out of full screen comes back',
    check: (subject) =>
      onBench(subject, {}, ({ electron, host }) => {
        const [kiosk, signage] = electron.open;
        for (const window of [kiosk, signage]) {
          window?.close();
          window?.minimize();
          window?.fire('leave-full-screen');
        }
        expect([kiosk?.done, signage?.done]).toEqual([
          ['loadURL', 'restore', 'setKiosk true', 'setFullScreen true'],
          ['loadURL', 'restore', 'setFullScreen true'],
        ]);
        kiosk?.destroy();
        host.advance(1_000);
        expect(shown(electron)).toEqual([
          'tantam://app/signage?screen=lobby at 1920',
          'tantam://app/kiosk at 0',
        ]);
      }),
  },
  {
    title: 'the displays do not go to sleep, and after a sleep of the computer still do not',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        expect(electron.blockers).toEqual(['prevent-display-sleep']);
        electron.powerMonitor.fire('resume');
        expect(electron.blockers).toEqual(['prevent-display-sleep']);
        electron.blockersLost = 1;
        electron.powerMonitor.fire('resume');
        electron.powerMonitor.fire('resume');
        expect(electron.blockers).toEqual(['prevent-display-sleep', 'prevent-display-sleep']);
      }),
  },
  ...(['resume', 'unlock-screen'] as const).map(
    (event): Rule => ({
      title: `on ${event} every window is put where it belongs and painted anew, without a new page`,
      check: (subject) =>
        onBench(subject, {}, ({ electron }) => {
          electron.screen.displays = [displayOf(1), displayOf(2, 2560)];
          electron.powerMonitor.fire(event);
          expect(electron.windows.map(({ done, webContents }) => [done.at(-1), webContents.done])).toEqual([
            ['setBounds 0,0 1920×1080', ['invalidate']],
            ['setBounds 2560,0 1920×1080', ['invalidate']],
          ]);
          expect(electron.windows.map(({ loads }) => loads.length)).toEqual([1, 1]);
        }),
    }),
  ),
  {
    title: 'windows stay on their displays when the system calls another one primary',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        electron.screen.primary = 2;
        electron.screen.fire('display-metrics-changed', {}, displayOf(2, 1920), ['workArea']);
        expect(shown(electron)).toEqual([
          'tantam://app/kiosk at 0',
          'tantam://app/signage?screen=lobby at 1920',
        ]);
        expect(electron.windows.length).toBe(2);
      }),
  },
  {
    title: 'a display that comes back under another number, or in another size, keeps its window',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        const again = { ...displayOf(7, 1920), label: 'display 2' };
        electron.screen.displays = [displayOf(1), again];
        electron.screen.fire('display-metrics-changed', {}, again, ['bounds']);
        electron.screen.displays = [displayOf(1), { ...again, bounds: displayOf(7, 1920, 1280, 720).bounds }];
        electron.screen.fire('display-metrics-changed', {}, again, ['bounds']);
        expect([electron.windows.length, electron.open.length]).toEqual([2, 2]);
        expect(electron.open[1]?.done.at(-1)).toBe('setBounds 1920,0 1280×720');
      }),
  },
  {
    title: 'when every display goes and comes back the other way round, each window finds its own again',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        electron.screen.disconnect(2);
        electron.screen.disconnect(1);
        expect(electron.open.length).toBe(0);
        electron.screen.primary = 2;
        electron.screen.connect(displayOf(2, 0));
        electron.screen.connect(displayOf(1, 1920));
        expect(shown(electron).sort()).toEqual([
          'tantam://app/kiosk at 1920',
          'tantam://app/signage?screen=lobby at 0',
        ]);
      }),
  },
  {
    title:
      'windows find their displays after a restart, and a replaced display or a changed role is placed anew',
    check: async (subject) => {
      const bonds = (role: string, label: string) => ({
        'shell/displays.json': JSON.stringify({
          kiosk: { role, key: label, id: 9 },
          'signage screen "lobby"': { role: 'secondary', key: 'display 1', id: 9 },
        }),
      });
      await onBench(subject, { files: bonds('primary', 'a display that was thrown away') }, ({ home }) => {
        const kept = readFileSync(join(home, 'shell', 'displays.json'), 'utf8');
        expect(JSON.parse(kept).kiosk).toEqual({ role: 'primary', key: 'display 1', id: 1 });
      });
      const whereAfter = async (files: Record<string, string>) => {
        let where: string[] = [];
        await onBench(subject, { files }, ({ electron }) => {
          where = shown(electron).sort();
        });
        return where;
      };
      const swapped = ['tantam://app/kiosk at 1920', 'tantam://app/signage?screen=lobby at 0'];
      const usual = ['tantam://app/kiosk at 0', 'tantam://app/signage?screen=lobby at 1920'];
      expect(await whereAfter(bonds('primary', 'display 2'))).toEqual(swapped);
      expect(await whereAfter(bonds('primary', 'a display that was thrown away'))).toEqual(usual);
      expect(await whereAfter(bonds('secondary', 'display 2'))).toEqual(usual);
      for (const text of ['{"kiosk": {"role"', 'null', '[7]']) {
        expect(await whereAfter({ 'shell/displays.json': text })).toEqual(usual);
      }
      const odd = { kiosk: { role: 'primary', key: 'display 2', id: 'two' } };
      expect(await whereAfter({ 'shell/displays.json': JSON.stringify(odd) })).toEqual(usual);
    },
  },
];

function shown(electron: ElectronDouble): string[] {
  return electron.open.map(({ loads, options }) => `${loads.at(-1)} at ${options.x}`);
}
