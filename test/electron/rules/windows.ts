import type { BrowserWindowConstructorOptions } from 'electron';
import { expect } from 'vitest';
import type { Window } from '../../../main/config.ts';
import { displayOf, type ElectronDouble } from '../double.ts';
import { bothWindows, onBench, type Rule } from './rule.ts';

/** What a window is made with; every option is written out, so a new one must be decided here. */
export function optionsOf(
  page: Window['page'],
  x: number,
  packaged: boolean,
): BrowserWindowConstructorOptions {
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
    focusable: page !== 'signage',
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
];

/** The open windows: the page of each, and where its display begins. */
export function shown(electron: ElectronDouble): string[] {
  return electron.open.map(({ loads, options }) => `${loads.at(-1)} at ${options.x}`);
}
