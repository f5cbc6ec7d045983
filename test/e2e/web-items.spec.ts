import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type SketchedItem, signagePack } from '../signage-pack.ts';
import { openGuarded } from './guarded.ts';
import { segments } from './live-stream.ts';
import { still } from './media-faults.ts';
import { expect, runSite, test } from './site.ts';

const picture = { kind: 'image', media: 'still.png', alt: { vi: 'Hình', en: 'Picture' } } as const;

/** What the network has, on this machine: two origins, the second of which no pack allows. */
async function network() {
  const trapped: string[] = [];
  const tried: string[] = [];
  const other = await serve((path, answer) => {
    trapped.push(path);
    html(answer, '<body style="background:red">');
  });
  other.on('upgrade', ({ url }, socket) => {
    trapped.push(`socket ${url}`);
    socket.destroy();
  });
  const elsewhere = addressOf(other);
  const servers = [
    other,
    await serve((path, answer) => {
      tried.push(path);
      if (path === '/good') return html(answer, '<body style="margin:0;background:rgb(0,160,90)">');
      if (path === '/leads') return html(answer, `<script>location.href = '${elsewhere}/trap'</script>`);
      if (path === '/tries') return html(answer, tries(elsewhere));
      if (path === '/shut') return html(answer, '<p>Shut</p>', { 'x-frame-options': 'DENY' });
      const file = join(segments(), path.slice(1));
      answer.setHeader('access-control-allow-origin', '*');
      if (path.length > 1 && existsSync(file)) return void answer.end(readFileSync(file));
      answer.statusCode = 404;
      answer.end();
    }),
  ];
  return {
    allowed: addressOf(servers[1] as Server),
    other: elsewhere,
    /** What the second origin was asked for, which it never may be. */
    trapped: () => trapped,
    tried: () => tried,
    stop: () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

test('a page comes up once it has loaded; one that is gone, shut or leads elsewhere gives way', async ({
  page,
}) => {
  const net = await network();
  const items: SketchedItem[] = [
    { id: 'good', kind: 'page', url: `${net.allowed}/good`, durationMs: 8_000 },
    ...['gone', 'shut', 'leads'].flatMap((id): SketchedItem[] => [
      { id, kind: 'page', url: `${net.allowed}/${id}`, durationMs: 2_000, instead: 'own' },
      { ...picture, id: `after-${id}`, durationMs: 1_000 },
    ]),
    { ...picture, id: 'own', durationMs: 1_000 },
  ];
  const { folder, media } = signagePack(items, { allowed: { pages: [net.allowed] } });
  writeFileSync(join(media, 'still.png'), still());
  const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
  await runSite(home, { TANTAM_PACK: folder }, async ({ address }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const told = watch(page);
    await openAt(page, address, 'good', items);
    expect(await page.locator('iframe[data-layer-state="seen"]').evaluate(rightsOf)).toEqual([
      'allow-scripts allow-same-origin',
      '',
      true,
    ]);
    const middle = async () => (await middleOf(page)).map((shade) => Math.round(shade / 10) * 10);
    await expect.poll(middle).toEqual([0, 160, 90]);
    await expect(page.locator('main')).toHaveAttribute('data-item', 'after-leads', { timeout: 30_000 });
    const seen = await seenOn(page);
    expect(seen.filter((item) => ['gone', 'shut', 'leads'].includes(item))).toEqual([]);
    expect(seen).toContain('own');
    expect(told.map((sentence) => sentence.replaceAll(net.allowed, ''))).toEqual([
      'The item "gone" of the screen "lobby" cannot be shown: /gone answers with 404.',
      'The item "shut" of the screen "lobby" cannot be shown: /shut does not let itself be shown inside of another page.',
      expect.stringMatching(/^The item "leads" of the screen "lobby" cannot be shown: .*lead/),
    ]);
    expect(asked.filter((url) => url.startsWith(net.other))).toEqual([]);
  });
  net.stop();
  for (const each of [home, folder]) rmSync(each, { recursive: true, force: true });
});

test('a page that new content does not have any more stays until what follows is up', async ({ page }) => {
  const net = await network();
  const items: SketchedItem[] = [
    { id: 'good', kind: 'page', url: `${net.allowed}/good`, durationMs: 8_000 },
    { ...picture, id: 'own', durationMs: 2_000 },
  ];
  const { folder, media } = signagePack(items, { allowed: { pages: [net.allowed] } });
  writeFileSync(join(media, 'still.png'), still());
  const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
  await runSite(home, { TANTAM_PACK: folder }, async ({ address }) => {
    await openAt(page, address, 'good', items);
    const frame = await page.locator('iframe[data-layer-state="seen"]').elementHandle();
    const file = join(folder, 'signage.json');
    const signage = JSON.parse(readFileSync(file, 'utf8'));
    signage.items = signage.items.slice(1);
    signage.playlists[0].entries = signage.playlists[0].entries.slice(1);
    writeFileSync(file, JSON.stringify(signage));
    const planned = page.waitForResponse(/\/plan/);
    expect((await page.request.post(`${address}api/content/reload`)).status()).toBe(201);
    await planned;
    await expect(page.locator('main')).toHaveAttribute('data-item', 'own', { timeout: 12_000 });
    expect(await frame?.evaluate((element) => element.isConnected)).toBe(true);
  });
  net.stop();
  for (const each of [home, folder]) rmSync(each, { recursive: true, force: true });
});

test('under the launcher’s guard the allowed page comes up in its frame, and it gets nothing from elsewhere', async () => {
  const net = await network();
  // Another site than the app's, as on the real network, so that its frame is a process of its own.
  const allowed = net.allowed.replace('127.0.0.1', 'localhost');
  const { folder } = signagePack(
    [{ id: 'tries', kind: 'page', url: `${allowed}/tries`, durationMs: 60_000 }],
    {
      allowed: { pages: [allowed] },
    },
  );
  const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
  await runSite(home, { TANTAM_PACK: folder }, async ({ address }) => {
    const kiosk = await openGuarded(`${address}signage?screen=lobby`);
    const { ask } = kiosk;
    try {
      await expect
        .poll(() => ask("document.querySelector('main')?.dataset.layer ?? ''"), { timeout: 20_000 })
        .toMatch(/^page-/);
      await expect.poll(() => net.tried()).toContain('/own');
      await ask(`location.href = '${allowed}/good'`);
      await ask(`window.open('${allowed}/good')`);
      await ask(`for (const name of ['one', 'two']) {
        const frame = document.createElement('iframe');
        frame.src = name === 'one' ? '${net.other}/trap' : 'about:blank';
        document.body.append(frame);
      }`);
      // The page tries everything for a second; then it has tried it.
      await expect.poll(() => net.tried(), { timeout: 10_000 }).toContain('/tried');
      const { targetInfos } = (await kiosk.devtools.send('Target.getTargets')) as unknown as {
        targetInfos: { type: string; url: string }[];
      };
      expect(targetInfos.filter(({ type }) => type === 'page').map(({ url }) => url)).toEqual([
        `${address}signage?screen=lobby`,
      ]);
      expect(net.trapped()).toEqual([]);
    } finally {
      await kiosk.stop();
    }
  });
  net.stop();
  for (const each of [home, folder]) rmSync(each, { recursive: true, force: true });
});

test('a live stream plays, and when it ends or stalls its own stand-in is up within 2 s (long)', async ({
  page,
}) => {
  const net = await network();
  const items: SketchedItem[] = [
    { id: 'ends', kind: 'stream', url: `${net.allowed}/ends.m3u8`, durationMs: 9_000, instead: 'own' },
    { ...picture, id: 'between', durationMs: 2_000 },
    { id: 'stalls', kind: 'stream', url: `${net.allowed}/stalls.m3u8`, durationMs: 12_000, instead: 'own' },
    { ...picture, id: 'own', durationMs: 2_000 },
  ];
  const { folder, media } = signagePack(items, { allowed: { streams: [net.allowed] } });
  writeFileSync(join(media, 'still.png'), still());
  const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
  await runSite(home, { TANTAM_PACK: folder }, async ({ address }) => {
    const told = watch(page);
    for (const id of ['ends', 'stalls']) {
      await openAt(page, address, id, items);
      await expect(page.locator('main')).toHaveAttribute('data-layer', /^stream-/);
      const frozenMs = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let last = performance.now();
            const film = document.querySelector<HTMLVideoElement>('video[data-layer-state="seen"]');
            const look = () => {
              last = performance.now();
              film?.requestVideoFrameCallback(look);
            };
            film?.requestVideoFrameCallback(look);
            const timer = setInterval(() => {
              if (document.querySelector('main')?.dataset.item !== 'own') return;
              clearInterval(timer);
              done(performance.now() - last);
            }, 20);
          }),
      );
      expect(frozenMs).toBeLessThan(2_000);
    }
    expect(told).toEqual([
      'The item "ends" of the screen "lobby" cannot be shown: the stream has ended',
      expect.stringMatching(
        /^The item "stalls" of the screen "lobby" cannot be shown: the stream has shown no new/,
      ),
    ]);
  });
  net.stop();
  for (const each of [home, folder]) rmSync(each, { recursive: true, force: true });
});

/** Opens the screen in a loop that has come to the beginning of an item, by a clock that is set so. */
async function openAt(
  page: Page,
  address: string,
  id: string,
  items: readonly SketchedItem[],
): Promise<void> {
  const before = items.slice(
    0,
    items.findIndex((item) => item.id === id),
  );
  const place = before.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const cycle = items.reduce((sum, { durationMs }) => sum + durationMs, 0);
  await page.addInitScript(
    ({ place, cycle }) => {
      const real = Date.now.bind(Date);
      const midnight = Math.floor((real() + 7 * 3_600_000) / 86_400_000) * 86_400_000 - 7 * 3_600_000;
      const shift = place - ((real() - midnight) % cycle);
      Date.now = () => real() + shift;
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const item = document.querySelector('main')?.dataset.item;
        if (item !== undefined && item !== seen.at(-1)) seen.push(item);
      }).observe(document, { subtree: true, attributes: true, childList: true });
    },
    { place, cycle },
  );
  await page.goto(`${address}signage?screen=lobby`);
  await expect(page.locator('main')).toHaveAttribute('data-item', id);
}

function seenOn(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

function watch(page: Page): string[] {
  const told: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('The item')) told.push(message.text());
  });
  return told;
}

function rightsOf(frame: HTMLElement): [string | null, string | null, boolean] {
  return [frame.getAttribute('sandbox'), frame.getAttribute('allow'), frame.inert];
}

async function middleOf(page: Page): Promise<number[]> {
  const { PNG } = await import('pngjs');
  const { data, width, height } = PNG.sync.read(await page.screenshot());
  const at = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 4;
  return [...data.subarray(at, at + 3)];
}

function serve(answerTo: (path: string, answer: ServerResponse) => void): Promise<Server> {
  const server = createServer(({ url }, answer) => answerTo((url ?? '/').split('?')[0] ?? '/', answer));
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

/** A page that loads from its own origin and tries everything else that could reach another one. */
function tries(elsewhere: string): string {
  return `<body><img src="/own"><img src="${elsewhere}/image"><link rel="stylesheet" href="${elsewhere}/style">
    <script src="${elsewhere}/script"></script><iframe src="${elsewhere}/frame"></iframe>
    <script>
      const act = (task) => { try { task()?.catch?.(() => {}); } catch {} };
      act(() => fetch('${elsewhere}/fetch', { mode: 'no-cors' }));
      act(() => navigator.sendBeacon('${elsewhere}/beacon'));
      act(() => new WebSocket('${elsewhere.replace('http', 'ws')}/socket'));
      act(() => new Worker(URL.createObjectURL(new Blob(["fetch('${elsewhere}/worker', { mode: 'no-cors' })"]))));
      act(() => new EventSource('${elsewhere}/events'));
      act(() => window.open('${elsewhere}/window'));
      act(() => { top.location = '${elsewhere}/top'; });
      act(() => { document.body.insertAdjacentHTML('beforeend', '<a target="_top" href="${elsewhere}/link">x</a>'); document.querySelector('a').click(); });
      act(() => { document.body.insertAdjacentHTML('beforeend', '<form method="post" action="${elsewhere}/form"></form>'); document.querySelector('form').submit(); });
      setTimeout(() => fetch('/tried'), 1000);
    </script>`;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function html(answer: ServerResponse, body: string, headers: Record<string, string> = {}): void {
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
  answer.end(`<!doctype html>${body}`);
}
