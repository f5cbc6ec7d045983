import { expect, type Page } from '@playwright/test';
import { pastPlace, placeOf } from './tour.ts';

/** From the attract screen to the checklist of a procedure, by the first answer everywhere. */
export async function toChecklist(page: Page, name: string, kiosk = '/kiosk'): Promise<void> {
  await page.goto(kiosk);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'choosing');
  let here = await placeOf(page);
  await page.getByRole('button', { name }).first().click();
  for (let screens = 0; ; screens += 1) {
    expect(screens).toBeLessThan(30);
    await pastPlace(page, here);
    here = await placeOf(page);
    if (here.startsWith('checklist:')) return;
    if (here.startsWith('answering:')) await page.locator('[data-option]:visible').first().click();
    else await page.getByRole('button', { name: 'Tiếp tục' }).click();
  }
}
