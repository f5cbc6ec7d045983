import { expect } from 'vitest';
import type { ContentsDouble } from '../double.ts';
import { hostileAddresses, ownAddresses } from './hostile.ts';
import { bothWindows, onBench, type Rule, type Subject, withDesk } from './rule.ts';

const plain = { type: 'keyDown', control: false, alt: false, meta: false, shift: false };

const allowedKeys = ['a', 'A', 'Đ', 'ệ', '1', ' ', '?', '😀', 'Backspace', 'Enter', 'Tab', 'Escape']
  .concat(['ArrowUp', 'ArrowLeft', 'Home', 'End', 'PageDown', 'Delete', 'Shift', 'CapsLock', 'Process'])
  .concat(['Dead', 'Unidentified'])
  .map((key) => ({ ...plain, key }));

const blockedKeys = [
  ...Array.from({ length: 24 }, (_, index) => ({ ...plain, key: `F${index + 1}` })),
  ...['Control', 'Alt', 'Meta', 'AltGraph', 'ContextMenu', 'PrintScreen', 'Insert', 'Help', 'Pause'].map(
    (key) => ({ ...plain, key }),
  ),
  ...['BrowserBack', 'BrowserHome', 'BrowserSearch', 'LaunchMail', 'LaunchApplication1', 'Power', 'Sleep']
    .concat(['MediaPlayPause', 'AudioVolumeUp', 'ZoomIn', 'Print', 'Open', 'Save', 'Close'])
    .map((key) => ({ ...plain, key })),
  ...['a', 'c', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'w', 'I', 'J', '+', '-', '0', 'Tab', 'Escape']
    .concat(['Enter', 'Shift', 'ArrowLeft', 'Delete'])
    .map((key) => ({ ...plain, key, control: true })),
  ...['F4', 'Tab', 'ArrowLeft', 'ArrowRight', 'Home', ' ', 'd'].map((key) => ({ ...plain, key, alt: true })),
  ...['q', 'w', 'l', 'd', 'e', 'Tab', 'Enter'].map((key) => ({ ...plain, key, meta: true })),
  { ...plain, key: 'Delete', control: true, alt: true },
];

/** What holds for every page, whatever it is led to do. */
export const pageRules: Rule[] = [
  ...(['will-navigate', 'will-redirect', 'will-frame-navigate'] as const).map(
    (event): Rule => ({
      title: `${event} goes nowhere but to the app`,
      check: (subject) =>
        onPage(subject, (page) => {
          const refused = (address: string) => [
            address,
            page.fire(event, { url: address, isMainFrame: true }, address),
          ];
          expect(hostileAddresses.map(refused)).toEqual(hostileAddresses.map((address) => [address, true]));
          expect(ownAddresses.map(refused)).toEqual(ownAddresses.map((address) => [address, false]));
        }),
    }),
  ),
  {
    title: 'no page opens a window, not even one of the app',
    check: (subject) =>
      onPage(subject, (page) => {
        const open = (url: string) => page.openHandler?.({ url } as never);
        for (const url of [...hostileAddresses, ...ownAddresses])
          expect(open(url)).toEqual({ action: 'deny' });
      }),
  },
  {
    title: 'no page puts another page inside itself as a webview',
    check: (subject) =>
      onPage(subject, (page) => {
        expect(page.fire('will-attach-webview', {}, {}, { src: 'tantam://app/' })).toBe(true);
      }),
  },
  {
    title: 'keys that do something outside a form never reach the page',
    check: (subject) =>
      onPage(subject, (page) => {
        const stopped = (input: object) => [input, page.fire('before-input-event', {}, input)];
        expect(blockedKeys.map(stopped)).toEqual(blockedKeys.map((input) => [input, true]));
        expect(allowedKeys.map(stopped)).toEqual(allowedKeys.map((input) => [input, false]));
      }),
  },
  {
    title: 'a page stays at its size',
    check: (subject) =>
      onPage(subject, (page) => {
        page.fire('did-finish-load');
        expect([page.zoomFactor, page.zoomLimits]).toEqual([1, [1, 1]]);
        page.zoomFactor = 3;
        page.fire('zoom-changed', {}, 'in');
        expect(page.zoomFactor).toBe(1);
      }),
  },
  {
    title: 'a page cannot hold up a reload',
    check: (subject) => onPage(subject, (page) => expect(page.fire('will-prevent-unload')).toBe(true)),
  },
  {
    title: 'no page is given a Bluetooth device',
    check: (subject) =>
      onPage(subject, (page) => {
        const chosen: unknown[] = [];
        const choose = (id: unknown) => chosen.push(id);
        expect(page.fire('select-bluetooth-device', {}, [{ deviceId: '1' }], choose)).toBe(true);
        expect(chosen).toEqual(['']);
      }),
  },
];

/** Examines the pages of the kiosk, the lobby and the desk alike. */
async function onPage(subject: Subject, examine: (page: ContentsDouble) => void): Promise<void> {
  for (const windows of [bothWindows, withDesk]) {
    await onBench(subject, { windows }, ({ electron }) => {
      expect(electron.open.length).toBe(2);
      for (const window of electron.open) examine(window.webContents);
    });
  }
}
