import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import SQLite from 'better-sqlite3';
import { longestPauseMs } from '../../renderer/kiosk/reports/report-outbox.ts';
import { startBuiltApp } from '../built-app.ts';
import { expect, test } from './site.ts';
import { goOnTo } from './tour.ts';

/** What keeps a site from writing, made and ended from outside. */
interface Trouble {
  begin(): void;
  end(): void;
}

/** Counts citizens of one kiosk while the staff desk is open beside it, on a site of its own. */
async function withSite(
  browser: Browser,
  troubleOf: (file: string, process: number) => Trouble,
  use: (kiosk: Page, desk: Page, trouble: Trouble, count: () => unknown) => Promise<void>,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'tantam-site-'));
  const app = await startBuiltApp({ TANTAM_HOME: home, NODE_OPTIONS: takingNoSignal });
  const context = await browser.newContext({ baseURL: app.address });
  const file = join(home, 'tantam.db');
  const trouble = troubleOf(file, app.process.pid ?? 0);
  const db = new SQLite(file, { readonly: true });
  const count = db.prepare("SELECT count(*) FROM events WHERE kind IN ('assist', 'rating')").pluck();
  try {
    const desk = await context.newPage();
    await desk.goto('/staff');
    const kiosk = await context.newPage();
    await kiosk.clock.install();
    await kiosk.goto('/kiosk');
    await use(kiosk, desk, trouble, () => count.get());
  } finally {
    trouble.end();
    db.close();
    await context.close();
    await app.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** A whole visit, to the goodbye and on to the next citizen's attract screen. */
async function visit(kiosk: Page): Promise<void> {
  await goOnTo(kiosk, 'thanks');
  await kiosk.getByRole('button', { name: 'Xong – mời người tiếp theo' }).click();
  await expect(kiosk.locator('main[data-screen="attract"]')).toBeVisible();
}

/** Another process holds the database, as a backup program or a viewer might. */
function lock(file: string): Trouble {
  const other = new SQLite(file);
  return {
    begin: () => other.exec('BEGIN EXCLUSIVE'),
    end() {
      if (other.inTransaction) other.exec('ROLLBACK');
      other.close();
    },
  };
}

/** A limit on the size of files also sends a signal, which a full disk does not. */
const takingNoSignal = `--import=data:text/javascript,${encodeURIComponent("process.on('SIGXFSZ', () => {})")}`;

/** Files of the app may not grow: each write fails as on a disk that takes no more (setrlimit(2), EFBIG). */
function fill(process: number): Trouble {
  const limit = (bytes: string) => execFileSync('prlimit', [`--pid=${process}`, `--fsize=${bytes}`]);
  return { begin: () => limit('1:unlimited'), end: () => limit('unlimited:unlimited') };
}

const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;

for (const { name, troubleOf, told, more } of [
  { name: 'locked', troubleOf: lock, told: 'Một chương trình khác đang giữ tệp dữ liệu.', more: '' },
  {
    name: 'full',
    troubleOf: (_: string, process: number) => fill(process),
    told: 'Ổ đĩa không cho ghi, có thể vì đã đầy.',
    more: ' (long)',
  },
]) {
  test(`with a ${name} database the citizen finishes, the staff desk says so, and nothing is lost${more}`, async ({
    browser,
  }) => {
    test.skip(name === 'full' && !hasPrlimit, 'limits of a running process are set by prlimit (util-linux)');
    test.slow();
    await withSite(browser, troubleOf, async (kiosk, desk, trouble, count) => {
      await visit(kiosk);
      await expect.poll(count).toBe(2);
      const line = desk.locator('[data-notice="store"]');
      await expect(desk.locator('.staff-count')).toContainText('1');
      await expect(line).toBeEmpty();

      trouble.begin();
      await visit(kiosk);
      await expect(line).toContainText('máy chưa lưu được lượt mới');
      await expect(line).toContainText(told);
      await expect(line).toContainText(/\d lượt đang chờ/);
      expect(count()).toBe(2);

      trouble.end();
      // The pauses between two tries have grown; nobody stands at the table meanwhile.
      await kiosk.clock.fastForward(longestPauseMs);
      await expect.poll(count, { timeout: 30_000 }).toBe(4);
      await expect(line).toBeEmpty();
      await expect(desk.locator('.staff-number')).toContainText('2');
    });
  });
}
