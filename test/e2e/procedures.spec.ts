import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packs } from '../readme-procedure.ts';
import { expect, test } from './site.ts';

const procedures = readdirSync(join(packs, 'hanoi', 'procedures')).map((file) => file.replace('.json', ''));

/** What one visit showed: the screens in order, the questions, and the touches to the list. */
interface Visit {
  screens: string[];
  questions: string[];
  toList: number;
}

test('every shipped procedure is walked from the attract screen to the thanks, and no question stands twice', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/kiosk');
  await page.locator('main[data-screen="attract"]').waitFor();
  const walked: string[] = [];
  const touches: number[] = [];
  for (const procedure of procedures) {
    const visit = await page.evaluate(walk, procedure);
    expect(new Set(visit.questions).size, procedure).toBe(visit.questions.length);
    expect(visit.screens, procedure).toEqual(
      expect.arrayContaining([
        'answering',
        'checklist',
        'preparing',
        'portal',
        'after',
        'outcome',
        'rating',
        'thanks',
      ]),
    );
    walked.push(procedure);
    touches.push(visit.toList);
  }
  expect(walked).toEqual(procedures);
  expect(walked).toHaveLength(18);
  expect(touches.toSorted((one, another) => one - another)[8]).toBeLessThanOrEqual(5);
});

/** In the page, so that 18 visits take seconds: presses what stands in front, and waits for the screen to change. */
async function walk(procedure: string): Promise<Visit> {
  const find = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((it) => it.checkVisibility());
  const screen = () => find('main')?.dataset.screen ?? '';
  const place = () => `${screen()} ${find('h1')?.textContent}`;
  const visit: Visit = { screens: [], questions: [], toList: 0 };
  const press = async (target: HTMLElement | undefined) => {
    const before = place();
    if (target === undefined) throw new Error(`Nothing to press for ${procedure} at ${before}.`);
    const changed = new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        if (place() === before) return;
        observer.disconnect();
        done();
      });
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    target.click();
    await changed;
    if (!visit.screens.includes('checklist')) visit.toList += 1;
    visit.screens.push(screen());
    if (screen() === 'answering') visit.questions.push(place());
  };
  const popular = find(`.attract-popular [data-procedure="${procedure}"]`);
  if (popular) await press(popular);
  else {
    await press(find('.attract-start'));
    const tile = `.tile[data-procedure="${procedure}"]`;
    // The rest of a long list comes with the picture after the first.
    for (let frames = 0; find(tile) === undefined && frames < 120; frames += 1) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
    await press(find(tile));
  }
  const onward: Record<string, string> = {
    answering: '[data-option]',
    outcome: '[data-outcome]',
    rating: '.rating ul button',
  };
  for (let touches = 0; screen() !== 'thanks'; touches += 1) {
    if (touches > 80) throw new Error(`The way of ${procedure} does not end.`);
    await press(find(onward[screen()] ?? '.guided-foot .button-main'));
  }
  await press(find('.guided-leave .button'));
  return visit;
}
