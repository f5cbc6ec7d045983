import type { Page } from '@playwright/test';
import { portalTroubleWords } from '../../renderer/words/portal-view.ts';
import { type PortalSight, portalTroubles } from '../../shared/domain/content/portal-view.ts';
import {
  bringLooks,
  cutOff,
  easeRules,
  lastingly,
  makeEasier,
  rules,
  stopLongTimers,
  touchFaults,
  violations,
} from './looks.ts';
import { PortalBridge } from './portal-bridge.ts';
import { expect, test } from './site.ts';
import { toChecklist } from './to-checklist.ts';
import { goOnTo } from './tour.ts';

const procedure = 'Đăng ký khai sinh';
const openButton = 'Mở Cổng Dịch vụ công ngay tại đây';

/** To the first step that is done on the portal itself. */
async function toPortalStep(page: Page): Promise<void> {
  await toChecklist(page, procedure);
  await goOnTo(page, 'portal');
}

/** Opens the portal's view beside the step, and waits until the door has heard of it. */
async function openPortal(page: Page, bridge: PortalBridge): Promise<void> {
  await page.getByRole('button', { name: openButton }).click();
  await expect.poll(() => bridge.isOpen).toBe(true);
}

test('where the door shows the portal, it opens beside the step, in the room that its frame has', async ({
  page,
}) => {
  const bridge = new PortalBridge();
  await bridge.install(page);
  await toPortalStep(page);
  await openPortal(page, bridge);
  const frame = page.getByRole('region', { name: 'Cổng Dịch vụ công đang mở' });
  await expect(frame.getByText('dichvucong.gov.vn')).toBeVisible();
  const room = await page.locator('.portal-hole').evaluate((hole) => {
    const { x, y, width, height } = hole.getBoundingClientRect();
    return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
  });
  await expect.poll(() => bridge.bounds).toEqual(room);
  await expect(page.locator('.drawing:visible')).toHaveCount(0);

  bridge.show({ canGoBack: true });
  for (const name of ['Trang trước', 'Trang đầu', 'Chữ to hơn', 'In trang']) {
    await frame.getByRole('button', { name }).click();
  }
  await expect
    .poll(() => bridge.orders.slice(-8))
    .toEqual([
      'act',
      { act: 'back' },
      'act',
      { act: 'home' },
      'act',
      { act: 'larger' },
      'act',
      { act: 'print' },
    ]);

  // A dialog would lie behind the view: the view gives way, and comes back.
  await page.getByRole('button', { name: 'Chữ to', exact: true }).first().click();
  await expect.poll(() => bridge.bounds).toBe(null);
  await page.keyboard.press('Escape');
  await expect.poll(() => bridge.bounds).toEqual(room);

  await frame.getByRole('button', { name: 'Đóng trang' }).click();
  await expect(page.locator('.drawing:visible')).toBeVisible();
  expect(bridge.orders.slice(-2)).toEqual(['close', null]);
  expect(bridge.orders).not.toContain('end');
});

test('what went wrong is said in plain words, with the code for phones, and the files are those scanned', async ({
  page,
}) => {
  const bridge = new PortalBridge();
  await bridge.install(page);
  await toPortalStep(page);
  await openPortal(page, bridge);
  bridge.show({ trouble: 'unsafe' });
  await expect(page.getByRole('heading', { name: 'Trang này không an toàn' })).toBeVisible();
  await expect(page.locator('.portal-stop [data-qr]')).toHaveAttribute(
    'data-qr',
    'https://dichvucong.gov.vn/',
  );
  await page.getByRole('button', { name: 'Thử lại' }).click();

  bridge.show({ trouble: null, refused: 'evil.example' });
  await expect(page.getByRole('alert').filter({ hasText: 'evil.example' })).toBeVisible();
  await page.getByRole('button', { name: 'Tôi hiểu rồi' }).click();

  const at = '2026-11-20T03:15:00.000Z';
  const files = ['giấy khai sinh.pdf', 'căn cước.jpg'].map((name) => ({ name, bytes: 230_000, at }));
  bridge.show({ refused: null, asks: { several: true, files } });
  for (const { name } of files) await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: 'Đưa 2 tệp vào hồ sơ' }).click();
  await expect
    .poll(() => bridge.orders.slice(-6))
    .toEqual([
      'act',
      { act: 'again' },
      'act',
      { act: 'heard' },
      'files',
      { names: files.map(({ name }) => name) },
    ]);
});

test('the view is wiped when the session ends, and touches in it keep the session awake', async ({
  page,
}) => {
  const bridge = new PortalBridge();
  await bridge.install(page);
  await page.clock.install();
  await toPortalStep(page);
  await openPortal(page, bridge);
  await expect(page.locator('.portal-frame')).toBeVisible();
  await page.clock.runFor(60_000);
  bridge.show({ touches: 1 });
  await expect.poll(() => bridge.heard).toBe(true);
  await page.clock.runFor(60_000);
  await expect(page.locator('.portal-frame')).toBeVisible();
  await expect(page.locator('dialog.idle')).toHaveCount(0);
  await page.clock.runFor(40_000);
  await expect(page.locator('dialog.idle')).toBeVisible();
  expect(bridge.orders).not.toContain('end');
  await page.clock.runFor(60_000);
  await expect(page.locator('main[data-screen="attract"]')).toBeVisible();
  await expect.poll(() => bridge.orders.slice(-2)).toEqual(['end', null]);
});

test('through this door nothing is opened beside the step, and the code for phones goes home on the sheet', async ({
  page,
}) => {
  await toPortalStep(page);
  await expect(page.locator('.drawing:visible')).toBeVisible();
  await expect(page.getByRole('button', { name: openButton })).toHaveCount(0);
  await page.getByRole('button', { name: 'Xem lại giấy tờ' }).click();
  await page.locator('.checklist-print:visible').click();
  await expect(page.locator('.portal-card [data-qr]')).toHaveAttribute(
    'data-qr',
    'https://dichvucong.gov.vn/',
  );
});

const at = '2026-11-20T03:15:00.000Z';
const files = ['Giấy chứng sinh của cháu, bản quét tại bàn hướng dẫn.pdf', 'căn cước.jpg', 'cam kết.pdf'].map(
  (name) => ({ name, bytes: 230_000, at }),
);
const nothing = { trouble: null, refused: null, asks: null, paper: null } as const;

/** All that went wrong is said in one place; where these words fit, the others do. */
const wordiest = portalTroubles.reduce((longest, trouble) =>
  portalTroubleWords[trouble].advice.vi.length > portalTroubleWords[longest].advice.vi.length
    ? trouble
    : longest,
);

/** What the frame can be asked to show, with the longest words of each. */
const sights: [string, Partial<PortalSight>][] = [
  ['the page is opening', { host: '', loading: true }],
  [
    'signing in',
    { host: 'xacthuc.dichvucong.gov.vn', place: 'sign-in', size: 1.5, loading: false, canGoBack: true },
  ],
  ['the receipt is kept', { paper: 'saved' }],
  ['a page is refused', { refused: 'mot-trang-khong-co-trong-danh-sach.example.vn' }],
  ['what went wrong in the most words', { trouble: wordiest }],
  ['files to choose', { asks: { several: true, files } }],
];

test('the frame around the portal has no fault for anybody, whatever it says, in both contrasts and the largest text', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await bringLooks(page);
  await stopLongTimers(page);
  const bridge = new PortalBridge();
  await bridge.install(page);
  await toPortalStep(page);
  await openPortal(page, bridge);
  const faults: string[] = [];
  for (const [name, sight] of sights) {
    bridge.show({ ...nothing, ...sight });
    await expect.poll(() => bridge.heard).toBe(true);
    const note = (where: string, found: string[]) =>
      faults.push(...found.map((fault) => `${name}, ${where}: ${fault}`));
    await makeEasier(page, { size: 'usual', contrast: 'usual' });
    note('usual', await violations(page, rules));
    note('usual', await touchFaults(page));
    await makeEasier(page, { size: 'largest', contrast: 'high' });
    note('largest', await violations(page, easeRules));
    note('largest', await touchFaults(page));
    for (const [width, height] of [
      [1024, 768],
      [1080, 1920],
    ] as const) {
      await page.setViewportSize({ width, height });
      await makeEasier(page, { reach: height > width ? 'low' : 'whole' });
      note(`${width} x ${height}`, await lastingly(page, cutOff));
    }
    await page.setViewportSize({ width: 1920, height: 1080 });
    await makeEasier(page, { reach: 'whole' });
  }
  expect(faults).toEqual([]);
});
