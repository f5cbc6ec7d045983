import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLoginStart } from '../../main/services/login-start.ts';
import { openApp, request, signIn } from './sandbox.ts';

test('the technician sees how the machine is set and changes it; nobody else may', async () => {
  const { app, config } = await openApp();
  expect((await app.handle(request('/api/machine'))).status).toBe(401);
  const head = await signIn(app);
  expect((await head('/api/machine')).status).toBe(403);
  await head('/api/staff/pins', { role: 'technician', pin: '305817' });
  const opened = await app.handle(request('/api/staff/sessions', { role: 'technician', pin: '305817' }));
  const { token } = (await opened.json()) as { token: string };
  const ask = async (path: string, body?: unknown) => {
    const sent = request(path, body);
    sent.headers.set('authorization', `Bearer ${token}`);
    return app.handle(sent);
  };

  mkdirSync(join(config.home, 'logs'), { recursive: true });
  writeFileSync(join(config.home, 'logs', 'tantam.log'), '2026-11-20T08:59:00 The app has ended.\n');
  expect(await (await ask('/api/machine')).json()).toEqual({
    version: '0.0.0-test',
    home: config.home,
    settings: {
      siteName: 'Chi nhánh Trung tâm Phục vụ hành chính công',
      printer: null,
      hours: null,
      windows: [
        { page: 'kiosk', display: 'primary' },
        { page: 'signage', screen: 'lobby', display: 'secondary' },
      ],
      startAtLogin: null,
    },
    canStartAtLogin: false,
    printers: expect.toSatisfy((printers) => printers === null || Array.isArray(printers)),
    content: { pack: 'sample', revision: expect.stringMatching(/^[0-9a-f]{12}$/), expiresAt: null },
    headquarters: null,
    log: ['2026-11-20T08:59:00 The app has ended.'],
  });

  const closed = { week: [{ weekdays: ['mon'], hours: [{ from: '07:30', until: '11:30' }] }] };
  expect(await (await ask('/api/machine/settings', { hours: closed })).json()).toMatchObject({
    hours: closed,
  });
  // 20 November 2026 is a Friday: the lobby is closed now, and its plan says so at once.
  const plan = (await (await ask('/api/screens/lobby/plan')).json()) as { stretches: { open: boolean }[] };
  expect(plan.stretches.map(({ open }) => open)).toEqual([false]);
  const desk = [
    { page: 'kiosk', display: 'primary' },
    { page: 'staff', display: 'secondary' },
  ];
  expect(await (await ask('/api/machine/settings', { windows: desk })).json()).toMatchObject({
    windows: desk,
  });
  const same = [
    { page: 'kiosk', display: 'primary' },
    { page: 'signage', screen: 'lobby', display: 'primary' },
  ];
  const refused = await ask('/api/machine/settings', { windows: same });
  expect([refused.status, await refused.json()]).toMatchObject([
    422,
    { code: 'refused-setting', detail: expect.stringContaining('Two windows cannot be on one display.') },
  ]);

  const told: boolean[] = [];
  app.startAtLoginBy((wanted) => told.push(wanted));
  expect(await (await ask('/api/machine')).json()).toMatchObject({ canStartAtLogin: true });
  for (const change of [{ startAtLogin: true }, { siteName: 'Chi nhánh số 2' }, { startAtLogin: false }]) {
    await ask('/api/machine/settings', change);
  }
  expect(told).toEqual([true, false]);

  const { findings } = (await (await ask('/api/machine/findings')).json()) as {
    findings: { name: { en: string }; state: string }[];
  };
  expect(findings.map(({ name }) => name.en)).toEqual([
    'data folder',
    'settings',
    'app',
    'new version',
    'counters',
    'clock',
    'backups',
    'content',
    'display',
    'browser',
    'printer',
    'headquarters',
  ]);
  expect(findings.find(({ name }) => name.en === 'app')).toMatchObject({ state: 'well' });
});

test('the system is told of the start at sign-in at once where it was set before, and else left as it is', () => {
  const told: boolean[] = [];
  createLoginStart(() => undefined).startBy((wanted) => told.push(wanted));
  expect(told).toEqual([]);
  createLoginStart(() => false).startBy((wanted) => told.push(wanted));
  expect(told).toEqual([false]);
});
