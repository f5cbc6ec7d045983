/** Seconds beyond which a video jumps to where it should be; below, it runs a little faster or slower. */
const jump = 0.3;
const unnoticed = 0.012;
const mostHaste = 0.04;

/**
 * Brings a running video to where the plan has it.
 *
 * @param at the time in its film of the frame that is shown, in seconds
 * @param due the time in its film that should be shown
 * @returns false when the place where it should be is not at hand
 */
export function keepUp(element: HTMLVideoElement, at: number, due: number): boolean {
  const ahead = at - due;
  if (Math.abs(ahead) > jump) {
    const target = element.currentTime - ahead;
    if (!isBuffered(element, target)) return false;
    if (!element.seeking) element.currentTime = target;
    return true;
  }
  const haste = Math.abs(ahead) < unnoticed ? 0 : -ahead;
  const rate = 1 + Math.min(mostHaste, Math.max(-mostHaste, haste));
  if (Math.abs(rate - element.playbackRate) > 0.002) element.playbackRate = rate;
  return true;
}

function isBuffered({ buffered }: HTMLVideoElement, time: number): boolean {
  return Array.from({ length: buffered.length }, (_, index) => index).some(
    (index) => buffered.start(index) <= time && time < buffered.end(index),
  );
}
