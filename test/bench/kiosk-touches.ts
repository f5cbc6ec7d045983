import type { BarePage } from './bare-browser.ts';

/** One touch of a visit: the screens it left and reached, and how long that took. */
export interface Touch {
  from: string;
  to: string;
  /** Milliseconds from the moment the system reported the finger's leaving until the page had painted the new screen. */
  ms: number;
  /**
   * Until the picture was presented, as the browser tells it (Event Timing, in steps of 8 ms): with what drawing costs
   * after the page, which a machine without a graphics card does by its processor.
   */
  presentedMs: number;
}

/** Runs in the page: puts there what finds the next control of a visit, and what notes how long each touch took. */
function installTouches(): void {
  const onward: Record<string, string> = {
    attract: '.attract-start',
    choosing: '.shelf .tile',
    answering: '[data-option]',
    outcome: '[data-outcome]',
    rating: '.rating ul button',
    thanks: '.guided-leave .button',
  };
  const shown = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((it) => it.checkVisibility());
  const screen = () => shown('main')?.dataset.screen ?? '';
  const place = () => `${screen()} ${shown('h1')?.textContent}`;
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  const { port1, port2 } = new MessageChannel();
  let painted: number | undefined;
  // A message sent in a frame arrives right after that was painted.
  port1.onmessage = ({ data }) => {
    painted = performance.now() - data;
  };
  const watch = (before: string) =>
    addEventListener(
      'pointerup',
      ({ timeStamp }) => {
        const look = () => (place() === before ? requestAnimationFrame(look) : port2.postMessage(timeStamp));
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const search = async (words: string) => {
    shown('.search input')?.focus();
    for (const letter of words) {
      while (shown('.key') === undefined) await rest(20);
      [...document.querySelectorAll<HTMLElement>('.key')].find((key) => key.textContent === letter)?.click();
    }
    while (shown('.shelf .tile') === undefined) await rest(20);
    await rest(400);
  };
  Object.assign(window, {
    aim: async () => {
      await rest(400);
      if (screen() === 'checklist') shown('.tick input')?.click();
      if (screen() === 'choosing') await search('khai');
      await rest(100);
      const selector = onward[screen()] ?? '.button-main';
      const target = shown(selector);
      if (target === undefined) throw new Error(`There is no ${selector} on ${place()}.`);
      target.scrollIntoView({ block: 'nearest' });
      await rest(100);
      longest = 0;
      painted = undefined;
      watch(place());
      const { x, y, width, height } = target.getBoundingClientRect();
      return { from: screen(), before: place(), x: x + width / 2, y: y + height / 2 };
    },
    reached: async (before: string) => {
      const limit = performance.now() + 20_000;
      while (place() === before) {
        if (performance.now() > limit) throw new Error(`Nothing comes after ${before}.`);
        await rest(20);
      }
      await rest(300);
      // What takes less than two pictures is not told.
      return { to: screen(), ms: painted, presentedMs: Math.max(longest, 16) };
    },
  });
}

/** Every touch of some visits by the main way, from the attract screen to it again. */
export async function touchesOf(page: BarePage, visits: number): Promise<Touch[]> {
  await page.ask(`(${installTouches})()`);
  const touches: Touch[] = [];
  for (let visit = 0; visit < visits; ) {
    const aimed = await page.ask<{ from: string; before: string; x: number; y: number }>('aim()');
    await page.touch(aimed.x, aimed.y);
    const reached = await page.ask<Omit<Touch, 'from'>>(`reached(${JSON.stringify(aimed.before)})`);
    touches.push({ from: aimed.from, ...reached });
    if (reached.to === 'attract') visit += 1;
    if (touches.length > visits * 80) throw new Error('The visits do not come to an end.');
  }
  return touches;
}
