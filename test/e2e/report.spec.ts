import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { nothingNamed } from '../../shared/domain/counters/nothing-named.ts';
import { runBuilt } from '../built-app.ts';
import { officeRules } from './looks.ts';
import { test as anywhere, expect, runNewSite, type Site } from './site.ts';

/** At a site of its own, where nobody else counts. */
const test = anywhere.extend<object, { site: Site }>({
  site: [async ({ browserName: _ }, use) => runNewSite(use), { scope: 'worker' }],
});

const pin = '274091';
const tapped = {
  procedure: null,
  outcome: null,
  source: 'tap',
  minutes: null,
  language: 'vi',
  ...nothingNamed,
};

async function givePin(page: Page) {
  const pad = page.getByRole('dialog');
  for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
}

test('the head opens the reports with a PIN, picks a period, and finds the totals of the raw rows, on the screen and on paper', async ({
  page,
  site,
}) => {
  const send = (path: string, data: object, token = '') =>
    page.request.post(`${site.address}api/${path}`, { data, headers: { authorization: `Bearer ${token}` } });
  const { token } = await (await send('staff/first-pin', { pin })).json();
  for (const outcome of ['self', 'assisted', 'not-done', null]) {
    await send('assists', { ...tapped, id: crypto.randomUUID(), outcome });
  }
  const taken = crypto.randomUUID();
  await send('assists', { ...tapped, id: taken });
  await send(`assists/${taken}/void`, {}, token);

  await page.goto('/report?period=day&of=now');
  await page.getByRole('button', { name: 'Trưởng chi nhánh' }).click();
  await givePin(page);
  await page.getByRole('button', { name: 'Mở khóa', exact: true }).click();
  const summary = page.locator('[data-table="summary"]').last();
  await expect(summary.getByRole('row', { name: /^Lượt hỗ trợ/ })).toContainText('4');
  await expect(summary.getByRole('row', { name: /^Tỷ lệ thành công/ })).toContainText('66,7%');

  await page.getByLabel('Kỳ báo cáo').selectOption('month');
  await expect(page.locator('.report-head h2')).toContainText('Tháng');
  const raw = await page.request.get(`${site.address}api/reports/month/now/raw.csv`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const rows = (await raw.text()).trim().split('\r\n').length - 1;
  await expect(
    summary
      .getByRole('row', { name: /^Lượt hỗ trợ/ })
      .getByRole('cell')
      .nth(1),
  ).toHaveText(String(rows));
  const { violations } = await new AxeBuilder({ page }).options(officeRules).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: /In/ })).toHaveCount(0);
  await expect(page.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBeVisible();
  await expect(page.getByText('TRƯỞNG CHI NHÁNH')).toBeVisible();

  const out = join(site.home, 'report.pdf');
  const order = ['report', '--period', 'month', '--format', 'pdf', '--out', out];
  const printed = await runBuilt('cli', order, { TANTAM_HOME: site.home });
  expect([printed.code, printed.errors]).toEqual([0, '']);
  expect(readFileSync(out).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const nobody = await runBuilt('cli', order, {
    TANTAM_HOME: site.home,
    CHROMIUM_PATH: '/nowhere',
    PATH: '',
  });
  expect([nobody.code, nobody.errors]).toEqual([7, expect.stringContaining('No Chromium, Chrome or Edge')]);
});
