import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { expect, test, vi } from 'vitest';
import type { App } from '../../../main/app.ts';
import { Report } from '../../../shared/domain/report/report.ts';
import { openApp, request } from '../sandbox.ts';

const pin = '275839';

// A PIN takes a second of work, and a workbook some more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test('reports are for those who opened the desk, and the technician is refused', async () => {
  const { app } = await openApp();
  expect((await get(app, '/api/reports/month/2026-11')).status).toBe(401);
  expect((await get(app, '/api/reports/month/2026-11/report.xlsx')).status).toBe(401);
  const head = await tokenOf(app, '/api/staff/first-pin', { pin });
  const body = JSON.stringify({ role: 'technician', pin: '864209' });
  await app.handle(
    new Request('http://127.0.0.1:4680/api/staff/pins', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${head}` },
      body,
    }),
  );
  const technician = await tokenOf(app, '/api/staff/sessions', { role: 'technician', pin: '864209' });
  expect((await get(app, '/api/reports/month/2026-11', technician)).status).toBe(403);
  expect((await get(app, '/api/reports/month/2026-11/raw.csv', technician)).status).toBe(403);
  expect((await get(app, '/api/reports/month/2026-11', head)).status).toBe(200);
});

test('a report counts what was just recorded, as JSON, as a workbook and as CSV', async () => {
  const { app } = await openApp();
  const token = await tokenOf(app, '/api/staff/first-pin', { pin });
  const id = '01900000-0000-7000-8000-000000000001';
  const assist = { id, procedure: null, outcome: 'self', source: 'tap', minutes: null, language: 'vi' };
  expect((await app.handle(request('/api/assists', assist))).status).toBe(201);

  const report = Report.parse(await (await get(app, '/api/reports/month/now', token)).json());
  expect([report.period.of, report.totals.assists, report.totals.succeeded]).toEqual(['2026-11', 1, 1]);
  const xlsx = await get(app, '/api/reports/month/2026-11/report.xlsx', token);
  expect(xlsx.headers.get('content-disposition')).toBe('attachment; filename="month-2026-11-report.xlsx"');
  const sheets = await readXlsxFile(Buffer.from(await xlsx.arrayBuffer()));
  const raw = sheets.find(({ sheet }) => sheet === 'Dữ liệu gốc')?.data ?? [];
  expect(raw.slice(1).map((row) => [row[0], row[1], row[4]])).toEqual([
    [1, new Date('2026-11-20T00:00:00Z'), 'Tự làm được'],
  ]);
  const csv = await (await get(app, '/api/reports/span/2026-11-20..2026-11-20/raw.csv', token)).text();
  expect(csv.split('\r\n')[1]).toContain(id);
});

test('where a page keeps no downloads, a report is put into the data folder, by its own name', async () => {
  const { app, config } = await openApp();
  const { home } = config;
  const token = await tokenOf(app, '/api/staff/first-pin', { pin });
  expect((await keep(app, '/api/kept-reports/month/now/raw.csv')).status).toBe(401);
  const kept = await keep(app, '/api/kept-reports/month/now/raw.csv', token);
  const { place } = await kept.json();
  expect([kept.status, place]).toEqual([201, join(home, 'reports', 'month-2026-11-raw.csv')]);
  const shown = await (await get(app, '/api/reports/month/2026-11/raw.csv', token)).arrayBuffer();
  expect(readFileSync(place)).toEqual(Buffer.from(shown));
  // The second takes the place of the first.
  expect((await keep(app, '/api/kept-reports/month/2026-11/raw.csv', token)).status).toBe(201);
  expect(readdirSync(join(home, 'reports'))).toEqual(['month-2026-11-raw.csv']);
});

test('a name that leads out of the folder, and a folder that takes nothing, are answered with a sentence', async () => {
  const { app, config } = await openApp();
  const { home } = config;
  const token = await tokenOf(app, '/api/staff/first-pin', { pin });
  const out = await keep(
    app,
    `/api/kept-reports/month/${encodeURIComponent('../../2026-11')}/raw.csv`,
    token,
  );
  expect(out.status).toBe(404);
  writeFileSync(join(home, 'reports'), 'no folder');
  const refused = await keep(app, '/api/kept-reports/month/now/raw.csv', token);
  expect([refused.status, await refused.json()]).toEqual([
    507,
    expect.objectContaining({ code: 'not-kept', detail: expect.stringContaining(join(home, 'reports')) }),
  ]);
});

test('what is not there is answered with a sentence', async () => {
  const { app } = await openApp();
  const token = await tokenOf(app, '/api/staff/first-pin', { pin });
  const answers: [string, number, RegExp][] = [
    ['/api/reports/month/2026-13', 404, /"2026-13" names no month/],
    ['/api/reports/month/2026-13/report.xlsx', 404, /"2026-13" names no month/],
    ['/api/reports/month/2026-11/report.doc', 404, /no file "report\.doc"/],
    ['/api/reports/decade/2026', 400, /period/],
  ];
  for (const [path, status, sentence] of answers) {
    const answer = await get(app, path, token);
    expect([path, answer.status, (await answer.json()).detail]).toEqual([
      path,
      status,
      expect.stringMatching(sentence),
    ]);
  }
});

function keep(app: App, path: string, token?: string): Promise<Response> {
  return app.handle(
    new Request(`http://127.0.0.1:4680${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ language: 'vi' }),
    }),
  );
}

function get(app: App, path: string, token?: string): Promise<Response> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return app.handle(new Request(`http://127.0.0.1:4680${path}`, { headers }));
}

async function tokenOf(app: App, path: string, body: object): Promise<string> {
  return (await (await app.handle(request(path, body))).json()).token;
}
