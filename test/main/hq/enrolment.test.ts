import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HqApp } from '../../../main/hq/app.ts';
import { makeInstallation, revokeInstallation } from '../../../main/hq/sites/installations.ts';
import { makeSite } from '../../../main/hq/sites/sites.ts';
import { enrolAt, rotateAt } from '../../../main/services/outbox/enrol.ts';
import { exchange } from '../../../main/services/outbox/exchange.ts';
import { makeSigningKey } from '../../../main/services/signing.ts';
import type { RouteSpec } from '../../../shared/domain/api/route.ts';
import { hqRoutes } from '../../../shared/domain/hq/api.ts';
import type { NewCode } from '../../../shared/domain/hq/site.ts';
import type { handMovedClock } from '../sandbox.ts';
import { branchOf, openBranch } from './branch.ts';
import { fetchOf, hqRequest, openHq, signedIn } from './hq-sandbox.ts';

let hq: HqApp;
let clock: ReturnType<typeof handMovedClock>;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ hq, clock, close } = await openHq());
}, 60_000);
afterAll(() => close());

const version = 'test';
let sites = 0;

/** A code for a PC of a new site. */
async function newCode(): Promise<NewCode> {
  sites += 1;
  const code = `site-${sites}`;
  await makeSite(hq.services.db, clock(), { code, name: code, group: null, target: 10 });
  return makeInstallation(hq.services, { site: code, name: 'Quầy 1' }, undefined);
}

test('the first account needs the set-up code that HQ printed, and there is no second first', async () => {
  const from = { from: '192.0.2.7' };
  const ask = (code: string) =>
    hq.handle(hqRequest('/api/accounts/first', { name: 'hien', password: 'một mật khẩu dài', code }), from);
  const setUpCode = (await hq.services.accounts.setUpCode()) as string;
  expect(await (await hq.handle(hqRequest('/api/door'), from)).json()).toEqual({
    first: true,
    account: null,
  });
  expect((await ask('0000-0000-0000')).status).toBe(403);
  const made = await ask(setUpCode.toLowerCase());
  expect(made.status).toBe(201);
  const { token } = (await made.json()) as { token: string };
  expect(await (await hq.handle(hqRequest('/api/door', undefined, token), from)).json()).toEqual({
    first: false,
    account: { name: 'hien', role: 'administrator' },
  });
  expect((await ask(setUpCode)).status).toBe(409);
});

test('only these routes answer somebody who is not signed in', () => {
  const open = Object.entries<RouteSpec>(hqRoutes)
    .filter(([, { roles }]) => roles === undefined)
    .map(([name]) => name);
  expect(open.sort()).toEqual(['door', 'enrol', 'health', 'makeFirstAccount', 'rotateKey', 'signIn']);
});

test.each(Object.entries<RouteSpec>(hqRoutes).filter(([, { roles }]) => roles !== undefined))(
  'without an account %s answers 401, and below its role 403',
  async (_, { method, path, roles = [] }) => {
    const address = path.replaceAll(/\{\w+\}/g, 'x');
    const body = method === 'post' ? {} : undefined;
    expect((await hq.handle(hqRequest(address, body), { from: 'x' })).status).toBe(401);
    if (roles.includes('viewer')) return;
    const viewer = await signedIn(hq, 'viewer');
    expect((await viewer(address, body)).status).toBe(403);
  },
);

test('wrong passwords make the next try wait, by name and address, and a right one afterwards opens', async () => {
  await hq.services.accounts.make({ name: 'lan', password: 'mật khẩu của Lan', role: 'viewer' });
  const ask = (password: string, from: string) =>
    hq.handle(hqRequest('/api/sessions', { name: 'lan', password }), { from });
  for (let n = 0; n < 5; n += 1) expect((await ask('sai rồi', '192.0.2.1')).status).toBe(401);
  const waiting = await ask('mật khẩu của Lan', '192.0.2.1');
  expect({ status: waiting.status, wait: waiting.headers.get('retry-after') }).toEqual({
    status: 429,
    wait: '60',
  });
  expect((await ask('mật khẩu của Lan', '192.0.2.2')).status).toBe(201);
  clock.moveTo('2026-11-20T09:01:01+07:00');
  expect((await ask('mật khẩu của Lan', '192.0.2.1')).status).toBe(201);
});

test('a code enrols one PC, once; the same PC may ask again, since an answer can be lost', async () => {
  const { code, link } = await newCode();
  const enrolment = await enrolAt(
    { hq: link, code: code.toLowerCase().replaceAll('-', ' '), version },
    fetchOf(hq),
  );
  expect(enrolment).toMatchObject({
    hq: 'https://hq.example',
    name: 'Quầy 1',
    hqKey: hq.services.keys.publicKey,
  });
  await expect(enrolAt({ hq: link, code, version }, fetchOf(hq, 'y'))).rejects.toThrow('was used already');
});

test('a code that is a day old opens nothing', async () => {
  const { code, link } = await newCode();
  clock.moveTo('2026-11-21T09:01:02+07:00');
  await expect(enrolAt({ hq: link, code, version }, fetchOf(hq, 'z'))).rejects.toThrow('older than 24 hours');
});

test('somebody between the PC and HQ who puts in a key of their own is noticed', async () => {
  const { code, link } = await newCode();
  const own = makeSigningKey();
  const other = { ...hq.services, keys: { ...hq.services.keys, ...own } };
  const { enrol } = await import('../../../main/hq/sites/enrolment.ts');
  const between = async (_: string, init: RequestInit) =>
    Response.json(await enrol(other, JSON.parse(init.body as string), 'between'));
  await expect(enrolAt({ hq: link, code, version }, between)).rejects.toThrow(
    'not the HQ that made this code',
  );
});

test.each(['http://hq.example', 'ftp://hq.example', 'hq.example'])(
  'no code is sent to %s',
  async (address) => {
    const { code } = await newCode();
    await expect(enrolAt({ hq: address, code, version }, fetchOf(hq))).rejects.toThrow(
      'is no address of an HQ',
    );
  },
);

test('a rotated key takes the place of the old one, which is worth nothing from then on', async () => {
  const branch = await openBranch(hq, 'rotated');
  branch.count(2);
  const fresh = await rotateAt(branch.enrolment, fetchOf(hq));
  await expect(branch.sendAll()).rejects.toThrow('has another key now');
  await exchange({ ...branch.sending, enrolment: fresh });
  expect(branch.unsent()).toBe(0);
  await expect(rotateAt(branch.enrolment, fetchOf(hq))).rejects.toThrow('did not sign the change');
});

test('a PC that was shut out comes back with a new code, and goes on where it was', async () => {
  const branch = await openBranch(hq, 'comes-back');
  branch.count(3);
  await branch.sendAll();
  const { installation } = branch.enrolment;
  await revokeInstallation(hq.services, installation);
  await expect(rotateAt(branch.enrolment, fetchOf(hq))).rejects.toThrow('was shut out');
  const editor = await signedIn(hq, 'editor');
  const made = (await (await editor(`/api/installations/${installation}/codes`, {})).json()) as NewCode;
  const enrolment = await enrolAt({ hq: made.link, code: made.code, version }, fetchOf(hq, 'back'));
  const again = branchOf(branch.db, enrolment, hq);
  again.count(2);
  await again.sendAll();
  const viewer = await signedIn(hq, 'viewer');
  const { installations } = (await (await viewer('/api/installations?site=comes-back')).json()) as {
    installations: unknown[];
  };
  expect(installations).toMatchObject([{ id: installation, state: 'enrolled', held: 5, told: 5 }]);
});

test('the last administrator stays, and a closed account opens nothing', async () => {
  const administrator = await signedIn(hq, 'administrator');
  const status = async (path: string, body: unknown) => (await administrator(path, body)).status;
  expect(await status('/api/accounts', { name: 'tam', password: 'mật khẩu của Tâm', role: 'editor' })).toBe(
    201,
  );
  const { token } = await hq.services.accounts.signIn('tam', 'mật khẩu của Tâm', 'q');
  expect(await status('/api/accounts/tam/close', {})).toBe(201);
  expect((await hq.handle(hqRequest('/api/sites', undefined, token), { from: 'q' })).status).toBe(401);
  expect(await status('/api/accounts/hien/close', {})).toBe(201);
  expect(await status('/api/accounts/test-administrator/close', {})).toBe(409);
});

test('the OpenAPI document names every route, and health says which database stands behind it', async () => {
  const document = (await (await hq.handle(hqRequest('/api/openapi.json'), { from: 'x' })).json()) as {
    paths: Record<string, unknown>;
  };
  const paths = Object.values<RouteSpec>(hqRoutes).map(({ path }) => path);
  expect(Object.keys(document.paths)).toEqual(expect.arrayContaining([...paths, '/api/bundles']));
  expect(await (await hq.handle(hqRequest('/api/health'), { from: 'x' })).json()).toMatchObject({
    status: 'ok',
    database: { state: 'ok' },
  });
});

test('metrics are given on the machine that HQ runs on, and to nobody else', async () => {
  const branch = await openBranch(hq, 'measured');
  branch.count(2);
  await branch.sendAll();
  const answer = await hq.handle(hqRequest('/metrics'), { from: '127.0.0.1' });
  const text = await answer.text();
  expect(text).toContain(
    '# TYPE tantam_hq_request_seconds histogram\ntantam_hq_request_seconds_bucket{le="0.01"}',
  );
  expect(text).toMatch(/^tantam_hq_open_forks 0$/m);
  expect(text).toMatch(/^tantam_hq_events_total\{outcome="stored"\} \d+$/m);
  expect((await hq.handle(hqRequest('/metrics'), { from: '192.0.2.1' })).status).toBe(403);
});
