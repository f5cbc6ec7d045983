import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { enrolAt } from '../../main/services/outbox/enrol.ts';
import { keepEnrolment } from '../../main/services/outbox/enrolment-file.ts';
import { sendReleases } from '../../main/services/releases/sending.ts';
import type { HqReleases } from '../../shared/domain/hq/release.ts';
import type { ReleaseState } from '../../shared/domain/hq/release-api.ts';
import { createPublisher } from '../main/releases/publisher.ts';
import { packApp, releaseApp, works } from '../main/updates/packed-app.ts';
import { startHq } from './headquarters.ts';
import { officeRules } from './looks.ts';
import { expect, runSite, test } from './site.ts';
import { toChecklist } from './to-checklist.ts';
import { goOnTo } from './tour.ts';

const root = join(import.meta.dirname, '..', '..');
const account = { name: 'quan-tri', password: 'một mật khẩu rất dài' };

/** From the checklist to the end of the guidance, by the first answer and the main button everywhere. */
async function toTheEnd(page: Page): Promise<void> {
  await goOnTo(page, 'outcome');
  await page.getByRole('button', { name: 'Tôi đã tự nộp xong' }).click();
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'thanks');
}

test('a citizen who was guided counts at headquarters; what these release and let go is on the lobby screen, and their urgent notice above it (long)', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const ground = mkdtempSync(join(tmpdir(), 'tantam-hq-e2e-'));
  const hq = await startHq(join(ground, 'hq'));
  try {
    const first = await hq.post('/api/accounts/first', { ...account, code: hq.code });
    const { token } = (await first.json()) as { token: string };
    await hq.post(
      '/api/sites',
      { code: 'hoan-kiem-1', name: 'Chi nhánh số 1', group: null, target: 10 },
      token,
    );
    const made = await hq.post('/api/installations', { site: 'hoan-kiem-1', name: 'Màn hình sảnh' }, token);
    const { code } = (await made.json()) as { code: string };
    const home = join(ground, 'branch');
    await runSite(home, { TANTAM_PACK: join(root, 'test', 'sample-pack') }, async ({ address }) => {
      keepEnrolment(home, await enrolAt({ hq: hq.address, code, version: 'e2e' }));
      const desk = (await page.request
        .post(`${address}api/staff/first-pin`, { data: { pin: '274091' } })
        .then((answer) => answer.json())) as { token: string };
      const askNow = () =>
        page.request.post(`${address}api/releases/check`, {
          data: {},
          headers: { authorization: `Bearer ${desk.token}` },
        });
      await toChecklist(page, 'Cấp thẻ độc giả', `${address}kiosk`);
      await toTheEnd(page);

      const office = await page.context().newPage();
      await office.goto(`${hq.address}/hq`);
      await office.getByLabel('Tên đăng nhập').fill(account.name);
      await office.getByLabel('Mật khẩu').fill(account.password);
      await office.getByRole('button', { name: 'Vào' }).click();
      await expect(office.getByRole('button', { name: 'Đăng xuất' })).toBeVisible({ timeout: 20_000 });
      await expect(async () => {
        await page.request.post(`${address}api/outbox/send`, {
          data: {},
          headers: { authorization: `Bearer ${desk.token}` },
        });
        await office.goto(`${hq.address}/hq`);
        await expect(office.locator('[data-site="hoan-kiem-1"] .site-assists')).toHaveText('1', {
          timeout: 2_000,
        });
      }).toPass({ timeout: 60_000 });

      await page.goto(`${address}signage?screen=lobby`);
      await expect(page.getByText('Đọc sách mỗi ngày').first()).toBeVisible();

      const publisher = await createPublisher(join(ground, 'releases'));
      cpSync(join(root, 'test', 'sample-pack'), join(ground, 'pack'), { recursive: true });
      const head = join(ground, 'pack', 'pack.json');
      writeFileSync(head, readFileSync(head, 'utf8').replace('Đọc sách mỗi ngày', 'Mỗi tuần một cuốn sách'));
      const { revision } = await publisher.release(join(ground, 'pack'), 'Khẩu hiệu mới');
      const nobody = { groups: [], percent: 0 };
      await sendReleases(publisher.path, hq.address, { ...account, stage: nobody });
      expect((await askNow()).status()).toBe(201);
      expect((await (await askNow()).json()) as ReleaseState).toMatchObject({ inUse: null });
      await office.getByRole('button', { name: 'Phát hành' }).click();
      await expect(office.locator('[data-release="1"]')).toContainText('không chi nhánh nào mới');
      await office.getByRole('button', { name: 'Mở bước tiếp' }).click();
      await office.getByRole('button', { name: '100%' }).click();
      await office.getByRole('button', { name: 'Bắt đầu' }).click();
      await expect(office.locator('[data-release="1"] dd').first()).toHaveText('mọi chi nhánh');
      expect((await askNow()).status()).toBe(201);
      await expect(page.getByText('Mỗi tuần một cuốn sách').first()).toBeVisible({ timeout: 30_000 });

      const app = await createPublisher(join(ground, 'app'));
      await releaseApp(app, '9.9.9', packApp(ground, '9.9.9', works));
      await sendReleases(app.path, hq.address, account);
      await office.reload();
      await office.getByRole('button', { name: 'Phát hành' }).click();
      await expect(office.locator('[data-kind="archive"]')).toContainText('Phiên bản 9.9.9: Bản 9.9.9');
      await expect(office.locator('[data-kind="archive"]')).toContainText('0 trên 1 máy đang chạy bản này');
      const { version } = (await page.request.get(`${address}api/health`).then((it) => it.json())) as {
        version: string;
      };
      await expect(office.locator('.release-pcs tbody td').last()).toHaveText(version);

      const now = Date.now();
      const notice = {
        id: '0190f6f0-0000-7000-8000-000000000003',
        headline: 'Hệ thống tạm dừng đến 16 giờ',
        severity: 'severe',
        from: new Date(now).toISOString(),
        until: new Date(now + 3_600_000).toISOString(),
        sites: ['hoan-kiem-1'],
        screens: ['lobby'],
      };
      await hq.post('/api/notices', notice, token);
      await expect(async () => {
        await askNow();
        await expect(page.getByText(notice.headline).first()).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 20_000 });
      await askNow();
      await office.getByRole('button', { name: 'Thông báo' }).click();
      await expect(office.locator('.hq-notice')).toContainText('1 trên 1 máy đã nhận');
      for (const view of ['Phát hành', 'Thông báo']) {
        await office.getByRole('button', { name: view, exact: true }).click();
        await expect(office.locator('.figure-card').first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page: office }).options(officeRules).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
      const { reports } = (await (await hq.get('/api/releases', token)).json()) as HqReleases;
      expect(reports).toEqual([
        expect.objectContaining({ site: 'hoan-kiem-1', release: 1, revision, trouble: null }),
      ]);
    });
  } finally {
    await hq.stop();
    rmSync(ground, { recursive: true, force: true });
  }
});
