import type { Page } from '@playwright/test';
import { preparingWords, troubleWords } from '../../renderer/words/flow.ts';
import { kioskWords } from '../../renderer/words/kiosk.ts';
import { entryWords, libraryWords, partWords } from '../../renderer/words/library.ts';
import { sheetScreenWords } from '../../renderer/words/sheet.ts';
import { shellWords } from '../../renderer/words/shell.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Text } from '../../shared/domain/text.ts';
import { expect } from './site.ts';

/** A touch on the button that bears these words or is the first to fit a selector, or what else leads on. */
type Move =
  | Text
  | string
  /** By the main way until this screen stands. */
  | { until: string }
  | { key: string }
  | { type: string };

const screenNow = (page: Page) => page.locator('main:visible').getAttribute('data-screen');

/** What is on the screen now, as soon as something is: its name and its headline. */
export async function placeOf(page: Page): Promise<string> {
  return (await page.waitForFunction(readPlace)).jsonValue();
}

/** Ends with the picture in which another place stands: asking again and again from here finds that much later. */
export async function pastPlace(page: Page, place: string): Promise<void> {
  const past = `![${JSON.stringify(place)}, ''].includes((${readPlace})())`;
  await page.waitForFunction(past, undefined, { timeout: 10_000 });
}

/** Runs in the page; empty where no screen stands, or one that only waits for what comes. */
function readPlace(): string {
  const shown = (name: string) =>
    [...document.querySelectorAll<HTMLElement>(name)].find((it) => it.checkVisibility());
  const screen = shown('main')?.dataset.screen;
  const waits = screen === undefined || ['loading', 'library-opening'].includes(screen);
  return waits ? '' : `${screen}: ${shown('h1')?.textContent}`;
}

/** What leads on by the main way, where it is not the main button below. */
export const onward: Readonly<Record<string, string>> = {
  attract: '.attract-start',
  choosing: '.tile',
  answering: '[data-option]',
  outcome: '[data-outcome]',
  rating: '.rating ul button',
  thanks: '.guided-leave .button:first-child',
};

/** The words that have to be typed before a practised field leads on. */
export const practised = 'khai sinh';

/** One touch, or what a screen asks before it, on the main way. */
export async function goOn(page: Page): Promise<void> {
  const screen = (await screenNow(page)) ?? '';
  const touch = (selector: string) => page.locator(selector).filter({ visible: true }).first().click();
  if (screen === 'library-practice-task') {
    const field = page.locator('.search input:visible');
    if (await field.isVisible()) await field.fill(practised);
    await touch('.guided-actions .button:last-child');
    return touch('[data-state="hinted"]');
  }
  const option = '.quiz-option:not([aria-disabled="true"])';
  if (screen === 'library-quiz' && (await page.locator(option).count()) > 0) await touch(option);
  await touch(onward[screen] ?? '.guided-foot .button-main');
}

/** Goes on by the main way until a screen of this name stands. */
export async function goOnTo(page: Page, wanted: string): Promise<void> {
  for (let touches = 0; touches < 80; touches += 1) {
    if ((await screenNow(page)) === wanted) return;
    const place = await placeOf(page);
    await goOn(page);
    await pastPlace(page, place);
  }
  throw new Error(`The main way does not lead to ${wanted}.`);
}

/** Goes from the stop before to this one. */
export async function goTo(page: Page, { name, screen, anew, way }: Stop, language: Language): Promise<void> {
  if (anew) {
    await page.goto('/kiosk');
    if (language === 'en') await page.getByRole('button', { name: shellWords.switchLanguage.vi }).click();
  }
  for (const move of way) {
    if (typeof move === 'string') await page.locator(move).filter({ visible: true }).first().click();
    else if ('until' in move) await goOnTo(page, move.until);
    else if ('key' in move) await page.keyboard.press(move.key);
    else if ('type' in move) await page.locator('.search input:visible').fill(move.type);
    else await page.locator('button', { hasText: move[language] }).filter({ visible: true }).first().click();
  }
  await expect(page.locator('main:visible'), `on the way to “${name}”`).toHaveAttribute(
    'data-screen',
    screen,
  );
}

/** One place of the kiosk and the way to it from the stop before. */
export interface Stop {
  name: string;
  /** `data-screen` of what then stands there. */
  screen: string;
  /** Begins with the page loaded anew. */
  anew?: true;
  way: Move[];
}

const back = kioskWords.back;
const tools = '[aria-haspopup="dialog"]';
const toPart = (part: keyof typeof partWords): Move[] => [libraryWords.contents, partWords[part].title];

/** Every screen that a citizen can come to, in an order in which each is near the one before. */
export const tour: readonly Stop[] = [
  { name: 'attract', screen: 'attract', anew: true, way: [] },
  { name: 'the panel for easier reading', screen: 'attract', way: [tools] },
  { name: 'group', screen: 'grouping', way: [{ key: 'Escape' }, '.attract-helped'] },
  { name: 'procedures', screen: 'choosing', way: [{ until: 'choosing' }] },
  { name: 'procedures in their second way', screen: 'choosing', way: ['.ways button:nth-child(2)'] },
  { name: 'procedures by field', screen: 'choosing', way: ['.ways button:last-child'] },
  { name: 'procedures found', screen: 'choosing', way: ['.search input', { type: 'sinh' }] },
  { name: 'no procedure found', screen: 'choosing', way: [{ type: 'qqqq' }] },
  { name: 'a question', screen: 'answering', way: ['.nothing-found .button', { until: 'answering' }] },
  { name: 'the list', screen: 'checklist', way: [{ until: 'checklist' }] },
  { name: 'an answer changed', screen: 'answering', way: ['.given button:has(.visually-hidden)'] },
  { name: 'both ways of filing', screen: 'comparing', way: [back, preparingWords.compareOpen] },
  { name: 'what to have ready', screen: 'preparing', way: [{ until: 'checklist' }, preparingWords.summary] },
  { name: 'a guide to get ready', screen: 'reading', way: ['.need-answers button:last-child'] },
  { name: 'the sheet', screen: 'sheet', way: [{ until: 'checklist' }, sheetScreenWords.printList] },
  { name: 'difficulties', screen: 'troubled', way: [back, troubleWords.meet] },
  { name: 'an officer called', screen: 'troubled', way: ['.call-button'] },
  { name: 'advice', screen: 'advised', way: ['.chip'] },
  { name: 'a guide out of a difficulty', screen: 'reading', way: ['.advised-aside section .button'] },
  { name: 'the portal', screen: 'portal', way: [back, { until: 'portal' }] },
  { name: 'what happens next', screen: 'after', way: [{ until: 'after' }] },
  { name: 'a guide for later', screen: 'reading', way: ['.after-guides .button'] },
  { name: 'outcome', screen: 'outcome', way: [{ until: 'outcome' }] },
  { name: 'satisfaction', screen: 'rating', way: ['[data-outcome]'] },
  { name: 'how easy it was', screen: 'rating', way: ['.rating ul button'] },
  { name: 'thanks', screen: 'thanks', way: ['.rating ul button'] },

  { name: 'contents', screen: 'library', anew: true, way: [libraryWords.name] },
  { name: 'found in the library', screen: 'library', way: ['.search input', { type: 'passcode' }] },
  { name: 'nothing found in the library', screen: 'library', way: [{ type: 'qqqq' }] },
  { name: 'chapters', screen: 'library-guides', way: ['.nothing-found .button', partWords.guides.title] },
  { name: 'a chapter', screen: 'library-topic', way: ['.entry-row'] },
  { name: 'a guide', screen: 'library-guide', way: ['.entry-row'] },
  { name: 'subjects', screen: 'library-answers', way: toPart('answers') },
  { name: 'an answer', screen: 'library-answer', way: ['.entry-row', '.entry-row'] },
  { name: 'the quick guide', screen: 'library-quick-guide', way: toPart('quick-guide') },
  { name: 'what to practise', screen: 'library-practice', way: toPart('practice') },
  { name: 'practising', screen: 'library-practice-task', way: ['.entry-row'] },
  { name: 'a press that was wrong', screen: 'library-practice-task', way: ['.practice-thing'] },
  { name: 'practised', screen: 'library-practice-done', way: [{ until: 'library-practice-done' }] },
  { name: 'a question of the quiz', screen: 'library-quiz', way: toPart('quiz') },
  { name: 'an answer explained', screen: 'library-quiz', way: ['.quiz-option'] },
  { name: 'the result', screen: 'library-quiz-result', way: [{ until: 'library-quiz-result' }] },
  { name: 'online services', screen: 'library-services', way: toPart('services') },
  { name: 'whom to ask', screen: 'library-channels', way: toPart('channels') },
  { name: 'places', screen: 'library-directory', way: toPart('directory') },
  { name: 'utilities', screen: 'library-utilities', way: toPart('utilities') },
  { name: 'rights and duties', screen: 'library-topic', way: toPart('rights') },
  { name: 'a film', screen: 'library-film', way: ['.entry-row', entryWords.watch] },
  { name: 'new rules', screen: 'library-changes', way: toPart('changes') },
];
