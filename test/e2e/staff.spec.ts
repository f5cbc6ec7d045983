import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { tabWords } from '../../renderer/words/staff-desk.ts';
import { test as anywhere, expect, runNewSite, type Site } from './site.ts';

/** At a site of its own, where nobody else counts. */
const test = anywhere.extend<object, { site: Site }>({
  site: [async ({ browserName: _ }, use) => runNewSite(use), { scope: 'worker' }],
});

const pin = '274091';

async function givePin(page: Page) {
  const pad = page.getByRole('dialog');
  for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
}

/** Opens the desk for the head of branch; the first time, the PIN is chosen. */
async function openDesk(page: Page) {
  await page.goto('/staff');
  await page.getByRole('button', { name: 'Mở khóa bàn làm việc' }).click();
  const first = page.getByRole('heading', { name: 'Đặt mã PIN đầu tiên' });
  await expect(first.or(page.getByRole('heading', { name: 'Bạn là ai ở chi nhánh?' }))).toBeVisible();
  if (await first.isVisible()) {
    await givePin(page);
    await page.getByRole('button', { name: 'Tiếp', exact: true }).click();
  } else await page.getByRole('button', { name: 'Trưởng chi nhánh' }).click();
  await givePin(page);
  await page.getByRole('button', { name: 'Mở khóa', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Hôm nay' })).toBeVisible();
}

const counted = (page: Page) => page.locator('.staff-number strong');

test('an officer counts, says what it was about, corrects it and takes it back; every part shows the same number', async ({
  page,
}) => {
  await page.goto('/staff');
  await page.getByRole('button', { name: /Thêm một lượt hỗ trợ/ }).click();
  await expect(counted(page)).toHaveText('1');
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeDisabled();
  await openDesk(page);
  await page.getByRole('button', { name: /Thêm một lượt hỗ trợ/ }).click();
  await page.getByRole('button', { name: 'Tự làm được' }).click();
  await page.getByRole('button', { name: 'Chưa có VNeID mức 2' }).click();
  await page.getByLabel('Thủ tục').selectOption('Đăng ký tạm trú');
  await page.getByLabel(/^Ghi chú/).fill('gọi lại số 0912345678');
  await expect(page.getByText('Ghi chú có vẻ có số điện thoại.')).toBeVisible();
  await page.getByLabel(/^Ghi chú/).fill('cần in thêm một tờ');
  await page.getByRole('button', { name: 'Lưu vào lượt này' }).click();
  await expect(page.getByText('Đã lưu thêm vào lượt vừa ghi')).toBeVisible();
  await expect(counted(page)).toHaveText('2');

  await page.getByRole('tab', { name: 'Sổ ghi' }).click();
  const rows = page.getByRole('table', { name: 'Những gì đã ghi' }).locator('tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('Đăng ký tạm trú');
  await expect(rows.first()).toContainText('Tự làm được · Chưa có VNeID mức 2');
  await rows.nth(1).getByRole('button', { name: 'Sửa' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Chưa làm được' }).click();
  await page.getByRole('button', { name: 'Lưu lần sửa này' }).click();
  await expect(rows.nth(1)).toContainText('Đã sửa');

  await page.getByRole('tab', { name: 'Thống kê' }).click();
  const figure = (name: string) =>
    page.locator('.figure-cards div').filter({ hasText: name }).locator('strong');
  await expect(figure('Lượt hỗ trợ').first()).toHaveText('2');
  await expect(figure('Tỷ lệ thành công')).toHaveText('50,0%');
  await page.getByRole('region', { name: 'Theo kết quả' }).getByRole('button', { name: 'Bảng số' }).click();
  await expect(
    page.getByRole('region', { name: 'Theo kết quả' }).getByRole('row', { name: /Tổng cộng/ }),
  ).toContainText('2');

  await page.getByRole('tab', { name: 'Sổ ghi' }).click();
  await rows.nth(1).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(rows.nth(1)).toContainText('Đã hoàn tác');
  await expect(page.getByRole('heading', { name: /1 lượt được tính/ })).toBeVisible();
  await page.getByRole('button', { name: 'Ghi việc khác' }).click();
  await page.getByLabel('Số khách được giới thiệu').fill('12');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await expect(rows.first()).toContainText('12 khách');
  await page.getByRole('button', { name: 'Ngày trước' }).click();
  await page.getByRole('button', { name: 'Ghi bù một lượt' }).click();
  await page.getByRole('button', { name: 'Ghi bù lượt này' }).click();
  await expect(page.getByRole('heading', { name: /1 lượt được tính/ })).toBeVisible();

  await page.getByRole('button', { name: 'Khóa lại' }).click();
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expect(counted(page)).toHaveText('1');
});

test('a notice goes up and comes down, and the safe slide is switched on and off', async ({ page }) => {
  await openDesk(page);
  await page.getByRole('tab', { name: 'Màn hình' }).click();
  await page.getByLabel(/^Dòng chính/).fill('Thang máy đang sửa, mời đi cầu thang bộ');
  await page.getByRole('button', { name: 'Hiển thị ngay' }).click();
  const notice = page.getByRole('article').filter({ hasText: 'Thang máy đang sửa' });
  await expect(notice).toContainText('Đáng chú ý');
  await notice.getByRole('button', { name: 'Gỡ xuống' }).click();
  await expect(page.getByText('Không có thông báo khẩn nào.')).toBeVisible();
  await page.getByRole('button', { name: 'Bật màn hình an toàn' }).click();
  await expect(page.getByText('Màn hình an toàn đang bật')).toBeVisible();
  await page.getByRole('button', { name: 'Tắt, trở lại lịch' }).click();
  await expect(page.getByText('Theo lịch trong ngày')).toBeVisible();
});

test('the screens’ day is looked at ahead of time, and another day than today says which', async ({
  page,
}) => {
  await openDesk(page);
  await page.getByRole('tab', { name: 'Màn hình' }).click();
  const headings = page.getByRole('heading', { name: /^Lịch (hôm nay|ngày)/ });
  await expect(headings.first()).toContainText('Lịch hôm nay');
  const count = await headings.count();
  const first = page.locator('.screen-day').first();
  const wishes = 'Lời chúc cuối năm';
  await page.getByRole('textbox', { name: 'Ngày' }).fill('13/12/2026');
  await page.keyboard.press('Enter');
  await expect(headings.filter({ hasText: 'Lịch ngày 13/12/2026' })).toHaveCount(count);
  await expect(first).toContainText(wishes);
  await page.getByRole('button', { name: 'Ngày sau' }).click();
  await expect(headings.filter({ hasText: 'Lịch ngày 14/12/2026' })).toHaveCount(count);
  await page.getByRole('textbox', { name: 'Ngày' }).fill('9/11/2026');
  await page.keyboard.press('Enter');
  await expect(headings.filter({ hasText: 'Lịch ngày 09/11/2026' })).toHaveCount(count);
  await expect(first).not.toContainText(wishes);
  await expect(first).toContainText('vòng');
});

for (const viewport of [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
]) {
  test(`no tab has a fault that axe can find, and nothing is cut at the side, at ${viewport.width}${viewport.width < 1_920 ? ' (long)' : ''}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openDesk(page);
    for (const tab of ['Hôm nay', 'Thống kê', 'Sổ ghi', 'Công việc', 'Lịch trực', 'Màn hình', 'Cài đặt']) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible();
      await expect(page.getByText('Đang mở…')).toHaveCount(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [tab, id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    }
  });
}

test('a proposal is handed over, the rota says how many are on duty, and the lobby shows what the branch lets it', async ({
  page,
}) => {
  await openDesk(page);
  await page.getByRole('tab', { name: 'Công việc' }).click();
  await page.getByRole('button', { name: 'Ghi việc mới' }).click();
  await page.getByRole('button', { name: 'Đề xuất', exact: true }).click();
  await page.getByLabel('Nội dung đề xuất').fill('Thêm một ghế có tay vịn');
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  const proposal = page.getByRole('article').filter({ hasText: 'Thêm một ghế có tay vịn' });
  await proposal.getByRole('button', { name: 'Đánh dấu đã chuyển' }).click();
  await expect(proposal).toContainText(/Đã chuyển ngày \d\d\/\d\d\/\d{4}/);

  await page.getByRole('tab', { name: 'Lịch trực' }).click();
  const officers = page.getByLabel(/^Cán bộ, Sáng, /).first();
  await officers.selectOption('2');
  await expect(officers).toHaveValue('2');
  await page.getByRole('button', { name: 'Tuần sau' }).click();
  await expect(officers).toHaveValue('0');
  await page.getByRole('button', { name: 'Lấy theo tuần trước' }).click();
  await expect(officers).toHaveValue('2');

  await page.getByRole('tab', { name: 'Màn hình' }).click();
  const today = page.getByRole('button', { name: 'Hôm nay ở bàn hướng dẫn' });
  await expect(today).toHaveAttribute('aria-pressed', 'true');
  await today.click();
  await expect(today).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByText('Những ngày này chưa ai nêu vướng mắc.')).toBeVisible();
});

test('what is changed while another change is on its way is not lost, and the week that was turned to stays', async ({
  page,
}) => {
  await openDesk(page);
  await page.getByRole('tab', { name: 'Lịch trực' }).click();
  const [morning, afternoon] = ['Sáng', 'Chiều'].map((shift) =>
    page.getByLabel(new RegExp(`^Cán bộ, ${shift}, `)).nth(1),
  ) as [Locator, Locator];
  const reads: string[] = [];
  let changes = 0;
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname !== '/api/rota') return;
    if (request.method() === 'POST') changes += 1;
    else reads.push(search);
  });
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/api/rota', async (route) => {
    if (route.request().method() === 'POST') await released;
    await route.continue();
  });
  await morning.selectOption('3');
  await afternoon.selectOption('4');
  await page.getByRole('button', { name: 'Tuần sau' }).click();
  await expect.poll(() => reads).toHaveLength(1);
  expect(changes).toBe(1);
  release();
  await expect.poll(() => reads).toHaveLength(3);
  expect(changes).toBe(2);
  expect(new Set(reads).size).toBe(1);
  await page.getByRole('button', { name: 'Tuần trước', exact: true }).click();
  await expect(morning).toHaveValue('3');
  await expect(afternoon).toHaveValue('4');
});

test('a change that was refused is told of, though the next one was taken', async ({ page }) => {
  await openDesk(page);
  await page.getByRole('tab', { name: 'Lịch trực' }).click();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  let refused = false;
  await page.route('**/api/rota', async (route) => {
    if (route.request().method() === 'GET' || refused) return route.continue();
    refused = true;
    await released;
    return route.abort();
  });
  const [one, other] = ['Sáng', 'Chiều'].map((shift) =>
    page.getByLabel(new RegExp(`^Cán bộ, ${shift}, `)).nth(3),
  ) as [Locator, Locator];
  await one.selectOption('5');
  await other.selectOption('6');
  release();
  await expect(other).toHaveValue('6');
  await expect(one).toHaveValue('0');
  await expect(page.getByRole('alert')).toContainText(tabWords.notSaved.vi);
});

test('arrow keys go from tab to tab', async ({ page }) => {
  await openDesk(page);
  await page.getByRole('tab', { name: 'Hôm nay' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Cài đặt' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Mã PIN của từng vai trò' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Hôm nay' })).toHaveAttribute('aria-selected', 'true');
});

test('an officer comes to the desk on the citizens’ screen by holding the emblem, and gives the screen back', async ({
  page,
}) => {
  await openDesk(page);
  await page.goto('/kiosk');
  const emblem = page.locator('.officer-entry');
  await emblem.hover();
  await page.mouse.down();
  await page.waitForURL('/staff?at=table');
  await page.mouse.up();
  await expect(page.getByRole('heading', { name: 'Bạn là ai ở chi nhánh?' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Thêm một lượt hỗ trợ/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Để sau' }).click();
  await page.waitForURL('/kiosk');

  await page.goto('/staff?at=table');
  await page.getByRole('button', { name: 'Trưởng chi nhánh' }).click();
  await givePin(page);
  await page.getByRole('button', { name: 'Mở khóa', exact: true }).click();
  await page.getByRole('button', { name: /Thêm một lượt hỗ trợ/ }).click();
  // A screen that is shut to everything else keeps no downloads.
  await page.getByRole('tab', { name: 'Thống kê' }).click();
  await page.getByRole('button', { name: 'Ngày', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^ngày / })).toBeVisible();
  await page.getByRole('button', { name: 'Từng lượt (CSV)' }).click();
  await expect(page.getByText(/Đã lưu tệp trên máy này: .*day-\d{4}-\d\d-\d\d-raw\.csv/)).toBeVisible();
  await page.getByRole('button', { name: 'Khóa và trả màn hình cho người dân' }).click();
  await page.waitForURL('/kiosk');

  await emblem.click();
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'choosing');
});

test('a desk on the citizens’ screen that nobody opens gives the screen back by itself', async ({ page }) => {
  await page.clock.install();
  await page.goto('/staff?at=table');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.clock.runFor(50_000);
  expect(new URL(page.url()).pathname).toBe('/staff');
  await page.clock.runFor(11_000);
  await page.waitForURL('/kiosk');
});
