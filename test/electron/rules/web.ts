import { expect } from 'vitest';
import type { SessionDouble } from '../double.ts';
import { hostileAddresses } from './hostile.ts';
import { onBench, type Rule, type Setting } from './rule.ts';

const page = 'https://weather.example';
const stream = 'https://live.example:8443';
const allowed = () => ({ pages: [page], streams: [stream] });

/** The frame of the window itself, and one inside of it. */
const top = { parent: null };
const framed = { parent: top };

/** Addresses that fool a comparison with the allowed ones. */
const nearly = [
  'http://weather.example/',
  'https://weather.example:8443/',
  'https://weather.example.evil.example/',
  'https://evil.example/https://weather.example/',
  'https://weather.example@evil.example/',
  'https://user@weather.example/',
  'https://user:secret@weather.example/',
  'https://sub.weather.example/',
  'wss://weather.example/',
  'blob:https://weather.example.evil.example/6c5b',
  'https://live.example/',
  'https://live.example:84430/',
];

const kinds = ['stylesheet', 'script', 'image', 'font', 'object', 'xhr', 'ping', 'media', 'other'];

/** What lobby screens may bring from elsewhere: framed pages and live streams that the content allows. */
export const webRules: Rule[] = [
  {
    title: 'the lobby’s page may frame the pages that its content allows, with all that they consist of',
    check: (subject) =>
      onBench(subject, { allowed }, ({ electron }) => {
        const signage = electron.sessions.get('signage') as SessionDouble;
        const cancels = [
          cancelled(signage, `${page}/today`, 'subFrame', framed),
          cancelled(signage, `${page}/today`, 'subFrame', null),
          ...kinds.map((kind) => cancelled(signage, `${page}/part`, kind, framed)),
          cancelled(signage, `blob:${page}/6c5b`, 'image', framed),
        ];
        expect(cancels).toEqual(cancels.map(() => false));
      }),
  },
  {
    title:
      'the lobby’s page itself fetches live streams from where its content allows them, and nothing else',
    check: (subject) =>
      onBench(subject, { allowed }, ({ electron }) => {
        const signage = electron.sessions.get('signage') as SessionDouble;
        expect(
          [...kinds, 'mainFrame', 'subFrame', 'webSocket'].map((kind) => [
            kind,
            cancelled(signage, `${stream}/live.m3u8`, kind, top),
            cancelled(signage, `${stream}/live.m3u8`, kind, framed),
            cancelled(signage, `${stream}/live.m3u8`, kind, null),
          ]),
        ).toEqual(
          [...kinds, 'mainFrame', 'subFrame', 'webSocket'].map((kind) => [
            kind,
            kind !== 'xhr' && kind !== 'media',
            true,
            true,
          ]),
        );
      }),
  },
  {
    title: 'an allowed page comes into a frame only',
    check: (subject) =>
      onBench(subject, { allowed }, ({ electron }) => {
        const signage = electron.sessions.get('signage') as SessionDouble;
        const cancels = [
          cancelled(signage, page, 'mainFrame', top),
          cancelled(signage, page, 'mainFrame', framed),
          ...kinds.map((kind) => cancelled(signage, page, kind, top)),
          ...kinds.map((kind) => cancelled(signage, page, kind, null)),
        ];
        expect(cancels).toEqual(cancels.map(() => true));
      }),
  },
  {
    title: 'nothing comes in from elsewhere, framed or not',
    check: (subject) =>
      onBench(subject, { allowed }, ({ electron }) => {
        const signage = electron.sessions.get('signage') as SessionDouble;
        const foreign = [...nearly, ...hostileAddresses.filter((url) => !url.startsWith('data:'))];
        for (const kind of ['subFrame', ...kinds, 'webSocket']) {
          for (const frame of [framed, top, null]) {
            expect(foreign.map((url) => [url, cancelled(signage, url, kind, frame)])).toEqual(
              foreign.map((url) => [url, true]),
            );
          }
        }
      }),
  },
  {
    title: 'other pages than the lobby’s have nothing from elsewhere, whatever the content allows',
    check: (subject) =>
      onBench(subject, { allowed }, ({ electron }) => {
        expect(electron.module.session.defaultSession).toBe(electron.sessions.get(''));
        for (const [name, session] of electron.sessions) {
          if (name === 'signage') continue;
          for (const url of [`${page}/today`, `${stream}/live.m3u8`]) {
            for (const kind of ['subFrame', ...kinds]) {
              for (const frame of [framed, top]) {
                expect([name, url, kind, cancelled(session, url, kind, frame)]).toEqual([
                  name,
                  url,
                  kind,
                  true,
                ]);
              }
            }
          }
        }
      }),
  },
  {
    title: 'a frame of the lobby’s page goes where its content allows pages, and its window nowhere',
    check: (subject) =>
      onBench(subject, { allowed }, ({ electron }) => {
        const [kiosk, signage] = electron.open.map((window) => window.webContents);
        for (const event of ['will-frame-navigate', 'will-redirect', 'will-navigate']) {
          const refused = (url: string, isMainFrame: boolean, contents = signage) =>
            contents?.fire(event, { url, isMainFrame }, url);
          expect([
            refused(page, false),
            refused(`${page}/next?x`, false),
            refused('about:blank', false),
          ]).toEqual([false, false, false]);
          for (const url of [page, 'about:blank']) {
            expect([url, refused(url, true), refused(url, false, kiosk)]).toEqual([url, true, true]);
          }
          const foreign = [stream, ...nearly, ...hostileAddresses.filter((url) => url !== 'about:blank')];
          expect(foreign.map((url) => [url, refused(url, false)])).toEqual(foreign.map((url) => [url, true]));
        }
      }),
  },
  {
    title: 'content that is taken into use later, or that allows nothing, holds at once',
    check: async (subject) => {
      let now: ReturnType<NonNullable<Setting['allowed']>> = {};
      await onBench(subject, { allowed: () => now }, ({ electron }) => {
        const signage = electron.sessions.get('signage') as SessionDouble;
        const contents = electron.open[1]?.webContents;
        const state = () => [
          cancelled(signage, page, 'subFrame', framed),
          contents?.fire('will-frame-navigate', { url: page, isMainFrame: false }, page),
          contents?.fire('will-frame-navigate', { url: 'about:blank', isMainFrame: false }, 'about:blank'),
        ];
        expect(state()).toEqual([true, true, true]);
        now = allowed();
        expect(state()).toEqual([false, false, false]);
        now = { streams: [stream] };
        expect(state()).toEqual([true, true, true]);
      });
    },
  },
];

function cancelled(session: SessionDouble, url: string, resourceType: string, frame: object | null): unknown {
  let cancel: unknown;
  session.beforeRequest?.({ url, resourceType, frame }, (answer) => {
    ({ cancel } = answer as { cancel: unknown });
  });
  return cancel;
}
