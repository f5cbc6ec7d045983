import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

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
  await expect(page.locator('main')).toHaveAttribute('data-screen', 'choosing');
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
  await expect(page.getByText('Máy chưa đọc được thành tiếng. Bạn nhờ cán bộ đọc giúp nhé.')).toBeVisible();
  await expect(listen).toHaveCount(0);
  await page.getByRole('button', { name: 'Xong – mời người tiếp theo' }).click();
  await expect(listen).toBeVisible();
});
