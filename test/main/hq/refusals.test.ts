import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HqApp } from '../../../main/hq/app.ts';
import { hqRequest, openHq, signedIn } from './hq-sandbox.ts';

let hq: HqApp;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ hq, close } = await openHq());
}, 60_000);
afterAll(() => close());

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
