import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, runSite, test } from './site.ts';
import { goOnTo } from './tour.ts';

/** A platform with one voice that speaks as fast as the test lets it; `broken` makes it fail. */
async function giveVoice(page: Page, lang: string): Promise<void> {
  await page.addInitScript((lang) => {
    const voice = { voiceURI: 'test', name: 'test', lang, localService: true, default: true };
    const platform = Object.assign(new EventTarget(), {
      voices: [] as unknown[],
      said: [] as string[],
      now: undefined as SpeechSynthesisUtterance | undefined,
      getVoices: () => platform.voices,
      speak(utterance: SpeechSynthesisUtterance) {
        platform.said.push(utterance.text);
        platform.now = utterance;
        utterance.dispatchEvent(new Event('start'));
      },
      cancel() {
        platform.now = undefined;
      },
      arrive() {
        platform.voices = [voice];
        platform.dispatchEvent(new Event('voiceschanged'));
      },
    });
    class Utterance extends EventTarget {
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
        for (const type of ['start', 'end', 'error'] as const) {
          this.addEventListener(type, (event) => this[`on${type}`]?.(event));
        }
      }
      onstart?: (event: Event) => void;
      onend?: (event: Event) => void;
      onerror?: (event: Event) => void;
    }
    Object.defineProperty(window, 'speechSynthesis', { value: platform });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance });
  }, lang);
}

interface Platform {
  speechSynthesis: { said: string[]; now?: EventTarget; arrive(): void };
}
const said = (page: Page) => page.evaluate(() => (window as unknown as Platform).speechSynthesis.said);
const speaking = (page: Page) =>
  page.evaluate(() => (window as unknown as Platform).speechSynthesis.now !== undefined);
const happen = (page: Page, what: 'end' | 'error') =>
  page.evaluate((type) => {
    (window as unknown as Platform).speechSynthesis.now?.dispatchEvent(new Event(type));
  }, what);
const arrive = (page: Page) => page.evaluate(() => (window as unknown as Platform).speechSynthesis.arrive());

test('the screen is read from its headline on, with a pause, and falls silent when it changes', async ({
  page,
}) => {
  await giveVoice(page, 'vi-VN');
  await page.goto('/kiosk');
  await page.locator('.attract-start').click();
  const listen = page.getByRole('button', { name: 'Nghe đọc' });
  await expect(page.locator('main:visible')).toHaveAttribute('data-screen', 'choosing');
  await expect(listen).toHaveCount(0);
  await arrive(page);
  await listen.click();
  await happen(page, 'end');
  const [headline, second] = await said(page);
  expect(headline).toBe(await page.getByRole('heading', { level: 1 }).textContent());

  await page.getByRole('button', { name: 'Tạm dừng' }).click();
  expect(await speaking(page)).toBe(false);
  await page.getByRole('button', { name: 'Đọc tiếp' }).click();
  expect(await said(page)).toEqual([headline, second, second]);

  await page.locator('.tile').first().click();
  await expect(listen).toBeVisible();
  expect(await speaking(page)).toBe(false);

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Listen' })).toHaveCount(0);
});

test('a voice that fails is not offered again in the visit, and a sentence says so', async ({ page }) => {
  await giveVoice(page, 'vi-VN');
  await page.goto('/kiosk');
  await page.locator('.attract-start').click();
  await arrive(page);
  const listen = page.getByRole('button', { name: 'Nghe đọc' });
  await listen.click();
  await happen(page, 'error');
  await expect(
    page.getByText('Máy chưa đọc được thành tiếng. Bạn nhờ cán bộ đọc giúp nhé.').filter({ visible: true }),
  ).toBeVisible();
  await expect(listen).toHaveCount(0);
  await page.getByRole('button', { name: 'Xong – mời người tiếp theo' }).click();
  await expect(listen).toBeVisible();
});

/** Opens the kiosk of a site whose pack has a tone for one text: what to press at the first step. */
async function withRecording(page: Page, use: () => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tantam-recording-'));
  const pack = join(folder, 'pack');
  cpSync(join(import.meta.dirname, '..', 'sample-pack'), pack, { recursive: true });
  mkdirSync(join(pack, 'media', 'audio'));
  copyFileSync(join(import.meta.dirname, '..', 'sample-sound.ogg'), join(pack, 'media', 'audio', 'tone.ogg'));
  const recordings = [{ path: 'audio/tone.ogg', language: 'vi', text: 'Bấm Đăng nhập.' }];
  writeFileSync(join(pack, 'audio.json'), JSON.stringify(recordings));
  await page.addInitScript(() => {
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function () {
      Object.assign(window, { heard: this });
      return play.call(this);
    };
  });
  await runSite(join(folder, 'home'), { TANTAM_PACK: pack }, async ({ address }) => {
    await page.goto(`${address}kiosk`);
    await use();
  });
  rmSync(folder, { recursive: true, force: true });
}

/** The sound that was begun last. */
const heard = (page: Page) =>
  page.evaluate(() => {
    const sound = (window as unknown as { heard?: HTMLAudioElement }).heard;
    return (
      sound && {
        file: sound.src.split('/').at(-1),
        volume: sound.volume,
        paused: sound.paused,
        at: sound.currentTime,
      }
    );
  });

const listenTo = (page: Page) => page.getByRole('button', { name: 'Nghe đọc' });

test('without a voice a recording of the pack is heard, pauses where it is and goes on to its end', async ({
  page,
}) => {
  await withRecording(page, async () => {
    await goOnTo(page, 'checklist');
    await expect(listenTo(page)).toHaveCount(0);
    await goOnTo(page, 'portal');
    await listenTo(page).click();
    await page.getByRole('button', { name: 'Tạm dừng' }).click();
    const paused = await heard(page);
    expect(paused).toMatchObject({ file: 'tone.ogg', volume: 0.7, paused: true });
    await page.getByRole('button', { name: 'Đọc tiếp' }).click();
    await expect(listenTo(page)).toBeVisible();
    expect((await heard(page))?.at ?? 0).toBeGreaterThanOrEqual(paused?.at ?? 0);
  });
});

test('a recording is as loud as the visitor chose, and the next visitor finds it as usual', async ({
  page,
}) => {
  await withRecording(page, async () => {
    await goOnTo(page, 'portal');
    await page.getByRole('button', { name: 'Chữ to' }).click();
    await page.locator('[data-part="volume"] [data-value="loud"]').click();
    await expect(page.getByRole('button', { name: 'Nghe thử' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Xem tiếp' }).click();
    await listenTo(page).click();
    await expect.poll(async () => (await heard(page))?.volume).toBe(1);
    await page.getByRole('button', { name: 'Xong – mời người tiếp theo' }).click();
    await expect(page.locator('main[data-screen="attract"]')).toBeVisible();
    expect((await heard(page))?.file).not.toBe('tone.ogg');

    await goOnTo(page, 'portal');
    await listenTo(page).click();
    await expect.poll(async () => (await heard(page))?.volume).toBe(0.7);
  });
});

test('a recording that cannot be had is said to be so, and its button goes', async ({ page }) => {
  await page.route('**/media/**/tone.ogg', (route) => route.fulfill({ status: 404 }));
  await withRecording(page, async () => {
    await goOnTo(page, 'portal');
    await listenTo(page).click();
    await expect(
      page.getByText('Máy chưa đọc được thành tiếng. Bạn nhờ cán bộ đọc giúp nhé.').filter({ visible: true }),
    ).toBeVisible();
    await expect(listenTo(page)).toHaveCount(0);
  });
});

test('with a voice, the recording stands in its place among what the voice reads', async ({ page }) => {
  await giveVoice(page, 'vi-VN');
  await withRecording(page, async () => {
    await goOnTo(page, 'portal');
    await arrive(page);
    await listenTo(page).click();
    expect(await said(page)).toEqual([await page.getByRole('heading', { level: 1 }).textContent()]);
    await happen(page, 'end');
    await expect.poll(async () => (await heard(page))?.file).toBe('tone.ogg');
    await expect.poll(async () => (await said(page)).length).toBe(2);
    expect(await said(page)).not.toContain('Bấm Đăng nhập.');
  });
});
