import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Plan } from '../../shared/domain/signage/plan.ts';
import { type SketchedItem, signagePack } from '../signage-pack.ts';
import { mediaFaults, soundFilm, still } from './media-faults.ts';
import { expect, runSite, test as siteTest } from './site.ts';

/** Each bad file has a turn of a second, and between two of them there is a picture that is sound. */
const cases = mediaFaults.map((fault, index) => ({ ...fault, id: `case-${index}`, next: `sound-${index}` }));
const items = cases.flatMap(({ id, kind, next }): SketchedItem[] => [
  kind === 'video'
    ? { id, kind, media: `${id}.mp4`, durationMs: 1_000 }
    : { id, kind, media: `${id}.png`, durationMs: 1_000, alt: { vi: 'Hình', en: 'Picture' } },
  { id: next, kind: 'image', media: `${next}.png`, durationMs: 3_000, alt: { vi: 'Hình', en: 'Picture' } },
]);

const test = siteTest.extend<object, { shown: Shown }>({
  site: [
    async ({ browserName: _ }, use) => {
      const { folder, media } = signagePack(items);
      const [film, picture] = [soundFilm(), still()];
      for (const item of items) {
        if ('media' in item) writeFileSync(join(media, item.media), item.kind === 'video' ? film : picture);
      }
      const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
      await runSite(home, { TANTAM_PACK: folder }, use);
      for (const each of [home, folder]) rmSync(each, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  /** One round of the loop is watched once; every test looks at its own place of it. */
  shown: [
    async ({ browser, site }, use) => {
      const page = await browser.newPage({ viewport: { width: 640, height: 360 } });
      const told: string[] = [];
      page.on('console', (message) => message.type() === 'error' && told.push(message.text()));
      const film = soundFilm();
      await page.route('**/media/**', async (route) => {
        const id = /\/(case-\d+)\./.exec(route.request().url())?.[1];
        const fault = cases.find((each) => each.id === id);
        await (fault ? fault.answer(route, film) : route.continue()).catch(() => {});
      });
      const plan = Plan.parse(await (await page.request.get(`${site.address}api/screens/lobby/plan`)).json());
      const round = plan.stretches[0]?.cycleMs ?? 0;
      await page.addInitScript(() => {
        const seen: string[] = [];
        Object.assign(window, { seen });
        new MutationObserver(() => {
          const item = document.querySelector('main')?.dataset.item;
          if (item !== undefined && item !== seen.at(-1)) seen.push(item);
        }).observe(document, { subtree: true, attributes: true, childList: true });
      });
      await page.goto(`${site.address}signage?screen=lobby`);
      await page.waitForFunction((until) => performance.now() > until, round + 12_000, {
        timeout: round + 60_000,
        polling: 1_000,
      });
      const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
      await use({ seen, told });
      await page.close();
    },
    { scope: 'worker', timeout: 420_000 },
  ],
});

interface Shown {
  /** What was on the screen, one after another. */
  seen: string[];
  told: string[];
}

for (const { id, next, kind, what, shown: isShown } of cases) {
  const outcome = {
    true: 'is shown all the same',
    false: 'is passed over and told',
    'in part': 'holds up nothing',
  }[`${isShown}`];
  test(`a ${kind === 'video' ? 'film' : 'picture'} that ${what} ${outcome}, and the next one follows`, ({
    shown,
  }) => {
    const { seen, told } = shown;
    const complaints = told.filter((text) => text.startsWith(`The item "${id}" of`));
    if (isShown === 'in part') {
      expect(seen).toContain(next);
      return;
    }
    expect({ shown: seen.includes(id), told: complaints.length > 0, next: seen.includes(next) }).toEqual({
      shown: isShown,
      told: !isShown,
      next: true,
    });
  });
}
