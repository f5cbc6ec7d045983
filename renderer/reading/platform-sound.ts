import type { Sound } from './speaker.ts';

/** One audio element for all recordings. */
export function platformSound(): Sound {
  const element = new Audio();
  let fail = () => {};
  const goOn = () => {
    element.play().catch((reason: unknown) => {
      if (!isInterrupted(reason)) fail();
    });
  };
  return {
    play({ source, volume, began, ended, failed }) {
      fail = failed;
      element.onplaying = began;
      element.onended = ended;
      element.onerror = failed;
      element.volume = volume;
      element.src = source;
      goOn();
    },
    pause: () => element.pause(),
    resume: goOn,
    hush() {
      fail = () => {};
      element.onplaying = null;
      element.onended = null;
      element.onerror = null;
      element.pause();
      element.removeAttribute('src');
    },
  };
}

/** Pausing, or taking another source, while a sound begins rejects its promise, too (HTML, 4.8.11.8). */
function isInterrupted(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'AbortError';
}
