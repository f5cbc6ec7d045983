import { Readable } from 'node:stream';
import { expect } from 'vitest';
import { permissionNames } from '../declarations.ts';
import { type SessionDouble, settled } from '../double.ts';
import { hostileAddresses, ownAddresses } from './hostile.ts';
import { type Bench, bothWindows, onBench, type Rule, type Subject, withDesk } from './rule.ts';

/** What a page may reach through its session: the app, and nothing else. */
export const sessionRules: Rule[] = [
  {
    title: 'every permission the installed Electron knows is denied, asked or checked, in every session',
    check: (subject) =>
      onSessions(subject, (session) => {
        const asked = permissionNames('setPermissionRequestHandler');
        const answers: boolean[] = [];
        for (const name of asked) {
          session.permissionRequest?.(
            {} as never,
            name as never,
            (granted) => answers.push(granted),
            {} as never,
          );
        }
        expect(asked.length).toBeGreaterThan(40);
        expect(answers).toEqual(asked.map(() => false));

        const checked = permissionNames('setPermissionCheckHandler');
        const granted = checked.map((name) =>
          session.permissionCheck?.(null, name as never, 'tantam://app', {} as never),
        );
        expect(granted).toEqual(checked.map(() => false));
      }),
  },
  {
    title: 'no device, no screen and no file is given to a page',
    check: (subject) =>
      onSessions(subject, (session) => {
        expect(session.devicePermission?.({ deviceType: 'usb' } as never)).toBe(false);
        expect(answered((answer) => session.displayMedia?.({} as never, answer as never))).toEqual([[null]]);
        expect(answered((answer) => session.bluetoothPairing?.({} as never, answer as never))).toEqual([
          [{ confirmed: false }],
        ]);
        for (const event of ['select-hid-device', 'select-usb-device']) {
          expect(answered((choose) => expect(session.fire(event, {}, {}, choose)).toBe(true))).toEqual([[]]);
        }
        expect(
          answered((choose) => expect(session.fire('select-serial-port', {}, [], {}, choose)).toBe(true)),
        ).toEqual([['']]);
        expect(answered((answer) => session.fire('file-system-access-restricted', {}, {}, answer))).toEqual([
          ['deny'],
        ]);
      }),
  },
  {
    title: 'nothing is downloaded, and no spelling dictionary is fetched',
    check: (subject) =>
      onSessions(subject, (session) => {
        expect(session.fire('will-download', {}, {}, {}, null)).toBe(true);
        expect(session.spellChecked).toBe(false);
      }),
  },
  {
    title: 'a page asks nobody but the app and itself',
    check: (subject) =>
      onSessions(subject, (session) => {
        const cancelled = (url: string) => [
          url,
          answered((answer) => session.beforeRequest?.({ url }, answer)),
        ];
        const itself = ['data:image/svg+xml,<svg/>', 'blob:tantam://app/6c5b2c1e'];
        const foreign = hostileAddresses.filter((address) => !address.startsWith('data:'));
        expect(foreign.map(cancelled)).toEqual(foreign.map((url) => [url, [[{ cancel: true }]]]));
        const own = [...ownAddresses, ...itself];
        expect(own.map(cancelled)).toEqual(own.map((url) => [url, [[{ cancel: false }]]]));
      }),
  },
  {
    title: 'each kind of page has a session of its own that is kept in memory only',
    check: (subject) =>
      onBench(subject, {}, ({ electron }) => {
        const partitions = electron.open.map(({ options }) => options.webPreferences?.partition);
        expect(partitions).toEqual(['kiosk', 'signage']);
        expect([...electron.sessions.keys()].sort()).toEqual(['kiosk', 'sheet', 'signage']);
      }),
  },
  {
    title: 'addresses of other hosts are a network error and never reach the app',
    check: (subject) =>
      onPageSessions(subject, {}, async (session, { requests }) => {
        const handler = session.handlers.get('tantam');
        for (const url of hostileAddresses) {
          // Not a whole Request: Node itself refuses to make one of some of these.
          expect([url, (await handler?.({ url } as Request))?.type]).toEqual([url, 'error']);
        }
        expect(requests).toEqual([]);
      }),
  },
  {
    title: 'a request reaches the app as the page sent it',
    check: (subject) =>
      onPageSessions(subject, {}, async (session, { requests }) => {
        const body = JSON.stringify({ id: '0198' });
        const answer = await session.request('tantam://app/api/assists?x=1', {
          method: 'POST',
          headers: { 'content-type': 'application/json', range: 'bytes=2-5' },
          body,
        });
        expect(await answer.text()).toBe('the app');
        const [request] = requests.splice(0);
        expect([
          request?.method,
          request?.url,
          request?.headers.get('content-type'),
          request?.headers.get('range'),
          await request?.text(),
        ]).toEqual(['POST', 'tantam://app/api/assists?x=1', 'application/json', 'bytes=2-5', body]);
      }),
  },
  {
    title: 'status and headers of a byte range come back unchanged',
    check: (subject) =>
      onPageSessions(
        subject,
        {
          answer: () => new Response('cdef', { status: 206, headers: { 'content-range': 'bytes 2-5/10' } }),
        },
        async (session) => {
          const answer = await session.request('tantam://app/media/1/tvc.mp4');
          expect([answer.status, answer.headers.get('content-range'), await answer.text()]).toEqual([
            206,
            'bytes 2-5/10',
            'cdef',
          ]);
        },
      ),
  },
  {
    title: 'an event stream arrives message by message, and ends in the app when its page goes away',
    check: async (subject) => {
      let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
      let cancelled = 0;
      const answer = () =>
        new Response(
          new ReadableStream<Uint8Array>({
            start: (given) => {
              controller = given;
            },
            cancel: () => {
              cancelled += 1;
            },
          }),
          { headers: { 'content-type': 'text/event-stream' } },
        );
      await onBench(subject, { answer }, async ({ electron }) => {
        const session = electron.sessions.get('kiosk');
        const response = await session?.request('tantam://app/api/stream');
        // What Electron does with a body: a Node stream, destroyed when the page goes away.
        const stream = Readable.fromWeb(response?.body as Parameters<typeof Readable.fromWeb>[0]);
        const messages = stream[Symbol.asyncIterator]();
        for (const message of ['data: 1\n\n', 'data: 2\n\n']) {
          controller?.enqueue(new TextEncoder().encode(message));
          const { value } = await messages.next();
          expect(Buffer.from(value).toString()).toBe(message);
        }
        stream.destroy();
        await new Promise((done) => stream.once('close', done));
        await settled();
        expect(cancelled).toBe(1);
      });
    },
  },
];

/** Examines the default session and those of the pages. */
function onSessions(subject: Subject, examine: (session: SessionDouble) => void): Promise<void> {
  return onBench(subject, { windows: [...bothWindows, ...withDesk.slice(1)] }, ({ electron }) => {
    expect(electron.module.session.defaultSession).toBe(electron.sessions.get(''));
    expect([...electron.sessions.keys()].sort()).toEqual(['', 'kiosk', 'sheet', 'signage', 'staff']);
    for (const session of electron.sessions.values()) examine(session);
  });
}

function onPageSessions(
  subject: Subject,
  setting: Parameters<typeof onBench>[1],
  examine: (session: SessionDouble, bench: Bench) => Promise<void>,
): Promise<void> {
  return onBench(subject, setting, async (bench) => {
    for (const partition of ['kiosk', 'sheet', 'signage']) {
      const session = bench.electron.sessions.get(partition);
      if (!session) throw new Error(`There is no session "${partition}".`);
      await examine(session, bench);
    }
  });
}

/** Every answer that is given while `ask` runs. */
function answered(ask: (answer: (...given: unknown[]) => void) => unknown): unknown[][] {
  const answers: unknown[][] = [];
  ask((...given) => answers.push(given));
  return answers;
}
