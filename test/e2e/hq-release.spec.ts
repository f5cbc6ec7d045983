import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enrolAt } from '../../main/services/outbox/enrol.ts';
import { keepEnrolment } from '../../main/services/outbox/enrolment-file.ts';
import { sendReleases } from '../../main/services/releases/sending.ts';
import type { HqReleases } from '../../shared/domain/hq-release.ts';
import { createPublisher } from '../main/releases/publisher.ts';
import { startHq } from './headquarters.ts';
import { expect, runSite, test } from './site.ts';

const root = join(import.meta.dirname, '..', '..');
const account = { name: 'quan-tri', password: 'một mật khẩu rất dài' };

test('what headquarters publishes is on the lobby screen of an enrolled branch, and its urgent notice stands above (long)', async ({
  page,
}) => {
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
      await page.goto(`${address}signage?screen=lobby`);
      await expect(page.getByText('Đọc sách mỗi ngày').first()).toBeVisible();

      const publisher = await createPublisher(join(ground, 'releases'));
      cpSync(join(root, 'test', 'sample-pack'), join(ground, 'pack'), { recursive: true });
      const head = join(ground, 'pack', 'pack.json');
      writeFileSync(head, readFileSync(head, 'utf8').replace('Đọc sách mỗi ngày', 'Mỗi tuần một cuốn sách'));
      const { revision } = await publisher.release(join(ground, 'pack'), 'Khẩu hiệu mới');
      await sendReleases(publisher.path, hq.address, account);
      expect((await askNow()).status()).toBe(201);
      await expect(page.getByText('Mỗi tuần một cuốn sách').first()).toBeVisible({ timeout: 30_000 });

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
