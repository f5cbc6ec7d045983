import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, expect, type Page, test } from '@playwright/test';
import type { PortalViewState } from '../../shared/domain/content/portal-view.ts';
import { type StandIn, startStandIn } from '../e2e/portal-stand-in.ts';
import { binary, obstacle } from './binary.ts';

const root = join(import.meta.dirname, '..', '..');

test.describe('the portal’s view in the real Electron', () => {
  test.skip(obstacle !== undefined, `Not run in the real Electron: ${obstacle}.`);

  let app: ElectronApplication;
  let kiosk: Page;
  let home: string;
  let site: StandIn;

  test.beforeAll(async () => {
    site = await startStandIn();
    home = mkdtempSync(join(tmpdir(), 'tantam-portal-'));
    app = await electron.launch({
      executablePath: binary ?? '',
      args: [join(root, 'dist', 'main', 'electron.js')],
      cwd: root,
      chromiumSandbox: true,
      env: {
        ...(process.env as Record<string, string>),
        TANTAM_HOME: home,
        TANTAM_PACK: packOf(home, site),
      },
    });
    kiosk = await app.firstWindow();
    await kiosk.waitForLoadState();
  });

  test.afterAll(async () => {
    await app?.close();
    await site?.stop();
    if (home) rmSync(home, { recursive: true, force: true });
  });

  test('opens the portal in a session that is kept in memory, and nobody else’s', async () => {
    await tell('', { bounds: { x: 100, y: 100, width: 800, height: 600 } });
    await expect.poll(async () => (await pages()).map(({ url }) => url)).toContain(`${site.portal}/`);
    const portal = (await pages()).filter(({ url }) => url === `${site.portal}/`);
    expect(portal).toEqual([{ url: `${site.portal}/`, kept: false, own: true }]);
  });

  test('lets a page lead to the sign-in and back, and to nobody else', async () => {
    await inPortal(`location.href = '/login'`);
    await expect.poll(async () => (await state()).sight?.place).toBe('sign-in');
    await inPortal(`location.href = '${site.portal}/leave'`);
    await expect.poll(async () => (await state()).sight?.refused).toBe(new URL(site.evil).host);
    expect(site.seen.evil).toEqual([]);
  });

  test('opens no dialog for a page, and asks us for its files', async () => {
    await tell('/act', { act: 'home' });
    await expect.poll(async () => (await state()).sight?.place).toBe('portal');
    expect(await inPortal(`print(); alert('x'); [confirm('x'), prompt('x')]`)).toEqual([false, null]);
    writeFileSync(join(home, 'scans', 'giấy khai sinh.pdf'), 'a page');
    await inPortal(`document.querySelector('input[type=file]').click()`);
    await expect
      .poll(async () => (await state()).sight?.asks?.files.map(({ name }) => name))
      .toEqual(['giấy khai sinh.pdf']);
    await tell('/files', { names: ['giấy khai sinh.pdf'] });
    await expect
      .poll(() => inPortal(`document.querySelector('input[type=file]').files[0]?.name`))
      .toBe('giấy khai sinh.pdf');
  });

  test('keeps the scans of a session whose view is closed', async () => {
    await tell('/close');
    await expect.poll(async () => (await pages()).filter(({ own }) => own)).toEqual([]);
    expect([(await state()).sight, readdirSync(join(home, 'scans'))]).toEqual([null, ['giấy khai sinh.pdf']]);
  });

  test('leaves nothing of a session', async () => {
    await tell('', { bounds: { x: 100, y: 100, width: 800, height: 600 } });
    await tell('/end');
    await expect.poll(async () => (await pages()).filter(({ own }) => own)).toEqual([]);
    expect([(await state()).sight, readdirSync(join(home, 'scans'))]).toEqual([null, []]);
  });

  function tell(command: string, body?: object): Promise<PortalViewState> {
    return kiosk.evaluate(
      async ([path, sent]) => {
        const headers = { 'content-type': 'application/json' };
        const init = { method: 'POST', ...(sent !== '' && { headers, body: sent }) };
        return (await fetch(`/api/portal-view${path}`, init)).json();
      },
      [command, body === undefined ? '' : JSON.stringify(body)] as const,
    );
  }

  function state(): Promise<PortalViewState> {
    return kiosk.evaluate(async () => (await fetch('/api/portal-view')).json());
  }

  /** Every page there is; `own`: in a session that none of the app's windows has. */
  function pages(): Promise<{ url: string; kept: boolean; own: boolean }[]> {
    return app.evaluate(({ BrowserWindow, webContents }) => {
      const windows = BrowserWindow.getAllWindows().map((window) => window.webContents.session);
      return webContents.getAllWebContents().map((page) => ({
        url: page.getURL(),
        kept: page.session.isPersistent(),
        own: !windows.includes(page.session),
      }));
    });
  }

  /** Runs a script in the page of the portal, as one of its own would run. */
  function inPortal(script: string): Promise<unknown> {
    return app.evaluate(async ({ BrowserWindow, webContents }, source) => {
      const windows = BrowserWindow.getAllWindows().map((window) => window.webContents.session);
      const page = webContents.getAllWebContents().find(({ session }) => !windows.includes(session));
      return page?.executeJavaScript(source, true);
    }, script);
  }
});

/** The sample pack, whose portal is the stand-in. */
function packOf(home: string, { portal, signIn, payment }: StandIn): string {
  const folder = join(home, 'pack');
  cpSync(join(root, 'test', 'sample-pack'), folder, { recursive: true });
  const head = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'));
  head.portal = {
    ...head.portal,
    url: `${portal}/`,
    view: { portal: [portal], signIn: [signIn], payment: [payment] },
  };
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(head));
  return folder;
}
