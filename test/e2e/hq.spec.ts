import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { enrolAt } from '../../main/services/outbox/enrol.ts';
import { keepEnrolment } from '../../main/services/outbox/enrolment-file.ts';
import { nothingNamed } from '../../shared/domain/counters/nothing-named.ts';
import { startHq } from './headquarters.ts';
import { officeRules } from './looks.ts';
import { expect, runSite, test } from './site.ts';

const password = 'một mật khẩu rất dài';
const assist = {
  procedure: null,
  outcome: null,
  source: 'tap',
  minutes: null,
  language: 'vi',
  ...nothingNamed,
};

test('headquarters make their first account and a site, enrol its PC, and see a citizen it helped and a proposal it noted', async ({
  page,
}) => {
  const ground = mkdtempSync(join(tmpdir(), 'tantam-hq-pages-'));
  const hq = await startHq(join(ground, 'hq'));
  try {
    await page.goto(hq.address);
    await page.getByLabel('Mã thiết lập').fill(hq.code);
    await page.getByLabel('Tên đăng nhập').fill('quan-tri');
    await page.getByLabel('Mật khẩu', { exact: false }).first().fill(password);
    await page.getByLabel('Nhập lại mật khẩu').fill(password);
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await page.getByRole('button', { name: 'Thêm chi nhánh' }).click();

    await page.getByRole('button', { name: 'Thêm chi nhánh' }).click();
    await page.getByLabel('Tên chi nhánh').fill('Chi nhánh Hoàn Kiếm');
    await page.getByLabel('Mã', { exact: false }).fill('hoan-kiem-1');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Chi nhánh Hoàn Kiếm' })).toBeVisible();
    await page.getByLabel('Tên máy mới').fill('Bàn hướng dẫn');
    await page.getByRole('button', { name: 'Lấy mã ghi danh' }).click();
    const dialog = page.getByRole('dialog');
    const code = (await dialog.locator('.enrol-code').textContent()) as string;
    expect(await dialog.locator('[data-qr]').getAttribute('data-qr')).toBe(`${hq.address}/enrol#${code}`);
    await dialog.getByRole('button', { name: 'Đóng' }).click();

    const home = join(ground, 'branch');
    await runSite(home, {}, async ({ address }) => {
      keepEnrolment(home, await enrolAt({ hq: hq.address, code, version: 'e2e' }));
      const send = (path: string, data: object, token = '') =>
        page.request.post(`${address}api/${path}`, { data, headers: { authorization: `Bearer ${token}` } });
      const desk = (await (await send('staff/first-pin', { pin: '274091' })).json()) as { token: string };
      await send('assists', { ...assist, id: crypto.randomUUID() });
      const proposal = { id: crypto.randomUUID(), text: 'Thêm ghế chờ', by: 'citizen', procedure: null };
      expect((await send('events/proposals', proposal, desk.token)).status()).toBe(201);
      await expect(async () => {
        await send('outbox/send', {}, desk.token);
        await page.goto(`${hq.address}/hq`);
        await expect(page.locator('[data-site="hoan-kiem-1"] .site-assists')).toHaveText('1', {
          timeout: 2_000,
        });
      }).toPass({ timeout: 25_000 });
    });
    await expect(page.locator('[data-site="hoan-kiem-1"]')).toContainText('Gửi đều');
    const { violations } = await new AxeBuilder({ page }).options(officeRules).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

    await page.getByRole('button', { name: 'Đề xuất' }).click();
    await page.getByLabel('Tình trạng xử lý').selectOption({ label: 'Đã trả lời' });
    await expect(page.getByRole('button', { name: 'Đã trả lời 1' })).toBeVisible();

    await page.getByRole('button', { name: 'Thống kê' }).click();
    await expect(page.getByRole('row', { name: /Chi nhánh Hoàn Kiếm/ })).toContainText('1');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bảng tính (XLSX)' }).click();
    expect((await saved).suggestedFilename()).toMatch(/^month-\d{4}-\d\d-report\.xlsx$/);

    await page.getByRole('button', { name: 'Mục tiêu', exact: true }).click();
    await page.getByLabel('Mức đặt ra').fill('4');
    await page.getByRole('button', { name: 'Thêm mục tiêu' }).click();
    const board = page.locator('section[data-table="targets-board"]');
    await expect(board.getByRole('row', { name: /^Lượt hỗ trợ 1/ })).toContainText('25,0%');
    const taken = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bảng số (CSV)' }).click();
    expect((await taken).suggestedFilename()).toMatch(/^targets-\d{4}-sheet\.csv$/);

    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByLabel('Tên đăng nhập').fill('quan-tri');
    await page.getByLabel('Mật khẩu').fill('không phải mật khẩu ấy');
    await page.getByRole('button', { name: 'Vào' }).click();
    await expect(page.getByRole('alert')).toHaveText('Tên hoặc mật khẩu chưa đúng. Bạn thử lại nhé.');
  } finally {
    await hq.stop();
    rmSync(ground, { recursive: true, force: true });
  }
});
