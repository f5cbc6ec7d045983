import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createApp } from '../../../main/app.ts';
import { siteProgram } from '../../../main/commands/commands.ts';
import { openApp, request } from '../sandbox.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const forget = () => siteProgram(root).program.parseAsync(['pins', 'forget'], { from: 'user' });

test('a head who forgot the PIN sets a first one again, once the app is stopped and the PINs are forgotten', {
  timeout: 60_000,
}, async () => {
  const { app, config } = await openApp();
  vi.stubEnv('TANTAM_HOME', config.home);
  const said = vi.spyOn(console, 'log').mockImplementation(() => {});
  expect((await app.handle(request('/api/staff/first-pin', { pin: '274091' }))).status).toBe(201);
  await expect(forget()).rejects.toThrow(/is in use by another running/);

  await app.close();
  await forget();
  expect(said.mock.lastCall?.[0]).toMatch(/^Forgot 1 PIN\. Start the app and open the desk at once/);

  const again = await createApp(config);
  try {
    expect(await (await again.handle(request('/api/staff/door'))).json()).toMatchObject({ roles: [] });
  } finally {
    await again.close();
  }
});
