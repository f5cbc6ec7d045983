import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type SketchedItem, signagePack } from '../signage-pack.ts';
import { segments } from './live-stream.ts';
import { soundFilm } from './media-faults.ts';
import { expect, runSite, test } from './site.ts';

test('however often a film and a stream were played, no more listens to them than after the first time (long)', async ({
  page,
}) => {
  const server = createServer(({ url }, answer) => {
    const file = join(segments(), (url ?? '/').slice(1));
    answer.setHeader('access-control-allow-origin', '*');
    if (existsSync(file)) answer.end(readFileSync(file));
    else answer.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const live = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const items: SketchedItem[] = [
    { id: 'film', kind: 'video', media: 'film.mp4', durationMs: 1_000 },
    { id: 'live', kind: 'stream', url: `${live}/ends.m3u8`, durationMs: 3_000 },
    { id: 'scene', kind: 'scene', scene: 'compare', durationMs: 1_000 },
  ];
  const { folder, media } = signagePack(items, { allowed: { streams: [live] } });
  writeFileSync(join(media, 'film.mp4'), soundFilm());
  const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
  await runSite(home, { TANTAM_PACK: folder }, async ({ address }) => {
    const told: string[] = [];
    page.on('console', (message) => message.text().startsWith('The item') && told.push(message.text()));
    await countFrameCalls(page);
    await page.goto(`${address}signage?screen=lobby`);
    const main = page.locator('main');
    for (let round = 0; round < 4; round += 1) {
      for (const { id } of items) await expect(main).toHaveAttribute('data-item', id, { timeout: 20_000 });
    }
    expect(told).toEqual([]);
    const films = await page.locator('video').count();
    expect(films).toBe(4);
    for (let film = 0; film < films; film += 1) {
      // One for good, and one while a turn is made ready.
      expect(await listeners(page, film, 'error')).toBeLessThanOrEqual(2);
      expect(await page.evaluate(mostCalls, film)).toBeLessThanOrEqual(1);
    }
  });
  server.closeAllConnections();
  server.close();
  for (const each of [home, folder]) rmSync(each, { recursive: true, force: true });
});

/** Counts how many callbacks each film's element owes. */
function countFrameCalls(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const owed = new WeakMap<HTMLVideoElement, Set<number>>();
    Object.assign(window, { owed });
    const of = (film: HTMLVideoElement) => owed.get(film) ?? owed.set(film, new Set()).get(film) ?? new Set();
    const { requestVideoFrameCallback: ask, cancelVideoFrameCallback: cancel } = HTMLVideoElement.prototype;
    HTMLVideoElement.prototype.requestVideoFrameCallback = function (call) {
      const asked: number = ask.call(this, (now, frame) => {
        of(this).delete(asked);
        call(now, frame);
      });
      of(this).add(asked);
      return asked;
    };
    HTMLVideoElement.prototype.cancelVideoFrameCallback = function (asked) {
      of(this).delete(asked);
      cancel.call(this, asked);
    };
  });
}

function mostCalls(film: number): number {
  const { owed } = window as unknown as { owed: WeakMap<HTMLVideoElement, Set<number>> };
  const element = document.querySelectorAll('video')[film];
  return (element && owed.get(element)?.size) ?? 0;
}

async function listeners(page: Page, film: number, type: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const expression = `document.querySelectorAll('video')[${film}]`;
  const { result } = await session.send('Runtime.evaluate', { expression });
  const answer = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
  await session.detach();
  return answer.listeners.filter((listener) => listener.type === type).length;
}
