import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import SQLite from 'better-sqlite3';
import { readingWords, troubleWords } from '../../renderer/words/flow.ts';
import { businessDay } from '../../shared/domain/hanoi-time.ts';
import { runBuilt } from '../built-app.ts';
import { holdUpdate } from './content-update.ts';
import { expect, runSite, type Site, test } from './site.ts';
import { goOnTo, pastPlace, placeOf } from './tour.ts';

const screenOf = (page: Page) => page.locator('main:visible').getAttribute('data-screen');
const onScreen = (page: Page, name: string) =>
  expect(page.locator(`main[data-screen="${name}"]:visible`)).toBeVisible();

/** From the attract screen to the checklist, answering each question by the option at this position. */
async function toChecklist(
  page: Page,
  search: string,
  name: string,
  position: 'first' | 'last',
): Promise<void> {
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await onScreen(page, 'choosing');
  await page.getByRole('searchbox').fill(search);
  await page.getByRole('button', { name }).first().click();
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', /answering|checklist/);
  await answerAll(page, position);
  await onScreen(page, 'checklist');
}

/** Answers every question that stands now, each by the option at this position. */
async function answerAll(page: Page, position: 'first' | 'last'): Promise<void> {
  for (let question = 0; (await screenOf(page)) === 'answering'; question += 1) {
    expect(question).toBeLessThan(20);
    await expect(page.getByRole('button', { name: /Tôi không chắc/ })).toBeVisible();
    const place = await placeOf(page);
    const options = page.locator('[data-option]:visible');
    await options[position]().click();
    await pastPlace(page, place);
  }
}

/** From the checklist past what is asked and shown before the portal to its first step. */
async function toPortal(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Tiếp: Đăng nhập/ }).click();
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', /answering|preparing/);
  await answerAll(page, 'first');
  await onScreen(page, 'preparing');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await onScreen(page, 'portal');
}

const documentsOf = (page: Page) =>
  page
    .locator('[data-document]:visible')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-document')));

/** From the checklist through the three steps of the portal to the attract screen. */
async function toTheEnd(page: Page, outcome: string): Promise<void> {
  await toPortal(page);
  for (let step = 0; (await screenOf(page)) === 'portal'; step += 1) {
    expect(step).toBeLessThan(40);
    const place = await placeOf(page);
    await page
      .getByRole('button', { name: /^(Đã xong, tiếp tục|Xong, tiếp: .*|Tôi làm xong tất cả)$/ })
      .click();
    await pastPlace(page, place);
  }
  await onScreen(page, 'after');
  await page.getByRole('button', { name: 'Tôi rõ rồi, tiếp tục' }).click();
  await onScreen(page, 'outcome');
  await page.getByRole('button', { name: outcome }).click();
  await onScreen(page, 'rating');
}

test('one procedure walked twice with different answers gives different lists, two events and two rows', async ({
  page,
}) => {
  const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
  await runSite(home, {}, (site) => walkTwice(page, site));
  rmSync(home, { recursive: true, force: true });
});

/** On a site of its own, since it looks at everything that was counted. */
async function walkTwice(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.address}kiosk`);
  await onScreen(page, 'attract');
  await toChecklist(page, 'khai sinh', 'Đăng ký khai sinh', 'first');
  const first = await documentsOf(page);
  await toTheEnd(page, 'Tôi đã tự nộp xong');
  await page.getByRole('button', { name: 'Rất hài lòng' }).click();
  await page.getByRole('button', { name: 'Khó', exact: true }).click();
  await onScreen(page, 'thanks');
  await page.getByRole('button', { name: 'Xong – mời người tiếp theo' }).click();
  await onScreen(page, 'attract');

  await toChecklist(page, 'dang ky khai sinh', 'Đăng ký khai sinh', 'last');
  const second = await documentsOf(page);
  await toTheEnd(page, 'Tôi làm được một phần');
  await page.getByRole('button', { name: 'Bỏ qua' }).click();
  await onScreen(page, 'thanks');
  expect(first.length).toBeGreaterThan(0);
  expect(second).not.toEqual(first);

  const db = new SQLite(join(site.home, 'tantam.db'), { readonly: true });
  const stored = () =>
    db
      .prepare(
        "SELECT seq, kind, body ->> '$.procedure' AS procedure, body ->> '$.outcome' AS outcome, body ->> '$.source' AS source FROM events WHERE kind = 'assist'",
      )
      .all();
  await expect.poll(stored).toEqual([
    { seq: 1, kind: 'assist', procedure: 'dang-ky-khai-sinh', outcome: 'self', source: 'flow' },
    { seq: 3, kind: 'assist', procedure: 'dang-ky-khai-sinh', outcome: 'partly', source: 'flow' },
  ]);
  expect(
    db
      .prepare(
        "SELECT seq, body ->> '$.satisfaction' AS satisfaction, body ->> '$.ease' AS ease FROM events WHERE kind = 'rating'",
      )
      .all(),
  ).toEqual([{ seq: 2, satisfaction: 'very-satisfied', ease: 'hard' }]);
  db.close();

  const day = businessDay(Date.now());
  const out = join(site.home, 'day.csv');
  const result = await runBuilt(
    'cli',
    ['export', '--from', day, '--to', day, '--format', 'csv', '--out', out],
    { TANTAM_HOME: site.home },
  );
  expect(result).toEqual({ code: 0, output: `Wrote 2 assists of ${day} to ${day} to ${out}.\n`, errors: '' });
  const rows = readFileSync(out, 'utf8').trimEnd().split('\r\n').slice(1);
  expect(rows.map((row) => row.split(',').slice(4, 9))).toEqual([
    ['dang-ky-khai-sinh', '1.001193', 'Đăng ký khai sinh', 'self', 'flow'],
    ['dang-ky-khai-sinh', '1.001193', 'Đăng ký khai sinh', 'partly', 'flow'],
  ]);
}

test('a citizen who is stuck names it and calls; the desk sees it at once, and the result carries the difficulty', async ({
  page,
  site,
}) => {
  const desk = await page.context().newPage();
  await desk.goto('/staff');
  await expect(desk.getByText('Đang cập nhật trực tiếp')).toBeVisible();
  await page.goto('/kiosk');
  await toChecklist(page, 'tam tru', 'Đăng ký tạm trú', 'first');
  await toPortal(page);
  await page.getByRole('button', { name: 'Gặp khó khăn' }).click();
  await onScreen(page, 'troubled');
  await page.getByRole('button', { name: 'Không nhận được mã xác nhận' }).click();
  await onScreen(page, 'advised');
  await page.getByRole('button', { name: 'Điện thoại để nhận mã' }).click();
  await onScreen(page, 'reading');
  await page.getByRole('button', { name: 'Xong, quay lại chỗ cũ' }).click();
  await page.getByRole('button', { name: 'Gọi cán bộ' }).click();
  await expect(page.getByText('Đã báo cho cán bộ')).toBeVisible();
  const call = desk.getByText(/Đăng ký tạm trú · .* · Không nhận được mã xác nhận/);
  await expect(call).toBeVisible();
  // Another test's visitor may have left a call behind.
  await desk.getByRole('article').filter({ has: call }).getByRole('button', { name: 'Tôi đến ngay' }).click();
  await expect(page.getByText('Cán bộ đã nhận tin và đang đến với bạn.')).toBeVisible();
  await page.getByRole('button', { name: 'Tôi gỡ được rồi' }).click();
  await onScreen(page, 'portal');
  await page.getByRole('button', { name: 'Hôm nay tôi dừng ở đây' }).click();
  await page.getByRole('button', { name: 'Tôi chưa làm được' }).click();
  await page.getByRole('button', { name: 'Xong – mời người tiếp theo' }).click();
  await onScreen(page, 'attract');
  await expect(call).toBeHidden();
  await desk.close();

  const db = new SQLite(join(site.home, 'tantam.db'), { readonly: true });
  const newest = db.prepare(
    "SELECT body ->> '$.difficulties' AS difficulties, body ->> '$.group' AS grouped FROM events WHERE kind = 'assist' ORDER BY seq DESC LIMIT 1",
  );
  await expect.poll(() => newest.get()).toEqual({ difficulties: '["otp-phone"]', grouped: null });
  db.close();
});

test('from every place somebody alone is one touch from an officer, and comes back to what they had there', async ({
  page,
}) => {
  const help = page.getByRole('button', { name: 'Gặp khó khăn' });
  const back = page.getByRole('button', { name: 'Quay lại', exact: true });
  const state = () =>
    page.evaluate(() => {
      const shown = <Found extends HTMLElement>(selector: string) =>
        [...document.querySelectorAll<Found>(selector)].filter((it) => it.checkVisibility());
      // Drawings come after their words, each in its own time.
      const words = (it: HTMLElement) => {
        const copy = it.cloneNode(true) as HTMLElement;
        for (const drawing of copy.querySelectorAll('.drawing-stage')) drawing.remove();
        return copy.textContent;
      };
      return {
        place: shown('main').map((it) => `${it.dataset.screen}: ${words(it)}`),
        typed: shown<HTMLInputElement>('input[type="search"]').map(({ value }) => value),
      };
    });
  const thereAndBack = async (screen: string) => {
    await onScreen(page, screen);
    await expect(help).toHaveCount(1);
    // What comes a moment later, as what a search finds, is there once the page has nothing left to do.
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(() => requestIdleCallback(idle))));
    const before = await state();
    await help.click();
    await onScreen(page, 'troubled');
    await expect(page.getByRole('button', { name: 'Gọi cán bộ' })).toBeVisible();
    await expect(help).toHaveCount(0);
    await back.click();
    await onScreen(page, screen);
    await expect(page.locator('.headline:visible')).toBeFocused();
    await expect.poll(state).toEqual(before);
  };
  await page.goto('/kiosk');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('searchbox').fill('tam tru');
  await expect(page.getByRole('heading', { name: /^Tìm thấy/ })).toBeVisible();
  await thereAndBack('choosing');
  await page.getByRole('button', { name: 'Đăng ký tạm trú' }).first().click();
  await thereAndBack('answering');
  await goOnTo(page, 'checklist');
  await thereAndBack('checklist');
  await page.getByRole('button', { name: 'In danh sách' }).click();
  await expect(page.getByRole('group', { name: 'Khổ giấy' })).toBeVisible();
  await thereAndBack('sheet');
  await back.click();
  await goOnTo(page, 'preparing');
  await thereAndBack('preparing');
  await page.locator('.need-answers button:last-child').first().click();
  await thereAndBack('reading');
  await page.getByRole('button', { name: 'Xong, quay lại chỗ cũ' }).click();
  await goOnTo(page, 'portal');
  await page.getByRole('button', { name: 'Sổ tay' }).click();
  await page.getByRole('searchbox').fill('passcode');
  await expect(page.getByRole('heading', { name: /^Tìm thấy/ })).toBeVisible();
  await thereAndBack('library');
  await page.getByRole('button', { name: 'Ẩn bàn phím' }).click();
  await page.getByRole('button', { name: 'Về chỗ đang làm' }).click();
  for (const screen of ['portal', 'after', 'outcome']) {
    await goOnTo(page, screen);
    await thereAndBack(screen);
  }
  await page.locator('[data-outcome]').first().click();
  await thereAndBack('rating');
  await page.getByRole('button', { name: 'Hài lòng', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Rất dễ' })).toBeVisible();
  await thereAndBack('rating');
  await page.getByRole('button', { name: 'Bỏ qua' }).click();
  await onScreen(page, 'thanks');
  await expect(help).toHaveCount(0);
});

test('who gets on before an officer has answered takes the call off the desk', async ({ page, request }) => {
  const callsNow = async (): Promise<string[]> =>
    (await (await request.get('/api/calls')).json()).calls.map(({ id }: { id: string }) => id);
  const before = await callsNow();
  await page.goto('/kiosk');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('button', { name: 'Gặp khó khăn' }).click();
  await expect(page.getByRole('button', { name: 'Tôi gỡ được rồi' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Gọi cán bộ' }).click();
  await expect(page.getByText('Đã báo cho cán bộ')).toBeVisible();
  const own = (await callsNow()).filter((id) => !before.includes(id));
  expect(own).toHaveLength(1);
  await page.getByRole('button', { name: 'Tôi gỡ được rồi' }).click();
  await onScreen(page, 'choosing');
  await expect.poll(async () => (await callsNow()).filter((id) => own.includes(id))).toEqual([]);
});

test('a difficulty that an update takes away while it is read says so, and leaves the officer and the way back', async ({
  page,
}) => {
  const update = await holdUpdate(page, ({ handbook }) => handbook.vocabularies?.difficulties.terms.shift());
  await page.goto('/kiosk');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('button', { name: 'Gặp khó khăn' }).click();
  await page.locator('.chip').filter({ visible: true }).first().click();
  await onScreen(page, 'advised');
  update();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(readingWords.gone.vi);
  await expect(page.getByText(troubleWords.noAdvice.vi)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gọi cán bộ' })).toBeVisible();
  await page.getByRole('button', { name: 'Quay lại', exact: true }).click();
  await onScreen(page, 'troubled');
});

test('another answer names what it does to the steps and the advice, and the portal goes on where the way is the same', async ({
  page,
}) => {
  await toStep(page, 'tam tru', 'Đăng ký tạm trú', 2);
  const step = await placeOf(page);
  await page.getByRole('button', { name: 'Xem lại giấy tờ' }).click();
  await page.locator('.given button').filter({ hasText: 'Vào hộ đã có' }).click();
  await page.locator('[data-option]:visible:not([data-chosen])').first().click();
  await answerAll(page, 'first');
  await onScreen(page, 'checklist');
  await expect(page.locator('.notice')).toContainText(/Khi nộp có thêm bước: .+\./);
  await expect(page.locator('.notice')).toContainText(/Khi nộp bớt bước: .+\./);
  await page.getByRole('button', { name: /Tiếp: Đăng nhập/ }).click();
  await answerAll(page, 'first');
  await goOnTo(page, 'portal');
  expect(await placeOf(page)).toBe(step);
});

/** From the attract screen to this step of the portal, counted from 0, by the first answer everywhere. */
async function toStep(page: Page, search: string, name: string, wanted: number): Promise<void> {
  await page.goto('/kiosk');
  await toChecklist(page, search, name, 'first');
  await toPortal(page);
  for (let step = 0; step < wanted; step += 1) {
    const place = await placeOf(page);
    await page.locator('.guided-foot .button-main:visible').click();
    await pastPlace(page, place);
  }
}
