import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { AppUpdateState } from '../../shared/domain/hq/app-update.ts';
import { test as anywhere, expect, runNewSite, type Site } from './site.ts';

/** At a site of its own, whose settings nobody else has changed. */
const test = anywhere.extend<object, { site: Site }>({
  site: [async ({ browserName: _ }, use) => runNewSite(use), { scope: 'worker' }],
});

const pins = { head: '274091', technician: '305817' };

/** Opens the desk for the technician, whose PIN the head of branch has set. */
async function openDesk(page: Page) {
  await page.goto('/staff');
  await page.evaluate(async ({ head, technician }) => {
    const post = (path: string, body: unknown, token = '') =>
      fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      }).then((answer) => answer.json());
    const { token } = await post('/api/staff/first-pin', { pin: head });
    if (token) await post('/api/staff/pins', { role: 'technician', pin: technician }, token);
  }, pins);
  await page.getByRole('button', { name: 'Mở khóa bàn làm việc' }).click();
  await page.getByRole('button', { name: 'Kỹ thuật viên' }).click();
  for (const digit of pins.technician) {
    await page.getByRole('dialog').getByRole('button', { name: digit, exact: true }).click();
  }
  await page.getByRole('button', { name: 'Mở khóa', exact: true }).click();
  await page.getByRole('tab', { name: 'Thiết bị' }).click();
  await expect(page.getByRole('heading', { name: 'Kiểm tra máy' })).toBeVisible();
}

test('the technician reads what is wrong with the machine, and sets hours, printer and displays', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openDesk(page);
  const doctor = page.locator('[data-list="doctor"]');
  await expect(doctor).toContainText('Bạn xin trung tâm một mã rồi chạy: tantam enrol');
  await expect(page.getByRole('textbox', { name: 'Nhật ký của máy' })).toHaveValue(/Tận Tâm is ready/);

  const card = (title: string) =>
    page.locator('form').filter({ has: page.getByRole('heading', { name: title }) });
  const hours = card('Giờ mở cửa');
  const save = (form: typeof hours) => form.getByRole('button', { name: /^Lưu/ }).click();
  await hours.getByLabel('Luôn mở').uncheck();
  await hours.getByLabel('Thứ Hai').fill('7h30 - 11h30, 11h - 17h');
  await save(hours);
  await expect(hours.getByRole('alert')).toContainText('Giờ của Thứ Hai chưa đọc được.');
  await hours.getByLabel('Thứ Hai').fill('7h30 - 11h30, 13h30 - 17h');
  await save(hours);
  await expect(hours.getByText('Đã lưu.')).toBeVisible();

  const displays = card('Màn hình của máy');
  await displays.getByLabel('Màn hình phụ').selectOption('Bàn làm việc của cán bộ');
  await displays.getByLabel('Màn hình chính').selectOption('Bàn làm việc của cán bộ');
  await expect(displays.getByLabel('Màn hình phụ')).toHaveValue('');
  await displays.getByLabel('Màn hình phụ').selectOption('Bàn làm việc của cán bộ');
  await displays.getByLabel('Màn hình chính').selectOption('Ki-ốt hướng dẫn');
  await save(displays);
  await expect(displays.getByText('Đã lưu.')).toBeVisible();
  await page.reload();
  await openDesk(page);
  await expect(displays.getByLabel('Màn hình chính')).toHaveValue('kiosk');
  await expect(displays.getByLabel('Màn hình phụ')).toHaveValue('staff');
  await displays.getByLabel('Màn hình phụ').selectOption('Không hiện gì');
  await save(displays);
  await expect(displays.getByText('Đã lưu.')).toBeVisible();

  // A browser cannot be started by the system as the installed app can: it is said, and no switch stands there.
  await expect(page.locator('[data-list="login"]')).toContainText('tantam lockdown');
  await expect(page.locator('[data-list="login"]').getByRole('checkbox')).toHaveCount(0);

  // What runs from a folder is not this page's to replace.
  await expect(page.locator('[data-list="update"]')).toContainText('Phần mềm ở đây chạy từ một thư mục');
  await expect(page.locator('[data-list="update"]').getByRole('button')).toHaveCount(0);

  await page.reload();
  await openDesk(page);
  await expect(hours.getByLabel('Thứ Hai')).toHaveValue('07:30–11:30, 13:30–17:00');
  await expect(displays.getByLabel('Màn hình phụ')).toHaveValue('');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1366);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

/** The packaged app as it answers its own page, which a browser cannot be. */
const packaged: AppUpdateState = {
  version: '0.1.0',
  kind: 'appimage',
  replacesItself: true,
  automatic: true,
  trusts: true,
  asks: 'headquarters',
  doing: 'nothing',
  checkedAt: '2026-11-20T02:00:00.000Z',
  offered: { number: 4, title: 'Sửa lỗi in phiếu' },
  ready: null,
  next: null,
  trouble: null,
  failed: null,
  canGoBack: true,
};

test('the technician of the packaged app sees what is offered, brings it in, and is told why not now', async ({
  page,
}) => {
  let state = packaged;
  await page.route('**/api/update', (route) => route.fulfill({ json: state }));
  await page.route('**/api/update/check', (route) => {
    state = {
      ...packaged,
      kind: 'deb',
      replacesItself: false,
      canGoBack: false,
      offered: null,
      ready: {
        version: '0.2.0',
        file: '/home/tantam/.config/tan-tam/updates/tan-tam-0.2.0.deb',
        command: 'sudo apt-get install "/home/tantam/.config/tan-tam/updates/tan-tam-0.2.0.deb"',
      },
    };
    return route.fulfill({ status: 201, json: state });
  });
  await page.route('**/api/update/take', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      json: {
        type: 'about:blank',
        title: 'Conflict',
        status: 409,
        detail: 'The site is open now.',
        code: 'site-open',
      },
    }),
  );
  await page.setViewportSize({ width: 1024, height: 768 });
  await openDesk(page);
  const card = page.locator('[data-list="update"]');
  await expect(card.getByRole('status')).toHaveText(
    'Đang chạy phiên bản 0.1.0. Có bản mới: “Sửa lỗi in phiếu”. Máy tự đổi sang bản này sau giờ đóng cửa, khi không còn ai ở máy.',
  );
  await expect(card.getByRole('button', { name: 'Về phiên bản trước' })).toBeVisible();
  await card.getByRole('button', { name: 'Nhận bản mới' }).click();
  await expect(card.getByRole('alert')).toContainText('Đang trong giờ mở cửa nên chưa thay phần mềm được');
  await card.getByRole('button', { name: 'Hỏi bản mới' }).click();
  await expect(card.locator('code')).toContainText('sudo apt-get install');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1024);
  const { violations } = await new AxeBuilder({ page }).include('[data-list="update"]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
