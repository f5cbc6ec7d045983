/** Seconds beyond which a video jumps to where it should be; below, it runs a little faster or slower. */
const jump = 0.3;
/**
 * From the one on it is brought back, down to the other. Two screens may be off in opposite directions, and each shows
 * a frame up to a refresh of its display late: all that together stays within one frame of a film.
 */
const noticed = 0.004;
const unnoticed = 0.001;
const mostHaste = 0.04;
/** What one look at the clock weighs in the mean. */
const share = 0.2;

/** The part of a video element that its pace is set by. */
export type Paced = Pick<HTMLVideoElement, 'currentTime' | 'playbackRate' | 'seeking' | 'buffered'>;

/** Keeps one running video where the plan has it. */
export interface Pace {
  /**
   * Told with each frame that is shown.
   *
   * @param at where the film's clock is in it, in seconds
   * @param due where it should be
   * @returns false when the place where it should be is not at hand
   */
  keepUp(element: Paced, at: number, due: number): boolean;
}

/** Without a memory of frames yet. */
export function createPace(): Pace {
  let mean: number | undefined;
  let correcting = false;
  return {
    keepUp(element, at, due) {
      const ahead = at - due;
      if (Math.abs(ahead) > jump) {
        mean = undefined;
        const target = element.currentTime - ahead;
        if (!isBuffered(element, target)) return false;
        if (!element.seeking) element.currentTime = target;
        return true;
      }
      mean = mean === undefined ? ahead : mean + (ahead - mean) * share;
      const off = Math.abs(mean);
      correcting = off > noticed || (correcting && off > unnoticed);
      const rate = 1 - (correcting ? Math.min(mostHaste, Math.max(-mostHaste, mean)) : 0);
      if (Math.abs(rate - element.playbackRate) > 0.0005) element.playbackRate = rate;
      return true;
    },
  };
}

/** Whether a place, in seconds, is at hand. */
export function isBuffered({ buffered }: Pick<Paced, 'buffered'>, time: number): boolean {
  return Array.from({ length: buffered.length }, (_, index) => index).some(
    (index) => buffered.start(index) <= time && time < buffered.end(index),
  );
}
