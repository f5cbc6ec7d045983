import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, expect, type Page, test } from '@playwright/test';
import { binary, obstacle } from './binary.ts';

const root = join(import.meta.dirname, '..', '..');
const entry = join(root, 'dist', 'main', 'electron.js');
test.describe('the built app in the real Electron', () => {
  test.skip(obstacle !== undefined, `Not run in the real Electron: ${obstacle}.`);

  let app: ElectronApplication;
  let page: Page;
  let home: string;

  test.beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'tantam-kiosk-'));
    app = await electron.launch({
      executablePath: binary ?? '',
      args: [entry],
      cwd: root,
      chromiumSandbox: true,
      env: environment(),
    });
    page = await app.firstWindow();
    await page.waitForLoadState();
  });

  test.afterAll(async () => {
    await app?.close();
    if (home) rmSync(home, { recursive: true, force: true });
  });

  test('opens the kiosk as a locked window', async () => {
    expect(page.url()).toBe('tantam://app/kiosk');
    const windows = await app.evaluate(({ BrowserWindow, Menu }) => ({
      menu: Menu.getApplicationMenu() === null,
      kiosk: BrowserWindow.getAllWindows().map((window) => window.isKiosk()),
    }));
    expect([windows.menu, windows.kiosk.filter(Boolean).length]).toEqual([true, 1]);
  });

  test('gives the page nothing of Node', async () => {
    expect(
      await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis)),
    ).toEqual([]);
  });

  test('answers the API through its own scheme', async () => {
    const health = await page.evaluate(async () => {
      const response = await fetch('/api/health');
      return { address: response.url, status: response.status, body: await response.json() };
    });
    expect([health.address, health.status, health.body.status]).toEqual([
      'tantam://app/api/health',
      200,
      'ok',
    ]);
  });

  test('streams events through its own scheme', async () => {
    const first = await page.evaluate(async () => {
      const reader = (await fetch('/api/stream')).body?.getReader();
      const { value } = (await reader?.read()) ?? {};
      await reader?.cancel();
      return new TextDecoder().decode(value);
    });
    expect(first).toMatch(/^data: \{/);
  });

  test('serves a byte range through its own scheme', async () => {
    const range = await page.evaluate(async () => {
      const script = document.querySelector('script[src]')?.getAttribute('src') ?? '';
      const response = await fetch(script, { headers: { range: 'bytes=2-11' } });
      return { status: response.status, bytes: (await response.arrayBuffer()).byteLength };
    });
    expect(range).toEqual({ status: 206, bytes: 10 });
  });

  test('opens no window for a page', async () => {
    const before = app.windows().length;
    const opened = await page.evaluate(() => [
      window.open('https://example.org/') === null,
      window.open('/staff') === null,
    ]);
    expect([opened, app.windows().length]).toEqual([[true, true], before]);
  });

  for (const address of [
    'https://example.org/',
    'file:///etc/hostname',
    'tantam://elsewhere/',
    'about:blank',
  ]) {
    test(`does not navigate to ${address}`, async () => {
      await page.evaluate((target) => {
        location.href = target;
      }, address);
      await page.evaluate(() => fetch('/api/health').then((response) => response.text()));
      expect(page.url()).toBe('tantam://app/kiosk');
    });
  }

  test('reaches nobody but the app', async () => {
    const reached = await page.evaluate(() =>
      fetch('https://example.org/', { mode: 'no-cors' }).then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
  });

  test('denies permissions', async () => {
    const answers = await page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'refused',
      ),
    }));
    expect(answers).toEqual({ notifications: 'denied', geolocation: 'denied', camera: 'refused' });
  });

  test('leaves a second start to the first', async () => {
    const second = spawn(binary ?? '', [entry], { cwd: root, env: environment(), stdio: 'ignore' });
    const [code] = await once(second, 'exit');
    expect([code, page.url()]).toEqual([0, 'tantam://app/kiosk']);
  });

  test('brings a killed page back', async () => {
    const address = await app.evaluate(async ({ BrowserWindow }) => {
      const kiosk = BrowserWindow.getAllWindows().find((window) => window.isKiosk());
      const back = new Promise((done) => kiosk?.webContents.once('did-finish-load', () => done(undefined)));
      kiosk?.webContents.forcefullyCrashRenderer();
      await back;
      return kiosk?.webContents.getURL();
    });
    expect(address).toBe('tantam://app/kiosk');
  });

  function environment(): Record<string, string> {
    const given = Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    return { ...Object.fromEntries(given), TANTAM_HOME: home };
  }
});
