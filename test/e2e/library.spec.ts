import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { KioskContent } from '../../shared/domain/content/kiosk-content.ts';
import { expect, test } from './site.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const main = (page: Page) => page.locator('main:visible');
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first();

/** The screen of this name stands, without a violation that axe can find, and nothing on it is cut at the side. */
async function standsWell(page: Page, screen: string): Promise<void> {
  await expect(main(page)).toHaveAttribute('data-screen', screen);
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const beyond = await page.evaluate(() =>
    [...document.querySelectorAll('button, input')]
      .filter(
        (element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1,
      )
      .map((element) => element.outerHTML),
  );
  expect(beyond).toEqual([]);
}

async function openLibrary(page: Page): Promise<void> {
  await page.goto('/kiosk');
  await button(page, 'Sổ tay, hỏi đáp').click();
  await expect(main(page)).toHaveAttribute('data-screen', 'library');
}

test('the library opens from the attract screen, and back leads there', async ({ page }) => {
  await openLibrary(page);
  await standsWell(page, 'library');
  await button(page, 'Quay lại').click();
  await expect(main(page)).toHaveAttribute('data-screen', 'attract');
});

for (const [part, screen] of [
  ['Sổ tay Từng', 'library-guides'],
  ['Hỏi đáp', 'library-answers'],
  ['Luyện tập', 'library-practice'],
  ['Hướng dẫn 5 phút', 'library-quick-guide'],
  ['Dịch vụ', 'library-services'],
  ['Gọi ai', 'library-channels'],
  ['Nơi phục vụ', 'library-directory'],
  ['Tiện ích', 'library-utilities'],
  ['Quyền', 'library-topic'],
  ['Quy định mới', 'library-changes'],
] as const) {
  test(`“${part}…” opens and leads back to the contents (long)`, async ({ page }) => {
    await openLibrary(page);
    await button(page, new RegExp(`^${part}`)).click();
    await standsWell(page, screen);
    await button(page, 'Mục lục').click();
    await expect(main(page)).toHaveAttribute('data-screen', 'library');
  });
}

test('the utilities are fifteen, and what no source gives is asked of the officer', async ({ page }) => {
  await openLibrary(page);
  await button(page, /^Tiện ích/).click();
  await expect(main(page).locator('.card')).toHaveCount(15);
  await button(page, 'Mục lục').click();
  await button(page, /^Gọi ai/).click();
  await expect(main(page).locator('.card', { hasText: 'Facebook' })).toContainText('Bạn hỏi cán bộ nhé');
  const hotline = main(page).locator('.card', { hasText: '1022' }).first();
  await expect(hotline).toContainText('nhánh 7, 8');
  await expect(hotline.getByRole('img', { name: 'Mã QR: 1022' })).toBeVisible();
});

test('search without diacritics finds handbook and answers, and keeps its place through a page and a language', async ({
  page,
}) => {
  await openLibrary(page);
  await page.getByRole('searchbox').focus();
  for (const key of 'quen') await button(page, new RegExp(`^${key}$`)).click();
  await button(page, 'dấu cách').click();
  for (const key of 'passcode') await button(page, new RegExp(`^${key}$`)).click();
  await standsWell(page, 'library');
  await button(page, /^Quên mã khóa \(passcode\) hoặc bị khóa/).click();
  await standsWell(page, 'library-guide');
  await button(page, 'English').click();
  await expect(main(page)).toHaveAttribute('data-screen', 'library-guide');
  await button(page, 'Back').click();
  await expect(page.getByRole('searchbox')).toHaveValue('quen passcode');
  await button(page, 'Tiếng Việt').click();
  await button(page, /Hỏi đáp$/).click();
  await standsWell(page, 'library-answer');
});

test('a listed service that is looked for stands in sight in its list, and what is guided here begins there', async ({
  page,
}) => {
  await openLibrary(page);
  await page.getByRole('searchbox').fill('xe may');
  await button(page, /^Đăng ký xe máy/).click();
  await standsWell(page, 'library-services');
  const sought = main(page).locator('[data-sought]');
  await expect(sought).toHaveText(/^Đăng ký xe máy/);
  await expect(sought).toBeInViewport();
  await expect(sought.getByRole('button')).toHaveCount(0);
  const guided = main(page).locator('[data-service="dv-tam-tru"]');
  await guided.getByRole('button', { name: 'Bắt đầu: Đăng ký tạm trú' }).click();
  await expect(main(page)).not.toHaveAttribute('data-screen', /library/);
});

test('one thing is practised on drawn screens: a wrong press is answered kindly, right ones lead to the end', async ({
  page,
}) => {
  await openLibrary(page);
  await button(page, /^Luyện tập/).click();
  await button(page, /^Tìm thủ tục/).click();
  await expect(main(page)).toContainText('Luyện tập: không có gì được gửi đi');
  await button(page, 'Tìm kiếm').click();
  await expect(page.getByRole('status').filter({ visible: true })).toContainText('Gần được rồi.');
  await page.getByRole('textbox', { name: 'Ô tìm kiếm để tập' }).fill('khai sinh');
  await standsWell(page, 'library-practice-task');
  await button(page, 'Tìm kiếm').click();
  await button(page, /^Đăng ký khai tử/).click();
  await expect(page.getByRole('status').filter({ visible: true })).toContainText('Khai tử chỉ khác một chữ');
  await button(page, 'Chỉ giúp tôi').click();
  await expect(main(page).locator('[data-state="hinted"]')).toHaveText('Đăng ký khai sinh');
  await button(page, /^Đăng ký khai sinh/).click();
  await button(page, 'Nộp trực tuyến').click();
  await standsWell(page, 'library-practice-done');
  await button(page, 'Tập lại việc này').click();
  await expect(page.getByRole('textbox', { name: 'Ô tìm kiếm để tập' })).toHaveValue('');
});

test('the quiz is played to its end: each answer is explained, and the result encourages', async ({
  page,
}) => {
  await openLibrary(page);
  await button(page, /^Đố vui/).click();
  const asked = new Set<string | null>();
  for (let question = 1; question <= 6; question += 1) {
    await expect(main(page)).toContainText(`Câu ${question} trên 6`);
    asked.add(await page.getByRole('heading', { level: 1 }).filter({ visible: true }).textContent());
    const onward = button(page, question === 6 ? 'Xem kết quả' : 'Câu tiếp theo');
    await expect(onward).toBeDisabled();
    await main(page).locator('.quiz-option').first().click();
    await expect(page.getByRole('status').filter({ visible: true })).toHaveText(/^(Đúng rồi!|Chưa đúng)/);
    if (question === 1) await standsWell(page, 'library-quiz');
    await onward.click();
  }
  expect(asked.size).toBe(6);
  await standsWell(page, 'library-quiz-result');
  await expect(main(page)).toContainText('Kết quả này không được lưu lại.');
  await button(page, 'Chơi vòng khác').click();
  await expect(main(page)).toContainText('Câu 1 trên 6');
});

test('an example starts its procedure, and the library opened there leads back to the same place', async ({
  page,
}) => {
  await openLibrary(page);
  await button(page, /^Quy định mới/).click();
  await button(page, 'Bắt đầu: Đăng ký khai sinh').click();
  const heading = page.getByRole('heading', { level: 1 }).filter({ visible: true });
  await expect(main(page)).not.toHaveAttribute('data-screen', /library/);
  const place = [await main(page).getAttribute('data-screen'), await heading.textContent()];

  await button(page, 'Sổ tay').click();
  await expect(main(page)).toHaveAttribute('data-screen', 'library');
  await button(page, /^Quy định mới/).click();
  await button(page, 'Bắt đầu: Đăng ký khai tử').click();
  await expect(page.getByRole('dialog')).toContainText('Bạn đang làm “Đăng ký khai sinh”');
  await button(page, 'Giữ việc đang làm').click();
  await button(page, 'English').click();
  await button(page, 'Tiếng Việt').click();
  await button(page, 'Về chỗ đang làm').click();
  await expect(main(page)).toHaveAttribute('data-screen', place[0] ?? '');
  await expect(heading).toHaveText(place[1] ?? '');

  await button(page, /Sổ tay/).click();
  await page.getByRole('searchbox').fill('không ai được biết');
  await button(page, 'Xong – mời người tiếp theo').click();
  await expect(main(page)).toHaveAttribute('data-screen', 'attract');
  await button(page, 'Sổ tay, hỏi đáp').click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

const film = (page: Page) => page.locator('video');
const filmState = (page: Page) =>
  film(page).evaluate((video: HTMLVideoElement) => [video.muted, video.paused]);

test('the film of the quick guide plays; as it has no sound, none is offered', async ({ page }) => {
  await openLibrary(page);
  await button(page, /^Hướng dẫn 5 phút/).click();
  expect(await filmState(page)).toEqual([true, true]);
  await button(page, 'Xem phim').click();
  await expect
    .poll(() => film(page).evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeGreaterThan(0.2);
  await expect(page.locator('.film-controls button')).toHaveText(['Tạm dừng']);
  await button(page, 'Tạm dừng').click();
  await expect.poll(() => filmState(page)).toEqual([true, true]);
});

test('a film that has sound is silent until somebody asks for it, and then as loud as the visitor wants', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const voice = { voiceURI: 'test', name: 'test', lang: 'vi-VN', localService: true, default: true };
    const platform = { getVoices: () => [voice], speak() {}, cancel() {} };
    Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), platform) });
  });
  await page.route('**/api/content', async (route) => {
    const response = await route.fetch();
    const content = (await response.json()) as KioskContent;
    for (const medium of content.handbook.media ?? []) if (medium.kind === 'video') medium.sound = true;
    await route.fulfill({ response, json: content });
  });
  await openLibrary(page);
  await button(page, /^Hướng dẫn 5 phút/).click();
  const volume = () => film(page).evaluate((video: HTMLVideoElement) => video.volume);
  expect(await filmState(page)).toEqual([true, true]);
  expect(await volume()).toBe(0.7);
  await button(page, 'Bật tiếng').click();
  await expect.poll(() => filmState(page)).toEqual([false, true]);
  await button(page, 'Chữ to').click();
  await page.locator('[data-part="volume"] [data-value="soft"]').click();
  expect(await volume()).toBe(0.4);
  await page.locator('.ease-foot .button-main').click();
  await button(page, 'Tắt tiếng').click();
  await expect.poll(() => filmState(page)).toEqual([true, true]);
});

test('a film whose file is gone leaves its words alone, without an empty frame', async ({ page }) => {
  await page.route('**/media/**/*.mp4', (route) => route.fulfill({ status: 404 }));
  await openLibrary(page);
  await button(page, /^Hướng dẫn 5 phút/).click();
  await expect(page.getByRole('alert')).toHaveText(
    'Phim chưa xem được lúc này. Bạn đọc lời ở dưới, hoặc hỏi cán bộ.',
  );
  await expect(page.locator('.film-words-text')).toHaveText(/\S/);
  await expect(page.locator('.film :is(video, progress, button)')).toHaveCount(0);
});
