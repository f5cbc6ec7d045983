/** What {@link installVisits} puts on `window`. */
export interface Visits {
  /** Walks from the attract screen to it again. */
  visit(): Promise<void>;
}

/**
 * Runs in the page: puts whole visits there, with no round trip to the test between two touches. Each searches its
 * procedure on the screen's keys, answers, ticks, goes through the portal, gives outcome and rating, and is wiped.
 */
export function installVisits(): void {
  const onward: Record<string, string> = {
    attract: '.attract-start',
    answering: '[data-option]',
    outcome: '[data-outcome]',
    rating: '.rating ul button',
    thanks: '.guided-leave .button',
  };
  const shown = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((it) => it.checkVisibility());
  const screen = () => shown('main')?.dataset.screen ?? '';
  const place = () => `${screen()} ${shown('h1')?.textContent}`;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const until = async (there: () => boolean, what: string) => {
    const limit = performance.now() + 20_000;
    while (!there()) {
      if (performance.now() > limit) throw new Error(`${what} does not come after ${place()}.`);
      await frame();
    }
  };
  const touch = async (selector: string): Promise<void> => {
    const before = place();
    const target = shown(selector);
    if (target === undefined) throw new Error(`There is no ${selector} on ${before}.`);
    target.click();
    await until(() => place() !== before, 'another screen');
  };
  const search = async (words: string) => {
    shown('.search input')?.focus();
    await until(() => shown('.key') !== undefined, 'the keyboard');
    for (const letter of words) {
      [...document.querySelectorAll<HTMLElement>('.key')].find((key) => key.textContent === letter)?.click();
    }
    await until(() => shown('.shelf .tile') !== undefined, 'what was searched');
  };
  const visit = async (): Promise<void> => {
    let touches = 0;
    do {
      const now = screen();
      if (now === 'choosing') await search('khai');
      if (now === 'checklist') shown('.tick input')?.click();
      await touch(now === 'choosing' ? '.shelf .tile' : (onward[now] ?? '.button-main'));
      touches += 1;
    } while (screen() !== 'attract' && touches < 80);
  };
  Object.assign(window, { visit } satisfies Visits);
}
