import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import SQLite from 'better-sqlite3';
import { businessDay } from '../../shared/domain/hanoi-time.ts';
import { runBuilt } from '../built-app.ts';
import { expect, runSite, type Site, test } from './site.ts';
import { pastPlace, placeOf } from './tour.ts';

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
      .prepare("SELECT seq, body ->> '$.satisfaction' AS satisfaction FROM events WHERE kind = 'rating'")
      .all(),
  ).toEqual([{ seq: 2, satisfaction: 'very-satisfied' }]);
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
  expect(
    db
      .prepare(
        "SELECT body ->> '$.difficulties' AS difficulties, body ->> '$.group' AS grouped FROM events WHERE kind = 'assist' ORDER BY seq DESC LIMIT 1",
      )
      .get(),
  ).toEqual({ difficulties: '["otp-phone"]', grouped: null });
  db.close();
});
