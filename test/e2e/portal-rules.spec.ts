import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { type FileQuestion, takeChoosers, type Wire } from '../../main/doors/electron/portal-chooser.ts';
import { withSandbox } from '../../main/doors/electron/portal-reach.ts';
import { inPlaceOf, mayLoad } from '../../main/doors/electron/portal-rules.ts';
import type { PortalOrigins } from '../../shared/domain/content/portal-view.ts';
import { type StandIn, startStandIn } from './portal-stand-in.ts';

/**
 * The rules of the portal's view, held against what a real Chromium does with redirects, frames, windows, dialogs and
 * file fields. Where Electron asks `webRequest` and `setWindowOpenHandler`, the same functions are asked here.
 */
test.describe('the rules of the portal’s view, in Chromium', () => {
  let site: StandIn;
  let origins: PortalOrigins;

  test.beforeAll(async () => {
    site = await startStandIn();
    origins = { portal: [site.portal], signIn: [site.signIn], payment: [site.payment] };
  });
  test.beforeEach(() => {
    for (const requests of Object.values(site.seen)) requests.length = 0;
  });
  test.afterAll(() => site.stop());

  test('a sign-in goes from the portal to its page and back, over every redirect', async ({ page }) => {
    await wallIn(page, origins);
    await page.goto(`${site.portal}/`);
    await page.getByRole('link', { name: 'Log in' }).click();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Signed in' })).toBeVisible();
    expect(page.url()).toBe(`${site.portal}/home`);
    expect(site.seen.signIn).toEqual(['GET /login', 'GET /form']);
  });

  test('a payment window comes up in the view, and another site in none', async ({ page }) => {
    const opened = await wallIn(page, origins);
    await page.goto(`${site.portal}/`);
    await page.getByRole('link', { name: 'Leave in a window' }).click();
    await expect.poll(() => opened).toEqual([null]);
    await page.getByRole('button', { name: 'Pay' }).click();
    await expect(page.getByRole('heading', { name: 'Payment' })).toBeVisible();
    expect([opened, page.context().pages().length]).toEqual([[null, { url: `${site.payment}/pay` }], 1]);
  });

  test('links, redirects, frames, pictures, scripts and beacons reach no other site', async ({ page }) => {
    await wallIn(page, origins);
    await page.goto(`${site.portal}/`);
    for (const name of ['Leave', 'Leave by a redirect']) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.waitForLoadState();
      await page.goto(`${site.portal}/`);
    }
    expect(site.seen.portal).toContain('GET /leave');
    expect(site.seen.evil).toEqual([]);
  });

  test('a page opens no dialog, and not that of the printer', async ({ page }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.dismiss();
    });
    const asked = () =>
      page.evaluate(() => {
        let printing = 0;
        addEventListener('beforeprint', () => {
          printing += 1;
        });
        print();
        alert('x');
        return { confirmed: confirm('x'), asked: prompt('x'), printing };
      });
    await page.goto(`${site.portal}/`);
    expect((await asked()).printing).toBe(1);
    expect(dialogs.splice(0)).toEqual(['alert', 'confirm', 'prompt']);
    await wallIn(page, origins);
    await page.goto(`${site.portal}/`);
    expect([await asked(), dialogs]).toEqual([{ confirmed: false, asked: null, printing: 0 }, []]);
  });

  test('a file field asks us and not the system, and takes what it is given', async ({ page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'tantam-scans-'));
    const files = ['giấy khai sinh.pdf', '2.jpg'].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, 'a page');
    const questions: FileQuestion[] = [];
    const wire = await page.context().newCDPSession(page);
    await takeChoosers(
      wireOf(wire),
      (question) => questions.push(question),
      () => {},
    );
    await page.goto(`${site.portal}/`);
    const chosen = (name: string) =>
      page
        .getByLabel(name)
        .evaluate((field: HTMLInputElement) => [...(field.files ?? [])].map((file) => file.name));
    for (const [at, name] of ['One', 'Several'].entries()) {
      await page.getByLabel(name).click();
      await expect.poll(() => questions.length).toBe(at + 1);
    }
    expect(questions.map(({ several }) => several)).toEqual([false, true]);
    await questions[0]?.answer([]);
    expect(await chosen('One')).toEqual([]);
    await questions[1]?.answer(files);
    expect(await chosen('Several')).toEqual(['giấy khai sinh.pdf', '2.jpg']);
    rmSync(folder, { recursive: true, force: true });
  });
});

/**
 * Lets a page load what the rules let it load, with the policy that they add, and opens its windows in the page.
 *
 * @returns what became of each window that the page wanted, in order
 */
async function wallIn(page: Page, origins: PortalOrigins): Promise<unknown[]> {
  const wire = await page.context().newCDPSession(page);
  const { frameTree } = await wire.send('Page.getFrameTree');
  wire.on('Fetch.requestPaused', (paused) => void decide(wire, paused, origins, frameTree.frame.id));
  await wire.send('Fetch.enable', { patterns: [{ requestStage: 'Request' }, { requestStage: 'Response' }] });
  const opened: unknown[] = [];
  page.on('popup', async (window) => {
    await window.close();
    const url = window.url();
    const there = inPlaceOf(origins, { url });
    opened.push(there);
    if (there !== null) await page.goto(there.url);
  });
  return opened;
}

async function decide(
  wire: CDPSession,
  { requestId, request, resourceType, frameId, responseStatusCode, responseHeaders }: Paused,
  origins: PortalOrigins,
  mainFrame: string,
): Promise<void> {
  const document = frameId === mainFrame ? 'mainFrame' : 'subFrame';
  const kind = resourceType === 'Document' ? document : resourceType.toLowerCase();
  if (!mayLoad(origins, { url: request.url, resourceType: kind })) {
    await wire.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  } else if (responseStatusCode !== 200 || resourceType !== 'Document') {
    await wire.send('Fetch.continueRequest', { requestId });
  } else {
    const headers = Object.fromEntries((responseHeaders ?? []).map(({ name, value }) => [name, [value]]));
    const walled = Object.entries(withSandbox(headers));
    // Sent anew, since Chromium does not parse the headers again of an answer that merely goes on.
    const { body } = await wire.send('Fetch.getResponseBody', { requestId });
    await wire.send('Fetch.fulfillRequest', {
      requestId,
      body,
      responseCode: responseStatusCode,
      responseHeaders: walled.flatMap(([name, values]) => values.map((value) => ({ name, value }))),
    });
  }
}

/** As far as it is looked at; see Fetch.requestPaused of Chrome's DevTools protocol. */
interface Paused {
  requestId: string;
  request: { url: string };
  resourceType: string;
  frameId: string;
  responseStatusCode?: number;
  responseHeaders?: { name: string; value: string }[];
}

/** Chromium's protocol, as Electron's debugger hands it on. */
function wireOf(session: CDPSession): Wire {
  return {
    attach: () => {},
    sendCommand: (name: string, parameters?: object) => session.send(name as never, parameters as never),
    on: (event: string, listener: (event: unknown, method: string, parameters: unknown) => void) => {
      const method = 'Page.fileChooserOpened';
      if (event === 'message') session.on(method, (parameters) => listener({}, method, parameters));
    },
  } as unknown as Wire;
}
