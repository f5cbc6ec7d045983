import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { PortalSight } from '../../../shared/domain/portal-view.ts';
import { permissionNames } from '../declarations.ts';
import { settled } from '../double.ts';
import type { ViewDouble } from '../portal-double.ts';
import { hostileAddresses } from './hostile.ts';
import { allowedPages, nearlyAllowed, portalOrder } from './portal-addresses.ts';
import { type Bench, onBench, type Rule, type Setting, type Subject } from './rule.ts';

/** A view that has been opened. */
interface Visit extends Bench {
  view: ViewDouble;
  /** How the view stands, as the app was told last. */
  sight: () => PortalSight | null;
  /** Saves a file where the scanner does. */
  scan: (name: string) => string;
}

/** Opens the portal on a kiosk. */
function onVisit(
  subject: Subject,
  examine: (visit: Visit) => void | Promise<void>,
  setting: Setting = {},
): Promise<void> {
  return onBench(subject, setting, async (bench) => {
    let sight: PortalSight | null = null;
    const scan = (name: string) => {
      const file = join(bench.home, 'scans', name);
      writeFileSync(file, 'a page');
      return file;
    };
    await bench.portal?.open(portalOrder, (next) => (sight = next));
    const [view] = bench.electron.views;
    if (!view) throw new Error('No view was made.');
    await examine({ ...bench, view, sight: () => sight, scan });
  });
}

const everythingForgotten = ['connections', 'storage', 'cache', 'auth', 'hosts', 'data'];

/** The portal beside the checklist. */
export const portalRules: Rule[] = [
  {
    title: 'the view of the portal is locked as decided, in a session of its own that is kept in memory',
    check: (subject) =>
      onVisit(subject, ({ electron, view }) => {
        const { partition, ...rest } = view.options.webPreferences ?? {};
        expect(partition).toMatch(/^portal-[0-9a-f-]{36}$/);
        expect(rest).toEqual({
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          webSecurity: true,
          allowRunningInsecureContent: false,
          experimentalFeatures: false,
          disableBlinkFeatures: 'FileSystemAccessLocal',
          webviewTag: false,
          plugins: false,
          navigateOnDragDrop: false,
          disableDialogs: true,
          disableHtmlFullscreenWindowResize: true,
          devTools: false,
          spellcheck: false,
          autoplayPolicy: 'user-gesture-required',
          backgroundThrottling: true,
          zoomFactor: 1,
        });
        expect(Object.keys(view.options)).toEqual(['webPreferences']);
        expect(view.webContents.session.handlers.size).toBe(0);
        expect(electron.open[0]?.contentView.children).toEqual([view]);
        expect(electron.open[1]?.contentView.children).toEqual([]);
      }),
  },
  {
    title: 'the first page is asked for once its file choosers are held, and stands where the page has room',
    check: (subject) =>
      onVisit(subject, ({ view, sight }) => {
        const { debugger: wire, loads } = view.webContents;
        expect(wire.commands).toEqual([
          ['attach', '1.3'],
          ['Page.enable', undefined],
          ['Page.setInterceptFileChooserDialog', { enabled: true }],
        ]);
        expect(loads).toEqual([['https://portal.example/', {}]]);
        expect([view.bounds, view.visible]).toEqual([portalOrder.bounds, true]);
        expect(sight()).toEqual({
          host: '',
          place: 'portal',
          loading: true,
          canGoBack: false,
          size: 1,
          trouble: null,
          refused: null,
          asks: null,
          paper: null,
          prints: false,
          touches: 0,
        });
      }),
  },
  {
    title: 'a page whose file choosers cannot be held, or are let go, does not stay',
    check: async (subject) => {
      await onVisit(subject, async ({ electron, view, sight }) => {
        view.webContents.debugger.fire('detach', {}, 'target closed');
        await settled();
        expect([view.webContents.done, electron.open[0]?.contentView.children, sight()]).toEqual([
          ['close'],
          [],
          null,
        ]);
      });
      await onBench(subject, {}, async ({ electron, portal }) => {
        electron.app.on('web-contents-created', (_event, contents) => {
          contents.debugger.failure = new Error('held by somebody else');
        });
        await portal?.open(portalOrder, () => {});
        await settled();
        expect(electron.views.map(({ webContents }) => [webContents.loads, webContents.done])).toEqual([
          [[], ['close']],
        ]);
      });
    },
  },
  ...(['will-navigate', 'will-redirect', 'will-frame-navigate'] as const).map(
    (event): Rule => ({
      title: `in the view, ${event} goes to the origins of the content and nowhere else`,
      check: (subject) =>
        onVisit(subject, ({ view, portal, sight }) => {
          for (const isMainFrame of [true, false]) {
            const refused = (url: string) => [url, view.webContents.fire(event, { url, isMainFrame })];
            const closed = [...hostileAddresses, ...nearlyAllowed, 'tantam://app/kiosk'].filter(
              (url) => isMainFrame || !/^about:(blank|srcdoc)$/.test(url),
            );
            expect(closed.map(refused)).toEqual(closed.map((url) => [url, true]));
            expect(allowedPages.map(refused)).toEqual(allowedPages.map((url) => [url, false]));
          }
          view.webContents.fire(event, { url: 'https://evil.example/x?y=1', isMainFrame: true });
          expect([sight()?.refused, view.visible]).toEqual(['evil.example', false]);
          portal?.act('heard');
          expect([sight()?.refused, view.visible]).toEqual([null, true]);
        }),
    }),
  ),
  {
    title: 'what pages of the view load comes from the origins of the content and nowhere else',
    check: (subject) =>
      onVisit(subject, ({ view }) => {
        const cancelled = (url: string, resourceType: string) => {
          const answers: unknown[] = [];
          view.webContents.session.beforeRequest?.({ url, resourceType }, (answer) => answers.push(answer));
          return [url, resourceType, answers];
        };
        const expected = (urls: string[], kinds: string[], cancel: boolean) =>
          expect(urls.flatMap((url) => kinds.map((kind) => cancelled(url, kind)))).toEqual(
            urls.flatMap((url) => kinds.map((kind) => [url, kind, [{ cancel }]])),
          );
        const pages = ['mainFrame', 'subFrame'];
        const parts = ['stylesheet', 'script', 'image', 'font', 'xhr', 'ping', 'media', 'webSocket', 'other'];
        const sockets = ['wss://portal.example/live', 'wss://pay.example:8443/live'];
        expected(allowedPages, [...pages, ...parts], false);
        expected(['https://cdn.example/x.js', ...sockets, 'data:image/png;base64,AA=='], parts, false);
        expected(['https://cdn.example/x.html', ...sockets, 'data:text/html,x'], pages, true);
        const closed = hostileAddresses.filter((address) => !address.startsWith('data:'));
        expected([...closed, ...nearlyAllowed, 'tantam://app/api/today'], [...pages, ...parts], true);
      }),
  },
  {
    title: 'a window that a page of the portal opens comes up in the view itself, with what it sends',
    check: (subject) =>
      onVisit(subject, ({ view, host }) => {
        const referrer = { url: 'https://portal.example/', policy: 'origin' };
        const sent = [{ type: 'rawData', bytes: Buffer.from('amount=1') }];
        const open = (wanted: object) => view.webContents.openHandler?.({ referrer, ...wanted } as never);
        expect(open({ url: 'https://id.example/login' })).toEqual({ action: 'deny' });
        expect(
          open({
            url: 'https://pay.example:8443/',
            postBody: { contentType: 'application/x-www-form-urlencoded', data: sent },
          }),
        ).toEqual({ action: 'deny' });
        host.advance(0);
        expect(view.webContents.loads.slice(1)).toEqual([
          ['https://id.example/login', { httpReferrer: referrer }],
          [
            'https://pay.example:8443/',
            {
              httpReferrer: referrer,
              postData: sent,
              extraHeaders: 'content-type: application/x-www-form-urlencoded',
            },
          ],
        ]);
      }),
  },
  {
    title: 'a window that leads elsewhere, or would send a file of the disk, is not opened, and told',
    check: (subject) =>
      onVisit(subject, ({ electron, view, host, sight }) => {
        const urls = [...hostileAddresses, ...nearlyAllowed, 'tantam://app/kiosk'];
        for (const url of urls) {
          expect(view.webContents.openHandler?.({ url } as never)).toEqual({ action: 'deny' });
        }
        const data = [{ type: 'file', filePath: '/etc/passwd' }];
        const postBody = { contentType: 'multipart/form-data', boundary: 'x', data };
        view.webContents.openHandler?.({ url: 'https://portal.example/', postBody } as never);
        host.advance(1_000);
        expect([view.webContents.loads.length, electron.windows.length, electron.views.length]).toEqual([
          1, 2, 1,
        ]);
        expect(sight()?.refused).toBe('portal.example');
      }),
  },
  {
    title: 'pages of the view get no permission, no device and no dialog of the system',
    check: (subject) =>
      onVisit(subject, ({ view }) => {
        const { session } = view.webContents;
        const granted = permissionNames('setPermissionCheckHandler').filter((name) =>
          session.permissionCheck?.(null, name as never, 'https://portal.example', {} as never),
        );
        for (const name of permissionNames('setPermissionRequestHandler')) {
          const answer = (yes: boolean) => yes && granted.push(name);
          session.permissionRequest?.({} as never, name as never, answer, {} as never);
        }
        expect(granted).toEqual([]);
        const answers: object[] = [];
        const responseHeaders = { 'Content-Security-Policy': ["default-src 'self'"], Server: ['x'] };
        session.headersReceived?.({ responseHeaders }, ({ responseHeaders }) =>
          answers.push(responseHeaders),
        );
        expect(answers).toEqual([
          {
            'Content-Security-Policy': [
              "default-src 'self'",
              'sandbox allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-top-navigation',
            ],
            Server: ['x'],
          },
        ]);
      }),
  },
  {
    title: 'a page is given files of the scan folder by name, and no other file of the disk',
    check: (subject) =>
      onVisit(subject, async ({ view, portal, sight, scan, home }) => {
        const { debugger: wire } = view.webContents;
        writeFileSync(join(home, 'tantam.db'), 'figures');
        mkdirSync(join(home, 'scans', 'folder'));
        const [first, second] = [scan('giấy khai sinh.pdf'), scan('2.jpg')];
        scan('.hidden');
        const ask = (mode: string) =>
          wire.fire('message', {}, 'Page.fileChooserOpened', { mode, backendNodeId: 7 });
        const given = () => wire.commands.splice(3);
        const seen = () => sight()?.asks?.files.map(({ name }) => name);

        ask('selectMultiple');
        expect(
          sight()
            ?.asks?.files.map(({ name, bytes }) => [name, bytes])
            .sort(),
        ).toEqual([
          ['2.jpg', 6],
          ['giấy khai sinh.pdf', 6],
        ]);
        expect([sight()?.asks?.several, view.visible]).toEqual([true, false]);
        await portal?.give([
          'giấy khai sinh.pdf',
          '../tantam.db',
          '2.jpg',
          '.hidden',
          'folder',
          '/etc/passwd',
        ]);
        expect(given()).toEqual([['DOM.setFileInputFiles', { files: [first, second], backendNodeId: 7 }]]);
        expect([sight()?.asks, view.visible]).toEqual([null, true]);

        ask('selectSingle');
        await portal?.give(['2.jpg', 'giấy khai sinh.pdf']);
        expect(given()).toEqual([['DOM.setFileInputFiles', { files: [second], backendNodeId: 7 }]]);
        ask('selectSingle');
        scan('3.jpg');
        portal?.act('look');
        expect(seen()?.sort()).toEqual(['2.jpg', '3.jpg', 'giấy khai sinh.pdf']);
        await portal?.give([]);
        await portal?.give(['2.jpg']);
        expect(given()).toEqual([]);
      }),
  },
  {
    title: 'a receipt is saved to the scan folder without a dialog, and nothing else is downloaded',
    check: (subject) =>
      onVisit(subject, ({ view, sight, home }) => {
        const { session } = view.webContents;
        const download = (url: string, mime = 'application/pdf', bytes = 90_000) => {
          const saved: string[] = [];
          let done = (_event: object, _state: string) => {};
          const item = {
            getURL: () => url,
            getMimeType: () => mime,
            getTotalBytes: () => bytes,
            setSavePath: (path: string) => saved.push(path),
            once: (_event: string, listener: typeof done) => (done = listener),
          };
          return { stopped: session.fire('will-download', {}, item, {}, null), saved, done };
        };
        const closed = [
          download('https://evil.example/x.pdf'),
          download('https://cdn.example/x.pdf'),
          download('https://portal.example/x.exe', 'application/octet-stream'),
          download('https://portal.example/x.pdf', 'application/pdf', 21 * 1024 * 1024),
          download('blob:https://evil.example/6c5b'),
        ];
        expect(closed.map(({ stopped, saved }) => [stopped, saved])).toEqual(closed.map(() => [true, []]));
        const receipt = download('https://portal.example/receipt.pdf');
        const blob = download('blob:https://pay.example:8443/6c5b');
        expect([receipt, blob].map(({ stopped, saved }) => [stopped, saved])).toEqual([
          [false, [join(home, 'scans', 'bien-nhan-1.pdf')]],
          [false, [join(home, 'scans', 'bien-nhan-2.pdf')]],
        ]);
        receipt.done({}, 'completed');
        expect(sight()?.paper).toBe('saved');
        for (let more = 0; more < 8; more += 1) download('https://portal.example/receipt.pdf');
        expect(download('https://portal.example/receipt.pdf').stopped).toBe(true);
      }),
  },
  {
    title: 'what the page shows is printed on the printer of the settings without a dialog',
    check: (subject) =>
      onVisit(
        subject,
        async ({ electron, host, portal, sight }) => {
          electron.printing.printers = [{ name: 'Desk', options: {} }];
          portal?.act('print');
          portal?.act('print');
          await settled();
          expect(sight()?.paper).toBe('printing');
          expect(electron.printing.given.map(({ silent, deviceName }) => [silent, deviceName])).toEqual([
            [true, 'Desk'],
          ]);
          electron.printing.say(true);
          host.advance(0);
          await settled();
          expect([sight()?.paper, sight()?.prints]).toEqual(['printed', true]);
        },
        { settings: { printer: { name: 'Desk', paper: 'a4' } } },
      ),
  },
  {
    title: 'a page that is not there is told in one word, and what Chromium draws of it is not seen',
    check: (subject) =>
      onVisit(subject, ({ view, portal, sight }) => {
        const { webContents } = view;
        webContents.fire(
          'did-fail-load',
          {},
          -202,
          'ERR_CERT_AUTHORITY_INVALID',
          'https://portal.example/',
          true,
        );
        expect([sight()?.trouble, view.visible]).toEqual(['unsafe', false]);
        portal?.act('again');
        expect([sight()?.trouble, webContents.loads.length]).toEqual([null, 2]);
        webContents.fire('did-fail-load', {}, -106, 'ERR_INTERNET_DISCONNECTED', 'https://x/', false);
        webContents.fire('did-fail-load', {}, -3, 'ERR_ABORTED', 'https://portal.example/', true);
        expect([sight()?.trouble, view.visible]).toEqual([null, true]);
        webContents.emit('did-navigate', {}, 'https://id.example/login', 502, '');
        expect([sight()?.trouble, sight()?.place, sight()?.host]).toEqual(['busy', 'sign-in', 'id.example']);
        portal?.act('again');
        webContents.die();
        expect([sight()?.trouble, webContents.done]).toEqual(['ended', ['reload']]);
      }),
  },
  {
    title: 'the buttons around the view lead back and home, and make its text larger in steps',
    check: (subject) =>
      onVisit(subject, ({ view, portal, sight }) => {
        const { webContents } = view;
        const sizes = (['larger', 'larger', 'larger', 'usual', 'larger', 'back', 'home'] as const).map(
          (act) => {
            portal?.act(act);
            return webContents.zoomFactor;
          },
        );
        expect(sizes).toEqual([1.25, 1.5, 1.5, 1, 1.25, 1.25, 1.25]);
        expect([webContents.done, webContents.loads.length]).toEqual([['goBack'], 2]);
        webContents.fire('did-finish-load');
        webContents.fire('zoom-changed', {}, 'in');
        expect([webContents.zoomFactor, sight()?.size]).toEqual([1.25, 1.25]);
        portal?.place(null);
        expect(view.visible).toBe(false);
        portal?.place({ x: 1, y: 2, width: 3, height: 4 });
        expect([view.visible, view.bounds]).toEqual([true, { x: 1, y: 2, width: 3, height: 4 }]);
      }),
  },
  {
    title: 'touches in the view are told, every five seconds at most',
    check: (subject) =>
      onVisit(subject, ({ view, host, sight }) => {
        for (let touch = 0; touch < 11; touch += 1) {
          view.webContents.fire('input-event', {}, { type: 'mouseDown' });
          host.advance(1_000);
        }
        expect(sight()?.touches).toBe(3);
      }),
  },
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
