import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { type BuiltApp, startBuiltApp } from '../built-app.ts';
import config from './playwright.config.ts';
import { tracesOf } from './trace-search.ts';

// A trace of Playwright's own would hold every text and slow every step.
test.use({ trace: 'off' });

const sessions = 100;
/** Typed on the keys of the screen, and on a real keyboard; the number of the session follows. */
const typedMarkers = ['dauvetmanhinh', 'Dấu vết bàn phím thật của bà Chứng'] as const;
/** Sent as somebody with other intentions might. */
const sentMarker = 'dấu vết gửi thẳng 0987';
const control = 'Dấu vết cố ý để lại 4711';

/** Everything that a site writes to: data, a browser's profile, what both keep for a while, and what the app says. */
interface Places {
  data: string;
  profile: string;
  temporary: string;
  logs: string;
}

/** One machine, from the first person to the last: app and browser are closed when it ends, so that all is written. */
async function onMachine(
  visit: (page: Page, app: BuiltApp) => Promise<void>,
): Promise<Places & { root: string }> {
  const root = mkdtempSync(join(tmpdir(), 'tantam-traces-'));
  const places = Object.fromEntries(
    ['data', 'profile', 'temporary', 'logs'].map((name) => [name, join(root, name)]),
  ) as unknown as Places;
  for (const folder of Object.values(places)) mkdirSync(folder);
  const environment = { TMPDIR: places.temporary, TEMP: places.temporary, TMP: places.temporary };
  const app = await startBuiltApp({ TANTAM_HOME: places.data, ...environment });
  let said = '';
  for (const stream of [app.process.stdout, app.process.stderr]) stream?.on('data', (text) => (said += text));
  const context = await chromium.launchPersistentContext(places.profile, {
    ...config.use?.launchOptions,
    viewport: { width: 1280, height: 720 },
    locale: 'vi-VN',
    reducedMotion: 'reduce',
    env: { ...process.env, ...environment },
  });
  try {
    await visit(context.pages()[0] ?? (await context.newPage()), app);
  } finally {
    await context.close();
    await app.stop();
    writeFileSync(join(places.logs, 'app.log'), said);
  }
  return { ...places, root };
}

test('a hundred citizens leave nothing of what they typed, chose and printed', async () => {
  test.setTimeout(300_000);
  const choices = new Set<string>();
  const { root, ...places } = await onMachine(async (page, { address }) => {
    await page.addInitScript(() => Object.assign(window, { print: () => {} }));
    await page.goto(`${address}kiosk`);
    await page.evaluate(inPage);
    for (let n = 0; n < sessions; n += 1) {
      const [screenKeys, realKeys] = typedMarkers;
      await run(page, 'openSearch');
      if (n % 2 === 0) await run(page, 'typeOnScreen', `${screenKeys}${n}`);
      else await page.keyboard.insertText(`${realKeys} ${n}`);
      // The one that is looked for stands on the screen: it has really been typed.
      await expect(page.getByText(n % 2 === 0 ? `${screenKeys}${n}` : `${realKeys} ${n}`)).toBeVisible();
      for (const choice of await run(page, 'toSheet', String(n))) choices.add(choice);
      if (n % 20 === 0) await page.pdf({ preferCSSPageSize: true });
      await run(page, 'callAndLeave');
    }
    const refused = await page.evaluate(async (marker) => {
      const body = JSON.stringify({
        id: marker,
        procedure: marker,
        answers: { [marker]: marker },
        note: marker,
      });
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
      const paths = ['prints', 'calls', 'assists', 'ratings'];
      return Promise.all(paths.map(async (path) => (await fetch(`/api/${path}`, init)).status));
    }, sentMarker);
    expect(refused).toEqual([400, 400, 400, 400]);
  });
  try {
    expect(choices.size).toBeGreaterThan(10);
    expect(tracesOf([...typedMarkers, sentMarker, ...choices], Object.values(places))).toEqual([]);
    // There was something to search: the counts of the day, and all that a browser writes by itself.
    expect(readdirSync(places.data)).toContain('tantam.db');
    expect(readdirSync(join(places.profile, 'Default'))).toContain('History');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('what is left on purpose is found, in a store of the page, in the history, in the data and in the log', async () => {
  const { root, ...places } = await onMachine(async (page, { address }) => {
    await page.goto(`${address}kiosk?${new URLSearchParams({ q: control })}`);
    await page.evaluate((marker) => localStorage.setItem('marker', marker), control);
  });
  try {
    writeFileSync(join(places.data, 'notes.json'), JSON.stringify({ control }));
    writeFileSync(join(places.logs, 'app.log'), Buffer.from(control, 'utf16le'));
    const files = tracesOf([control], Object.values(places)).map(({ file }) => file.slice(root.length + 1));
    expect(files).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^profile.Default.Local Storage.leveldb/),
        expect.stringMatching(/^profile.Default.History/),
        join('data', 'notes.json'),
        join('logs', 'app.log'),
      ]),
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

interface Steps {
  openSearch(): Promise<void>;
  typeOnScreen(text: string): Promise<void>;
  toSheet(visit: string): Promise<string[]>;
  callAndLeave(): Promise<void>;
}

function run<Name extends keyof Steps>(
  page: Page,
  name: Name,
  ...given: Parameters<Steps[Name]>
): Promise<Awaited<ReturnType<Steps[Name]>>> {
  return page.evaluate(([step, parameters]) => Reflect.get(window, 'steps')[step](...parameters), [
    name,
    given,
  ] as const);
}

/** The hands of a citizen, in the page: a hundred of them are too many for touches that come from outside. */
function inPage(): void {
  const all = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((it) => it.checkVisibility());
  const shown = (selector: string) => all(selector)[0];
  const until = async <Found>(look: () => Found | null | undefined | false): Promise<Found> => {
    for (let frame = 0; frame < 600; frame += 1) {
      const found = look();
      if (found) return found;
      await new Promise((done) => requestAnimationFrame(done));
    }
    throw new Error(`Waited in vain on ${shown('main')?.outerHTML.slice(0, 300)}`);
  };
  const button = (words: string) => all('button').find((it) => it.textContent?.includes(words));
  const press = async (words: string) => (await until(() => button(words))).click();
  const screen = () => shown('main')?.getAttribute('data-screen');
  const place = () => `${screen()} ${shown('h1')?.textContent}`;

  const steps: Steps = {
    async openSearch() {
      await press('Bắt đầu');
      (await until(() => shown('input[type=search]'))).focus();
      await until(() => document.querySelector('.keyboard'));
    },
    async typeOnScreen(text) {
      for (const character of text) {
        const keys = [...document.querySelectorAll<HTMLElement>('.keyboard button')];
        keys.find((key) => key.textContent === character)?.click();
        await new Promise((done) => requestAnimationFrame(done));
      }
    },
    async toSheet(visit) {
      const chosen: string[] = [];
      await press('Xem tất cả thủ tục');
      const tiles = await until(() => {
        const found = all('.tile');
        return found.length > 0 && found;
      });
      let here = place();
      tiles[Number(visit) % tiles.length]?.click();
      for (let screens = 0; screens < 40; screens += 1) {
        await until(() => place() !== here);
        here = place();
        if (screen() === 'checklist') break;
        if (screen() === 'answering') {
          const options = all('[data-option]');
          const option = options[Number(visit) % options.length];
          chosen.push(option?.querySelector('strong, span')?.textContent ?? '');
          option?.click();
        } else await press('Tiếp tục');
      }
      shown('.documents input[type=radio]')?.click();
      await press('In danh sách này');
      await until(() => document.querySelector('.sheet'));
      await until(() => button('In tờ này')?.matches(':enabled'));
      await press('In tờ này');
      // Short words stand in other texts as well.
      return chosen.filter((choice) => choice.length > 12);
    },
    async callAndLeave() {
      await press('Quay lại');
      await press('Gặp khó khăn');
      await press('Gọi cán bộ');
      await until(() => document.querySelector('.call:not([data-state=none], [data-state=sending])'));
      await press('Xong – mời người tiếp theo');
      await until(() => button('Bắt đầu'));
    },
  };
  Object.assign(window, { steps });
}
