import { join } from 'node:path';
import type { Page } from '@playwright/test';
import SQLite from 'better-sqlite3';
import { expect, test } from './site.ts';
import { goOnTo } from './tour.ts';

/** Everything on the screen above the helper's band. */
async function citizensView(page: Page): Promise<Buffer> {
  const { y, width } = (await page.locator('.helper').boundingBox()) ?? { y: 0, width: 0 };
  return page.screenshot({ clip: { x: 0, y: 0, width, height: y }, animations: 'disabled', caret: 'hide' });
}

/** As an officer: a line is read, a difficulty noted, and that the citizen manages alone. */
async function noteSomething(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lời gợi ý cho cán bộ' }).click();
  await page.getByRole('button', { name: 'Ghi vướng mắc' }).click();
  await page.locator('[data-observed="otp-phone"]').click();
  await page.getByRole('button', { name: 'Người dân tự làm được' }).click();
}

for (const [name, viewport] of [
  ['wide', { width: 1920, height: 1080 }],
  ['upright', { width: 1080, height: 1920 }],
] as const) {
  test(`on a ${name} screen the citizen sees the same, the strip folded, unfolded and used`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/kiosk');
    await page.getByRole('button', { name: 'Có cán bộ ngồi cùng' }).click();
    for (const screen of ['choosing', 'checklist', 'portal']) {
      await goOnTo(page, screen);
      await expect(page.locator('.touch-shield')).toHaveCount(0);
      const before = await citizensView(page);
      await noteSomething(page);
      expect({ screen, same: before.equals(await citizensView(page)) }).toEqual({
        screen,
        same: true,
      });
      await page.getByRole('button', { name: 'Người dân tự làm được' }).click();
      await page.locator('[data-observed="otp-phone"]').click();
      await page.getByRole('button', { name: 'Gấp lại' }).click();
      expect({ screen, same: before.equals(await citizensView(page)) }).toEqual({
        screen,
        same: true,
      });
    }
  });
}

test('what the officer noted is counted with the visit, and the next visit begins without it', async ({
  page,
  site,
}) => {
  await page.goto('/kiosk');
  await page.getByRole('button', { name: 'Có cán bộ ngồi cùng' }).click();
  await goOnTo(page, 'portal');
  await noteSomething(page);
  await goOnTo(page, 'outcome');
  await page.locator('[data-outcome="assisted"]').click();
  await expect(page.locator('main[data-screen="rating"]:visible')).toBeVisible();
  await page.getByRole('button', { name: 'Xong – mời người tiếp theo' }).click();

  const db = new SQLite(join(site.home, 'tantam.db'), { readonly: true });
  const newest = db
    .prepare("SELECT body FROM events WHERE kind = 'assist' ORDER BY seq DESC LIMIT 1")
    .pluck();
  await expect
    .poll(() => JSON.parse(String(newest.get() ?? '{}')))
    .toMatchObject({
      outcome: 'self',
      difficulties: ['otp-phone'],
    });
  db.close();

  await page.getByRole('button', { name: 'Có cán bộ ngồi cùng' }).click();
  await page.getByRole('button', { name: 'Lời gợi ý cho cán bộ' }).click();
  await expect(page.locator('.helper [aria-pressed="true"]')).toHaveCount(0);
});

test('beside a citizen who began alone the strip comes with the officer who was called', async ({
  page,
  context,
}) => {
  await page.goto('/kiosk');
  await page.locator('.attract-start').click();
  await goOnTo(page, 'portal');
  await expect(page.locator('.helper')).toHaveCount(0);
  await page.getByRole('button', { name: 'Gặp khó khăn' }).click();
  await page.getByRole('button', { name: 'Gọi cán bộ' }).click();

  let calls: { id: string }[] = [];
  const waiting = async () => {
    ({ calls } = await (await context.request.get('/api/calls')).json());
    return calls;
  };
  await expect.poll(waiting).not.toHaveLength(0);
  for (const { id } of calls) await context.request.post(`/api/calls/${id}/answer`, { data: {} });
  await page.getByRole('button', { name: 'Cán bộ đã ngồi cùng tôi' }).click();
  await page.getByRole('button', { name: 'Lời gợi ý cho cán bộ' }).click();
  await expect(page.locator('.helper-line span')).toHaveText(/\S/);
});
