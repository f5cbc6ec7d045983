import type { Shown } from './second-tap.ts';

const pressable = 'button, a, label, input, summary';

/**
 * What stands on the screen, beyond what the visit alone tells (`meaning`): the screen in front with its headline, and
 * every control with its words and its state. It reads the document as it is and asks for no layout.
 */
export function shownNow(meaning: string): Shown {
  const main = [...document.querySelectorAll('main')].find((element) => element.checkVisibility());
  return {
    place: JSON.stringify([meaning, main?.dataset.screen, main?.querySelector('h1')?.textContent]),
    controls: new WeakMap(
      [...document.querySelectorAll(pressable)].map((control) => [control, wordsOf(control)]),
    ),
  };
}

/** The control that an event has hit, as {@link shownNow} names it. */
export function controlOf({ target }: Event): Element | undefined {
  return (target instanceof Element && target.closest(pressable)) || undefined;
}

function wordsOf({ textContent, ariaLabel, ariaPressed, ariaExpanded }: Element): string {
  return [textContent, ariaLabel, ariaPressed, ariaExpanded].join('\n');
}
