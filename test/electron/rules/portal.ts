import { expect } from 'vitest';
import { permissionNames } from '../declarations.ts';
import { settled } from '../double.ts';
import { hostileAddresses } from './hostile.ts';
import { allowedPages, nearlyAllowed, portalOrder } from './portal-addresses.ts';
import { onVisit } from './portal-visit.ts';
import { onBench, type Rule } from './rule.ts';

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
          portal?.act('heard');
          view.webContents.fire(event, { url: 'https://evil.example/x?y=1', isMainFrame: false });
          expect([sight()?.refused, view.visible]).toEqual([null, true]);
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
];
