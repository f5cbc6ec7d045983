import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { openLanDoor } from '../../main/doors/lan.ts';
import { trustFolder } from '../../main/services/releases/site-releases.ts';
import { openTrust } from '../../main/services/releases/trust.ts';
import { LanScreens } from '../../shared/domain/signage/lan-screen.ts';
import { Plan } from '../../shared/domain/signage/plan.ts';
import type { NewPlay } from '../../shared/domain/signage/play.ts';
import type { ScreenReport } from '../../shared/domain/signage/screen-report.ts';
import { samplePack } from './content/sample.ts';
import { createPublisher } from './releases/publisher.ts';
import { openApp, request, signIn, temporaryFolder } from './sandbox.ts';

const run = '0197f2a0-0000-7000-8000-000000000100';
const mended = { layers: 0, pages: 0, processes: 0 };
const size = { width: 960, height: 320 };
const health = { lastFrameAgoMs: null, frames: 0, dropped: 0, memoryMb: null, clock: null, ...size };
const report: ScreenReport = {
  run,
  playing: null,
  plays: [],
  health: { ...health, uptimeMs: 10, mended },
};

test('a machine shows a code until somebody at the desk lets it in, then its screen, and a code again when it is shown out', async () => {
  const site = await openSite();
  const machine = site.machine();
  const page = await machine.get('/signage?screen=lobby');
  expect([page.status, page.headers.get('content-security-policy')]).toEqual([
    200,
    expect.stringMatching(/^default-src 'none'; style-src 'sha256-/),
  ]);
  const code = await machine.code();
  expect(await machine.code()).toBe(code);

  const desk = await site.signIn();
  const asked = await desk('/api/lan/screens');
  expect(LanScreens.parse(await asked.json())).toMatchObject({ waiting: 1, screens: [{ id: run }] });
  const { screens } = LanScreens.parse(
    await (await desk('/api/lan/screens', { code, screen: 'lobby' })).json(),
  );
  expect(screens[1]).toMatchObject({ screen: 'lobby', address: '127.0.0.1' });
  const kept = readFileSync(join(site.config.home, 'screens', 'lan-screens.json'), 'utf8');
  expect(kept).not.toContain(machine.cookie().split('=')[1]);

  const stream = await machine.get('/api/stream');
  expect([stream.status, (await machine.get('/api/screens/lobby/plan')).status]).toEqual([200, 200]);
  await desk(`/api/lan/screens/${screens[1]?.id}/revoke`, {});
  expect([
    (await machine.get('/api/stream')).status,
    (await machine.get('/api/screens/lobby/plan')).status,
    (await machine.post('/api/screens/lobby/reports', report)).status,
    await machine.code(),
  ]).toEqual([403, 403, 403, expect.stringMatching(/^\d{6}$/)]);
  await stream.body?.cancel();
});

test('a machine that was let in gets its screen and what that shows, also after a restart', async () => {
  const site = await openSite();
  const machine = site.machine(paired);
  const sent = await machine.get('/');
  expect([sent.status, sent.headers.get('location')]).toEqual([302, '/signage?screen=lobby']);
  const statuses = async () => {
    const answers = await Promise.all([
      machine.get('/signage?screen=lobby'),
      machine.get('/api/screens/lobby/plan'),
      machine.get(`/media/${await site.revision()}/pictures/red-dot.png`),
      machine.get('/api/clock'),
      machine.get('/api/screens/words'),
      machine.get('/api/today'),
      machine.get('/api/figures/year'),
      machine.get('/api/figures/procedures'),
      machine.post('/api/screens/lobby/reports', report),
    ]);
    return answers.map(({ status }) => status);
  };
  const well = [200, 200, 200, 200, 200, 200, 200, 200, 201];
  expect(await statuses()).toEqual(well);
  await site.restart();
  expect(await statuses()).toEqual(well);
});

test('a screen on the network hears what screens show, and nothing of calls, of the store or of single assists', async () => {
  const site = await openSite();
  await site.here('/api/assists', {
    id: run,
    source: 'tap',
    procedure: null,
    outcome: 'assisted',
    group: null,
    difficulties: [],
    helper: null,
    minutes: null,
    place: null,
    note: null,
  });
  const stream = await site.machine(paired).get('/api/stream');
  const reader = stream.body?.getReader();
  let heard = '';
  while (!heard.includes('"today":{')) heard += new TextDecoder().decode((await reader?.read())?.value);
  await reader?.cancel();
  const messages = [...heard.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data as string));
  expect(messages.map(({ kind }) => kind)).toEqual(['content', 'above', 'today']);
  expect(messages[2].today.latest).toBeNull();
});

test('a screen on the network hears that its plan is another one, also where that happened while it was away', async () => {
  const site = await openSite();
  const desk = await site.signIn();
  const machine = site.machine(paired);
  const plan = async () => Plan.parse(await (await machine.get('/api/screens/lobby/plan')).json());
  const first = await plan();
  const stream = editionsOf(await machine.get('/api/stream'));
  expect((await stream.next()).value).toBe(first.edition);
  await desk('/api/lobby-choice/items/red-dot', { shown: false });
  const second = await plan();
  expect((await stream.next()).value).toBe(second.edition);
  await stream.return(undefined);
  expect([second.edition === first.edition, second.revision === first.revision]).toEqual([false, true]);

  await desk('/api/lobby-choice/items/red-dot', { shown: true });
  const afterwards = editionsOf(await machine.get('/api/stream'));
  const third = (await afterwards.next()).value;
  await afterwards.return(undefined);
  await site.restart();
  const anew = editionsOf(await machine.get('/api/stream'));
  const fourth = (await anew.next()).value;
  await anew.return(undefined);
  expect(new Set([first.edition, second.edition, third, fourth]).size).toBe(4);
  expect((await plan()).edition).toBe(fourth);
});

/** What a machine that was let in may try beside showing its screen, and how it is refused. */
const attacks: [string, Attack, number][] = [
  ['the kiosk', { path: '/kiosk' }, 403],
  ['the staff desk', { path: '/staff' }, 403],
  ['a report', { path: '/report' }, 403],
  ['the whole content', { path: '/api/content' }, 403],
  ['who asks for help', { path: '/api/calls' }, 403],
  ['the health of the site', { path: '/api/health' }, 403],
  ['the description of the API', { path: '/api/openapi.json' }, 403],
  ['the door of the desk', { path: '/api/staff/door' }, 403],
  ['the journal', { path: '/api/journal' }, 403],
  ['how other screens are', { path: '/api/screens/states' }, 403],
  ['which machines are let in', { path: '/api/lan/screens' }, 403],
  ['the plan of another screen', { path: '/api/screens/roof/plan' }, 403],
  ['something else of its own screen', { path: '/api/screens/lobby/reports' }, 403],
  ['its own plan by a path that climbs', { path: '/api/screens/lobby/plan/../../../health' }, 403],
  ['another screen by its page', { path: '/signage?screen=roof' }, 302],
  ['a medium that no screen shows', { path: '/media/{revision}/sounds/greeting.ogg' }, 404],
  ['a medium by a path that climbs', { path: '/media/{revision}/..%2fpack.json' }, 404],
  ['a medium by a path that climbs twice', { path: '/media/{revision}/%2e%2e/%2e%2e/pack.json' }, 403],
  ['a medium of another revision', { path: '/media/r0/pictures/red-dot.png' }, 404],
  ['an asset that climbs', { path: '/assets/..%2f..%2fpackage.json' }, 404],
  ['an assist to count', { path: '/api/assists', method: 'POST' }, 405],
  ['a notice to show', { path: '/api/notices', method: 'POST' }, 405],
  ['a first PIN to set', { path: '/api/staff/first-pin', method: 'POST' }, 405],
  ['another machine to be let in', { path: '/api/lan/screens', method: 'POST' }, 405],
  ['content to be loaded again', { path: '/api/content/reload', method: 'POST' }, 405],
  ['a report of another screen', { path: '/api/screens/roof/reports', method: 'POST' }, 403],
  ['to delete something', { path: '/api/screens/lobby/plan', method: 'DELETE' }, 405],
  ['to overwrite something', { path: '/api/screens/lobby/reports', method: 'PUT' }, 405],
  ['by a name that somebody gave this machine', { path: '/signage', host: 'evil.example' }, 421],
  ['by the address of the inner door', { path: '/signage', host: '127.0.0.1:4680' }, 421],
  ['from a page of another site', { path: '/api/today', origin: 'http://evil.example' }, 403],
  ['from inside of a page of another site', { path: '/api/today', site: 'cross-site' }, 403],
];

test('a machine that was let in is refused whatever else it asks for', async () => {
  const site = await openSite();
  const revision = await site.revision();
  const answered: [string, number][] = [];
  for (const [what, { path, method = 'GET', host, origin, site: from }] of attacks) {
    const answer = await site.machine(paired).send(path.replace('{revision}', revision), {
      method,
      headers: {
        ...(host && { host }),
        ...(origin && { origin }),
        ...(from && { 'sec-fetch-site': from, 'sec-fetch-mode': 'cors' }),
      },
      ...(method === 'POST' && { body: JSON.stringify(report) }),
    });
    answered.push([what, answer.status]);
  }
  expect(answered).toEqual(attacks.map(([what, , status]) => [what, status]));
});

test('a machine that nobody let in, with no secret, one that waits or one made up, gets nothing', async () => {
  const site = await openSite();
  const waiting = site.machine();
  await waiting.code();
  const machines = [site.machine(), waiting, site.machine(`tantam-screen=${'a'.repeat(43)}`)];
  const paths = [
    '/api/screens/lobby/plan',
    '/api/stream',
    '/api/today',
    '/api/clock',
    '/assets/interface.js',
    `/media/${await site.revision()}/pictures/red-dot.png`,
  ];
  for (const path of paths) {
    const answers = await Promise.all(machines.map((machine) => machine.get(path)));
    expect([path, ...answers.map(({ status }) => status)]).toEqual([path, 403, 403, 403]);
  }
});

test('a token of the desk has no power on the network', async () => {
  const site = await openSite();
  const first = await site.here('/api/staff/first-pin', { pin: '274091' });
  const { token } = (await first.json()) as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  const [journal, plan] = [
    await site.machine(paired).send('/api/journal', { headers }),
    await site.machine(paired).send('/api/screens/lobby/plan', { headers }),
  ];
  expect([journal.status, plan.status]).toEqual([403, 200]);
});

test('guessing codes at the desk is slowed down, a code holds for ten minutes, and nobody else lets a machine in', async () => {
  const site = await openSite();
  const code = await site.machine().code();
  expect((await site.here('/api/lan/screens', { code, screen: 'lobby' })).status).toBe(401);
  const desk = await site.signIn();
  const pair = (code: string, screen = 'lobby') => desk('/api/lan/screens', { code, screen });
  const wrong = ['111111', '222222', '333333', '444444', '555555', '666666'].filter(
    (guess) => guess !== code,
  );
  const tries: number[] = [];
  for (const guess of wrong.slice(0, 5)) tries.push((await pair(guess)).status);
  const throttled = await pair(code);
  expect([...tries, throttled.status, throttled.headers.get('retry-after')]).toEqual([
    ...[422, 422, 422, 422, 422, 429],
    '30',
  ]);
  site.pass(31_000);
  expect((await pair(code, 'roof')).status).toBe(404);
  site.pass(10 * 60_000);
  expect((await pair(code)).status).toBe(422);
});

test('one that knocks without end crowds out nobody but itself', async () => {
  const site = await openSite();
  for (let knock = 0; knock < 40; knock += 1) await site.machine().code();
  const desk = await site.signIn();
  expect(LanScreens.parse(await (await desk('/api/lan/screens')).json()).waiting).toBe(3);
});

test('a machine gets no more plays into the log than a screen can show, and others are not held up by it', async () => {
  const site = await openSite();
  const machine = site.machine(paired);
  const desk = await site.signIn();
  const code = await site.machine().code();
  const other = site.machine();
  const otherCode = await other.code();
  expect(code).not.toBe(otherCode);
  expect((await desk('/api/lan/screens', { code: otherCode, screen: 'lobby' })).status).toBe(201);

  let recorded = 0;
  let made = 0;
  const flood = async (by: typeof machine, runOf = run) => {
    const plays = Array.from({ length: 40 }, (_, number) => madeUp(made + number));
    made += 40;
    const answer = await by.post('/api/screens/lobby/reports', { ...report, run: runOf, plays });
    const body = (await answer.json()) as { recorded?: number; detail?: string };
    recorded += body.recorded ?? 0;
    return { status: answer.status, body, wait: Number(answer.headers.get('retry-after')) };
  };
  let last = await flood(machine);
  for (let sent = 1; last.status === 201 && sent < 200; sent += 1) last = await flood(machine);
  expect([last.status, recorded]).toEqual([429, 5_960]);
  expect(last.body.detail).toMatch(
    /^This machine tells of more than a screen can show: wait \d+ s before the next report\.$/,
  );
  expect((await flood(other, plainId(7))).status).toBe(201);
  expect((await site.here('/api/screens/lobby/reports', report)).status).toBe(201);

  site.pass(last.wait * 1_000);
  expect((await flood(machine)).status).toBe(201);
  expect((await flood(machine)).status).toBe(429);
}, 120_000);

test('a machine that pretends to be ever new pages has three of them, and leaves nothing open for ever', async () => {
  const site = await openSite();
  const machine = site.machine(paired);
  const tell = (number: number) =>
    machine.post('/api/screens/lobby/reports', {
      ...report,
      run: plainId(number),
      playing: { ...turnOf(number), startedAt: 0, endsAt: 8_640_000_000_000_000 },
    });
  const open = () =>
    JSON.parse(readFileSync(join(site.config.home, 'screens', 'open-plays.json'), 'utf8')) as {
      run: string;
    }[];
  for (let number = 1; number <= 20; number += 1) expect((await tell(number)).status).toBe(201);
  expect(open().map((play) => play.run)).toEqual([18, 19, 20].map(plainId));
  const statesOf = await site.signIn();
  const { screens } = (await (await statesOf('/api/screens/states')).json()) as {
    screens: { players: unknown[] }[];
  };
  expect(screens[0]?.players).toHaveLength(3);
  site.pass(25 * 3_600_000);
  expect((await site.here('/api/screens/lobby/reports', { ...report, run: plainId(99) })).status).toBe(201);
  expect(open()).toEqual([]);
});

test.each([
  ['of a turn that ends when no calendar goes on', { endsAt: 8_640_000_000_000_001, plays: 0 }],
  ['with more plays than a report has', { endsAt: 0, plays: 41 }],
])('a report from the network %s is refused', async (_, { endsAt, plays }) => {
  const site = await openSite();
  const answer = await site.machine(paired).post('/api/screens/lobby/reports', {
    ...report,
    playing: { ...turnOf(1), startedAt: 0, endsAt },
    plays: Array.from({ length: plays }, (_, number) => madeUp(number)),
  });
  expect(answer.status).toBe(400);
});

test('what a machine on the network tells is no sign of whether a release plays', async () => {
  const stick = join(temporaryFolder(), 'stick');
  const publisher = await createPublisher(stick);
  const { revision } = await publisher.release(samplePack().folder, 'Bản mới');
  const site = await openSite();
  openTrust(trustFolder(site.config.home), Date.now).establish(publisher.root());
  const desk = await site.signIn();
  expect((await desk('/api/releases/install', { folder: stick })).status).toBe(201);
  const onTrial = async () =>
    ((await (await site.here('/api/releases')).json()) as { inUse: object; onTrial: boolean }).onTrial;
  const plays = (end: string) =>
    Array.from({ length: 5 }, (_, number) => ({ ...madeUp(number), item: 'red-dot', end, revision }));
  const machine = site.machine(paired);
  for (const end of ['complete', 'failed']) {
    const sent = await machine.post('/api/screens/lobby/reports', { ...report, plays: plays(end) });
    expect(sent.status).toBe(201);
  }
  expect(await onTrial()).toBe(true);
  await site.here('/api/screens/lobby/reports', { ...report, plays: plays('complete').slice(0, 1) });
  expect(await onTrial()).toBe(false);
}, 30_000);

const plainId = (number: number) => `0197f2a0-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A turn that no plan has. */
function turnOf(number: number) {
  const at = '2026-11-20T02:00:00.000Z';
  const turn = { item: 'made-up', planned: 'made-up', plannedAt: at, shownAt: at, revision: 'r0' };
  return { id: plainId(number), ...turn };
}

function madeUp(number: number): NewPlay {
  return { ...turnOf(1_000 + number), durationMs: 0, end: 'complete', reason: null };
}

interface Attack {
  path: string;
  method?: string;
  host?: string;
  origin?: string;
  site?: string;
}

/** The secret of a machine that was let in before the site was opened. */
const secret = 'a-secret-that-no-other-machine-knows';
const paired = `tantam-screen=${secret}`;

/** A site that is open to the network on this machine. */
async function openSite() {
  const home = temporaryFolder();
  mkdirSync(join(home, 'screens'));
  const hash = createHash('sha256').update(secret).digest('base64url');
  const known = { id: run, screen: 'lobby', address: '10.0.0.7', pairedAt: '2026-11-19T02:00:00.000Z' };
  writeFileSync(join(home, 'screens', 'lan-screens.json'), JSON.stringify([{ ...known, secret: hash }]));
  let opened = await openApp({ home });
  const { clock, config } = opened;
  let door = await openLanDoor(opened.app, 0);
  onTestFinished(() => door.close());
  return {
    config,
    signIn: () => signIn(opened.app),
    pass: (ms: number) => clock.moveTo(new Date(clock() + ms).toISOString()),
    here: (path: string, body?: unknown) => opened.app.handle(request(path, body)),
    async revision() {
      const answer = await opened.app.handle(request('/api/screens/lobby/plan'));
      return Plan.parse(await answer.json()).revision;
    },
    async restart() {
      await door.close();
      await opened.app.close();
      opened = await openApp(config, clock);
      door = await openLanDoor(opened.app, 0);
    },
    /** A machine on the network with a browser that keeps cookies. */
    machine(kept = '') {
      let cookie = kept;
      const send = async (path: string, sent: Sent = {}) => {
        const headers = { host: `127.0.0.1:${door.port}`, ...(cookie && { cookie }), ...sent.headers };
        const answer = await ask(door.port, path, { ...sent, headers });
        cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
        return answer;
      };
      return {
        get: (path: string) => send(path),
        send,
        cookie: () => cookie,
        post: (path: string, body: unknown) => send(path, { method: 'POST', body: JSON.stringify(body) }),
        async code() {
          const page = await (await send('/signage')).text();
          return (/<strong>(\d{3}) (\d{3})<\/strong>/.exec(page)?.slice(1) ?? []).join('');
        },
      };
    },
  };
}

/** The editions of the plans that a stream tells of, one after the other. */
async function* editionsOf(response: Response): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body as ReadableStream<Uint8Array>) {
    const messages = (text + decoder.decode(chunk, { stream: true })).split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const data = JSON.parse(/^data: (.*)$/m.exec(message)?.[1] ?? '{}');
      if (data.kind === 'content') yield data.edition;
    }
  }
  return undefined;
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A request as it is written, with any host and a path that nobody has tidied. */
function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Sent): Promise<Response> {
  return new Promise((done, failed) => {
    const sent = httpRequest(
      { port, path, method, headers: { 'content-type': 'application/json', ...headers } },
      (answer) => {
        const given = Object.entries(answer.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        const isEmpty = [204, 304].includes(answer.statusCode ?? 0);
        const content = isEmpty ? null : (Readable.toWeb(answer) as ReadableStream);
        done(new Response(content, { status: answer.statusCode ?? 0, headers: given }));
      },
    );
    sent.once('error', failed);
    sent.end(body);
  });
}
