import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import SQLite from 'better-sqlite3';
import { callLimitMs, idleLimitMs, warningMs } from '../../shared/machines/guidance-setup.ts';
import { addExample, packs, readmeProcedure } from '../readme-procedure.ts';
import { expect, runSite, test } from './site.ts';
import { toChecklist } from './to-checklist.ts';
import { goOn, goOnTo, pastPlace, placeOf } from './tour.ts';

const main = (page: Page) => page.locator('main:visible');
const onScreen = (page: Page, name: string) => expect(main(page)).toHaveAttribute('data-screen', name);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const leave = (page: Page) => button(page, 'Xong – mời người tiếp theo').click();
const warning = (page: Page) => page.getByRole('alertdialog');
const dayMs = 86_400_000;

test('a clock that jumps a day on, and two back, loses nothing, ends nothing, and counts one visit of minutes; nothing counted tells its second', async ({
  page,
}) => {
  const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
  await runSite(home, {}, async ({ address }) => {
    await page.clock.install();
    await toChecklist(page, 'Đăng ký khai sinh', `${address}kiosk`);
    // What lies below is drawn after the rest.
    await expect(main(page)).toContainText('Hôm nay tôi dừng ở đây');
    const list = await main(page).textContent();
    for (const jump of [dayMs, -2 * dayMs]) {
      await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + jump);
      await page.clock.runFor(1_000);
      await expect(warning(page)).toBeHidden();
      expect(await main(page).textContent()).toBe(list);
    }
    await goOnTo(page, 'thanks');
    await leave(page);
    await onScreen(page, 'attract');
    const db = new SQLite(join(home, 'tantam.db'), { readonly: true });
    const counted = () =>
      db.prepare("SELECT body ->> '$.minutes' AS minutes FROM events WHERE kind = 'assist'").all();
    await expect.poll(counted).toEqual([{ minutes: 1 }]);
    const rows = () => db.prepare('SELECT kind, id, occurred_at AS at FROM events ORDER BY seq').all();
    const minute = { id: expect.stringMatching(/^.{14}4/), at: expect.stringMatching(/:00\.000Z$/) };
    await expect.poll(rows).toEqual([
      { kind: 'assist', ...minute },
      { kind: 'rating', ...minute },
    ]);
    db.close();
  });
  rmSync(home, { recursive: true, force: true });
});

test('a procedure that an update changes and then withdraws in mid-session is finished as it began, and is said to have gone', async ({
  page,
}) => {
  const pack = mkdtempSync(join(tmpdir(), 'tantam-pack-'));
  const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
  cpSync(join(packs, 'hanoi'), pack, { recursive: true });
  addExample(pack);
  const example = JSON.parse(readmeProcedure());
  const file = join(pack, 'procedures', `${example.id}.json`);
  await runSite(home, { TANTAM_PACK: pack }, async ({ address }) => {
    const reload = async () => {
      const reloaded = await page.request.post(`${address}api/content/reload`);
      expect(await reloaded.json()).toMatchObject({ changed: true });
    };
    await toChecklist(page, example.name.vi, `${address}kiosk`);
    const documents = () => page.locator('[data-document]:visible').allTextContents();
    const list = await documents();

    const chosen = example.circumstances[0].options[0].id;
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`"${chosen}"`, '"nguoi-khac"'));
    await reload();
    await expect(page.locator('[data-edition="updated"]:visible')).toBeVisible();
    expect(await documents()).toEqual(list);

    rmSync(file);
    await reload();
    await expect(page.locator('[data-edition="withdrawn"]:visible')).toBeVisible();
    expect(await documents()).toEqual(list);
    await goOnTo(page, 'thanks');
    await leave(page);

    await button(page, 'Bắt đầu').click();
    await expect(page.locator(`.tile[data-procedure="${example.id}"]`)).toHaveCount(0);
    await expect(page.locator('.tile:visible')).toHaveCount(18);
    const db = new SQLite(join(home, 'tantam.db'), { readonly: true });
    const counted = () =>
      db.prepare("SELECT body ->> '$.procedure' AS procedure FROM events WHERE kind = 'assist'").all();
    await expect.poll(counted).toEqual([{ procedure: example.id }]);
    db.close();
  });
  for (const folder of [pack, home]) rmSync(folder, { recursive: true, force: true });
});

test('the warning is put off ten times by a touch anywhere, and rests while an officer is called', async ({
  page,
}) => {
  await page.clock.install();
  await toChecklist(page, 'Đăng ký khai sinh');
  for (let times = 0; times < 10; times += 1) {
    await page.clock.runFor(idleLimitMs + 1_000);
    await expect(warning(page)).toBeVisible();
    await expect(warning(page).locator('[aria-live="assertive"]')).toContainText('30 giây');
    await page.clock.runFor(20_000);
    await page.mouse.click(5, 5);
    await expect(warning(page)).toBeHidden();
    await page.clock.runFor(1_000);
  }
  await onScreen(page, 'checklist');
  await button(page, 'Gặp khó khăn').click();
  await button(page, 'Gọi cán bộ').click();
  await expect(page.getByText('Đã báo cho cán bộ')).toBeVisible();
  await page.clock.runFor(3 * idleLimitMs);
  await expect(warning(page)).toBeHidden();
  await onScreen(page, 'troubled');
  await page.clock.runFor(callLimitMs - 3 * idleLimitMs + 5_000);
  await expect(warning(page)).toBeVisible();
  await page.clock.runFor(warningMs + 1_000);
  await onScreen(page, 'attract');
});

test('the language switches on every screen of the way, and back, without losing the place', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/kiosk');
  await onScreen(page, 'attract');
  const seen: string[] = [];
  const state = () =>
    page.evaluate(() => {
      const all = <Found extends HTMLElement>(selector: string) =>
        [...document.querySelectorAll<Found>(selector)].filter((it) => it.checkVisibility());
      const shown = (selector: string) => all(selector)[0];
      return {
        screen: shown('main')?.dataset.screen,
        documents: all('[data-document]').map((it) => it.dataset.document),
        ticked: all('input:checked').length,
        headline: shown('h1')?.textContent,
      };
    });
  for (let touches = 0; touches < 80; touches += 1) {
    const before = await state();
    const screen = before.screen ?? '';
    if (!seen.includes(screen)) {
      seen.push(screen);
      if (screen === 'checklist')
        await page.getByRole('radio', { name: 'Đã có' }).first().check({ force: true });
      const here = await state();
      await button(page, 'English').click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      expect(await state()).toMatchObject({ screen, documents: here.documents, ticked: here.ticked });
      await button(page, 'Tiếng Việt').click();
      await expect.poll(state).toEqual(here);
    }
    if (screen === 'thanks') break;
    const place = await placeOf(page);
    await goOn(page);
    await pastPlace(page, place);
  }
  expect(seen).toEqual([
    'attract',
    'choosing',
    'answering',
    'checklist',
    'preparing',
    'portal',
    'after',
    'outcome',
    'rating',
    'thanks',
  ]);
});

test('what was typed and chosen is gone for the next person, from the search and from the library', async ({
  page,
}) => {
  await page.goto('/kiosk');
  await button(page, 'Bắt đầu').click();
  await page.getByRole('searchbox').fill('không ai được biết');
  await leave(page);
  await onScreen(page, 'attract');
  await button(page, 'Bắt đầu').click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await page.locator('.tile:visible').first().click();
  await page.locator('[data-option]:visible').first().click();
  await leave(page);
  await page.locator('.attract-popular button').first().click();
  await expect(page.locator('[data-chosen]:visible')).toHaveCount(0);
});

test.describe('by fingers', () => {
  test.use({ hasTouch: true });

  /** Taps with several fingers at once at these points, as often as said, 150 ms from one to the next. */
  async function tap(page: Page, points: { x: number; y: number }[], times = 1): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const touchPoints = points.map((point, id) => ({ ...point, id }));
    const start = Date.now() / 1_000;
    const sent: Promise<unknown>[] = [];
    for (let time = 0; time < times; time += 1) {
      const timestamp = start + time * 0.15;
      sent.push(
        session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints, timestamp }),
        session.send('Input.dispatchTouchEvent', {
          type: 'touchEnd',
          touchPoints: [],
          timestamp: timestamp + 0.05,
        }),
      );
    }
    await Promise.all(sent);
    await session.detach();
  }

  /** A point of what a selector finds first, at this part of its width. */
  async function pointOf(page: Page, selector: string, part = 0.5): Promise<{ x: number; y: number }> {
    const box = await page.locator(selector).filter({ visible: true }).first().boundingBox();
    if (box === null) throw new Error(`${selector} is not on the screen.`);
    return { x: box.x + box.width * part, y: box.y + box.height / 2 };
  }

  test('a double tap does what one tap does, all the way to the thanks (long)', async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto('/kiosk');
    await onScreen(page, 'attract');
    const walkTo = async (twice: boolean): Promise<string[]> => {
      const places: string[] = [];
      while (!places.at(-1)?.startsWith('thanks')) {
        const place = await placeOf(page);
        places.push(place);
        if (place.startsWith('thanks')) break;
        const screen = place.split(':')[0] ?? '';
        const target = onwardByFinger[screen] ?? '.guided-foot .button-main';
        await page.locator(target).filter({ visible: true }).first().scrollIntoViewIfNeeded();
        if (screen === 'rating')
          await expect(page.locator('.rating ul:visible')).not.toHaveAttribute('inert');
        // The next place is touched elsewhere: two quick taps on one spot are a double tap.
        const point = await pointOf(page, target, places.length % 2 ? 0.1 : 0.9);
        await tap(page, [point], twice ? 2 : 1);
        await pastPlace(page, place);
        expect(places.length).toBeLessThan(60);
      }
      return places;
    };
    const single = await walkTo(false);
    await leave(page);
    await onScreen(page, 'attract');
    expect(await walkTo(true)).toEqual(single);
  });

  test('the second half of a double tap on a life event chooses none of the procedures it brings', async ({
    page,
  }) => {
    await page.goto('/kiosk');
    await button(page, 'Bắt đầu').click();
    await onScreen(page, 'choosing');
    await page.locator('.ways button:nth-child(2)').click();
    const event = await pointOf(page, '.life-events li:nth-child(4) button', 0.3);
    await tap(page, [event], 2);
    await onScreen(page, 'choosing');
    await expect(page.locator('.shelf-others')).toBeVisible();
    const below = await page.evaluate(({ x, y }) => {
      return document.elementFromPoint(x, y)?.closest('[data-procedure]') !== null;
    }, event);
    expect(below).toBe(true);
  });

  test('a double tap that ends the quiz does not begin another round', async ({ page }) => {
    await page.goto('/kiosk');
    await button(page, 'Sổ tay, hỏi đáp').click();
    await button(page, /^Đố vui/).click();
    const onward = '.guided-foot .button-main';
    for (;;) {
      await page.locator('.quiz-option:visible').first().click();
      if (await page.locator(onward, { hasText: 'Xem kết quả' }).isVisible()) break;
      await page.locator(onward).filter({ visible: true }).click();
    }
    await tap(page, [await pointOf(page, onward)], 2);
    await onScreen(page, 'library-quiz-result');
    await tap(page, [await pointOf(page, onward, 0.1)]);
    await onScreen(page, 'library-quiz');
  });

  test('a double tap on the language switches once', async ({ page }) => {
    await page.goto('/kiosk');
    await onScreen(page, 'attract');
    await tap(page, [await pointOf(page, 'button[lang]')], 2);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await tap(page, [await pointOf(page, 'button[lang]', 0.9)]);
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  });

  test('a double tap on the way back in practising leads one step back', async ({ page }) => {
    await page.goto('/kiosk');
    await button(page, 'Sổ tay, hỏi đáp').click();
    await button(page, /^Luyện tập/).click();
    await page.locator('.entry-row:visible').first().click();
    const boards = [await placeOf(page)];
    while (boards.length < 3) {
      await goOn(page);
      await pastPlace(page, boards.at(-1) ?? '');
      boards.push(await placeOf(page));
    }
    const back = page.locator('.guided-actions button:visible').first();
    await expect(back).toHaveText('Quay lại');
    await tap(page, [await pointOf(page, '.guided-actions button')], 2);
    expect(await placeOf(page)).toBe(boards[1]);
  });

  test('the same key pressed quickly, and keys side by side, are all typed', async ({ page }) => {
    await page.goto('/kiosk');
    await button(page, 'Bắt đầu').click();
    await page.locator('.search input:visible').tap();
    const key = (letter: string) => pointOf(page, `.key:text-is("${letter}")`);
    const points = [await key('e'), await key('r')];
    await tap(page, [await key('n')], 2);
    for (const point of points) await tap(page, [point]);
    await expect(page.getByRole('searchbox')).toHaveValue('nner');
  });

  test('the keys come back when the field is touched after they were hidden', async ({ page }) => {
    await page.goto('/kiosk');
    const keys = page.locator('.keyboard:visible');
    const hideAndTouch = async () => {
      await expect(keys).toBeVisible();
      await page.getByRole('button', { name: 'Ẩn bàn phím' }).tap();
      await expect(keys).toBeHidden();
      await page.locator('.search input:visible').tap();
      await expect(keys).toBeVisible();
    };
    await button(page, 'Bắt đầu').click();
    await page.locator('.search input:visible').tap();
    await hideAndTouch();
    await leave(page);
    await button(page, 'Sổ tay, hỏi đáp').click();
    await button(page, /^Luyện tập/).click();
    await button(page, /^Tìm thủ tục/).click();
    await page.locator('.search input:visible').tap();
    await hideAndTouch();
  });

  test('a finger presses once, in the moment it leaves; one that slides away presses nothing', async ({
    page,
  }) => {
    await page.goto('/kiosk');
    await page.locator('.attract-popular button').first().tap();
    await onScreen(page, 'answering');
    const question = await placeOf(page);
    const session = await page.context().newCDPSession(page);
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
    const option = await pointOf(page, '[data-option]');
    await page.evaluate(() => {
      const clicks: boolean[] = [];
      addEventListener('click', ({ isTrusted }) => clicks.push(isTrusted), { capture: true });
      Object.assign(window, { clicks });
    });
    const clicks = () => page.evaluate(() => (window as unknown as { clicks: boolean[] }).clicks);
    const settled = () => page.evaluate(() => new Promise((done) => setTimeout(done, 0)));

    await finger('touchStart', option);
    for (const away of [20, 60, 200]) await finger('touchMove', { x: option.x, y: option.y - away });
    await finger('touchEnd');
    await settled();
    expect([await clicks(), await placeOf(page)]).toEqual([[], question]);

    await finger('touchStart', option);
    expect([await clicks(), await placeOf(page)]).toEqual([[], question]);
    await finger('touchEnd');
    await pastPlace(page, question);
    await settled();
    // The browser's own would be trusted.
    expect(await clicks()).toEqual([false]);
    await session.detach();
  });

  test('ten fingers at once lead at most one screen on, and the session goes on', async ({ page }) => {
    await page.goto('/kiosk');
    await onScreen(page, 'attract');
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    const hand = (y: number) =>
      Array.from({ length: 10 }, (_, finger) => ({ x: (width * (finger + 0.5)) / 10, y: height * y }));
    for (let times = 0; times < 10; times += 1) {
      for (const y of [0.2, 0.45, 0.6, 0.75]) await tap(page, hand(y));
    }
    await page.locator('main:visible').waitFor();
    expect(await page.locator('main:visible').count()).toBe(1);
    const place = await placeOf(page);
    expect(place).toMatch(/^(attract|choosing|answering|checklist|grouping|library)/);
    await page.goto('/kiosk');
    await page.locator('.attract-popular button').first().click();
    await onScreen(page, 'answering');
    const question = await placeOf(page);
    const option = await pointOf(page, '[data-option]');
    await tap(page, [option, ...hand(0.02).slice(1)]);
    expect(await placeOf(page)).toBe(question);
    await tap(page, [option]);
    await pastPlace(page, question);
  });
});

const onwardByFinger: Record<string, string> = {
  attract: '.attract-popular button',
  answering: '[data-option]',
  outcome: '[data-outcome]',
  rating: '.rating ul button',
};
