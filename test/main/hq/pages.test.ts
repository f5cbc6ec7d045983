import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HqApp } from '../../../main/hq/app.ts';
import type { NewEvent } from '../../../main/store/event-rows.ts';
import { appendEvents } from '../../../main/store/events.ts';
import type { HqProposal } from '../../../shared/domain/hq/proposal.ts';
import { Report } from '../../../shared/domain/report/report.ts';
import { around } from '../sample-events.ts';
import { openBranch } from './branch.ts';
import { hqRequest, openHq, signedIn } from './hq-sandbox.ts';

let hq: HqApp;
let close: () => Promise<void>;
let ask: (path: string, body?: unknown) => Promise<Response>;
beforeAll(async () => {
  ({ hq, close } = await openHq());
  ask = await signedIn(hq, 'editor');
}, 60_000);
afterAll(() => close());

const anybody = (path: string) => hq.handle(hqRequest(path), { from: 'test' });

test('pages come to everybody under a policy that lets nothing foreign in, and the root leads there', async () => {
  const root = await anybody('/');
  expect([root.status, root.headers.get('location')]).toEqual([302, '/hq']);
  for (const path of ['/hq', '/enrol']) {
    const page = await anybody(path);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>Sample</title>')]);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain('unsafe');
  }
  const mistyped = new Request('https://hq.example/kiosk', { headers: { accept: 'text/html' } });
  expect((await hq.handle(mistyped, { from: 'test' })).status).toBe(404);
  expect((await anybody('/assets/..%2Findex.html')).status).toBe(404);
});

test('a proposal is received until an editor says more; one that was taken back is not listed', async () => {
  const branch = await openBranch(hq, 'proposing');
  const proposal = (n: number, text: string) =>
    ({
      ...around(700_000 + n),
      kind: 'proposal',
      body: { text, by: 'citizen', procedure: n === 1 ? 'dang-ky-khai-sinh' : null },
    }) as NewEvent;
  const [first, second] = [proposal(1, 'Thêm ghế chờ'), proposal(2, 'Thêm quạt')];
  appendEvents(branch.db, [
    first,
    second,
    { ...around(700_003), kind: 'void', body: { event: second.id } } as NewEvent,
  ]);
  await branch.sendAll();
  const list = async () =>
    ((await (await ask('/api/proposals')).json()) as { proposals: HqProposal[] }).proposals;
  const received = {
    id: first.id,
    site: 'proposing',
    siteName: 'Chi nhánh proposing',
    day: '2026-11-20',
    text: 'Thêm ghế chờ',
    by: 'citizen',
    procedure: 'dang-ky-khai-sinh',
    procedureName: expect.objectContaining({ vi: expect.any(String) }),
    state: 'received',
  };
  expect(await list()).toEqual([received]);
  for (const state of ['answered', 'published']) {
    const answer = await ask(`/api/proposals/${first.id}/state`, { state });
    expect([answer.status, await answer.json()]).toEqual([201, { ...received, state }]);
  }
  expect(await list()).toEqual([{ ...received, state: 'published' }]);
  expect((await ask(`/api/proposals/${second.id}/state`, { state: 'answered' })).status).toBe(404);
  const look = await signedIn(hq, 'viewer');
  expect((await look('/api/proposals')).status).toBe(200);
  expect((await look(`/api/proposals/${first.id}/state`, { state: 'answered' })).status).toBe(403);
});

test('a report is taken away as a file that says what the page says, by whoever is signed in', async () => {
  const path = '/api/reports/month/2026-11';
  expect((await anybody(`${path}/report.json`)).status).toBe(401);
  const json = await ask(`${path}/report.json?site=proposing`);
  expect(json.headers.get('content-disposition')).toBe(
    'attachment; filename="month-2026-11-proposing-report.json"',
  );
  const { madeAt: _, ...file } = Report.parse(await json.json());
  const { madeAt: __, ...page } = Report.parse(await (await ask(`${path}?site=proposing`)).json());
  expect(file).toEqual(page);
  expect(await (await ask(`${path}/summary.csv?lang=en`)).text()).toContain(
    'period,table,row,column,value,unit',
  );
  const book = new Uint8Array(await (await ask(`${path}/report.xlsx`)).arrayBuffer());
  expect([...book.subarray(0, 2)]).toEqual([...'PK'].map((letter) => letter.charCodeAt(0)));
  const hidden = await (await ask(`${path}/report.json?site=proposing&small=hidden`)).json();
  expect(hidden).toMatchObject({
    note: expect.stringContaining('“<5”'),
    tables: { summary: { id: 'summary' } },
  });
  expect(await (await ask(`${path}/summary.csv?small=hidden`)).text()).toContain('“<5”');
  expect((await ask(`${path}/raw.csv`)).status).toBe(404);
  expect((await ask('/api/reports/century/2026/report.json')).status).toBe(404);
});

test('a list of all sites holds the newest only, and says how many there are', async () => {
  const branch = await openBranch(hq, 'full-of-ideas');
  const proposal = (n: number) =>
    ({
      ...around(710_000 + n),
      kind: 'proposal',
      body: { text: `Ý kiến ${n}`, by: 'citizen', procedure: null },
    }) as NewEvent;
  appendEvents(
    branch.db,
    Array.from({ length: 505 }, (_, n) => proposal(n)),
  );
  await branch.sendAll();
  const query = '?site=full-of-ideas&lang=vi&small=hidden';
  const { tables } = (await (await ask(`/api/reports/month/2026-11/report.json${query}`)).json()) as {
    tables: Record<string, { title: string; rows: { cells: string[] }[] }>;
  };
  const { title, rows } = tables.proposals ?? { title: '', rows: [] };
  expect([title, rows.length, rows[0]?.cells.at(-1), rows.at(-1)?.cells.at(-1)]).toEqual([
    'Đề xuất, kiến nghị (500 mục mới nhất trong 505)',
    500,
    'Ý kiến 5',
    'Ý kiến 504',
  ]);
  const report = Report.parse(await (await ask('/api/reports/month/2026-11?site=full-of-ideas')).json());
  expect(report.totals.proposals).toBe(505);
});

test('an editor names a group of sites; one that nobody named is called by its id', async () => {
  for (const [code, group] of [
    ['nhom-mot', 'thi-diem'],
    ['nhom-hai', 'thi-diem'],
    ['nhom-ba', 'noi-thanh'],
  ])
    await ask('/api/sites', { ...site, code, group });
  const named = await ask('/api/site-groups/thi-diem', { name: 'Các điểm thí điểm' });
  expect([named.status, await named.json()]).toEqual([
    201,
    {
      groups: [
        { id: 'thi-diem', name: 'Các điểm thí điểm', sites: 2 },
        { id: 'noi-thanh', name: null, sites: 1 },
      ],
    },
  ]);
  const viewer = await signedIn(hq, 'viewer');
  expect((await viewer('/api/site-groups/thi-diem', { name: 'x' })).status).toBe(403);
  expect(await (await viewer('/api/site-groups')).json()).toMatchObject({ groups: { length: 2 } });
});

const nobodysId = '00000000-0000-4000-8000-000000000000';
const site = { name: 'Chi nhánh một', group: null, target: 10 };

test('every refusal that a page may show carries a code, by which it is said in the language of its reader', async () => {
  const administrator = await signedIn(hq, 'administrator');
  const viewer = await signedIn(hq, 'viewer');
  const nobody = async (path: string, body?: unknown) =>
    hq.handle(hqRequest(path, body), { from: 'refused' });
  await administrator('/api/sites', { ...site, code: 'mot' });
  const wrong = { name: 'test-viewer', password: 'không phải mật khẩu ấy' };
  const refused: [answer: Promise<Response>, status: number, code: string][] = [
    [nobody('/api/sites'), 401, 'hq-signed-out'],
    [viewer('/api/sites', { ...site, code: 'hai' }), 403, 'hq-other-role'],
    [administrator('/api/sites', { ...site, code: 'HAI' }), 400, 'malformed'],
    [administrator('/api/sites', { ...site, code: 'mot' }), 409, 'site-taken'],
    [administrator('/api/sites/khong', { ...site, closed: true }), 404, 'unknown-site'],
    [administrator('/api/reports/month/now?site=khong'), 404, 'unknown-site'],
    [administrator('/api/reports/month/2026-13'), 404, 'unknown-period'],
    [administrator(`/api/installations/${nobodysId}/revoke`, {}), 404, 'unknown-pc'],
    [administrator('/api/site-groups/khong', { name: 'Không' }), 404, 'unknown-group'],
    [administrator(`/api/proposals/${nobodysId}/state`, { state: 'answered' }), 404, 'unknown-proposal'],
    [administrator('/api/forks/7/decide', { decision: 'taken' }), 404, 'unknown-fork'],
    [administrator('/api/accounts', { ...wrong, role: 'viewer' }), 409, 'account-taken'],
    [administrator('/api/accounts/nobody/close', {}), 404, 'unknown-account'],
    [administrator('/api/accounts/test-administrator/close', {}), 409, 'last-administrator'],
    [nobody('/api/accounts/first', { ...wrong, code: 'AAAA' }), 409, 'first-account-made'],
    [nobody('/api/sessions', wrong), 401, 'wrong-password'],
  ];
  for (const [asked, status, code] of refused) {
    const answer = await asked;
    expect([answer.status, ((await answer.json()) as { code?: string }).code]).toEqual([status, code]);
  }
  for (let tries = 0; tries < 4; tries += 1) await nobody('/api/sessions', wrong);
  const impatient = await nobody('/api/sessions', wrong);
  expect([impatient.status, await impatient.json()]).toEqual([
    429,
    expect.objectContaining({ code: 'too-soon' }),
  ]);
});
