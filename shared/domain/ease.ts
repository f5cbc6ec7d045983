/** Text sizes from the usual one up; the largest suits reading from 600 mm with weak eyes. */
export const textSizes = ['usual', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

/** Loudness of the voice that reads aloud. */
export const volumes = ['soft', 'usual', 'loud'] as const;
export type Volume = (typeof volumes)[number];

/** How one citizen has the screen made easier for themselves. It belongs to the session and goes with it. */
export interface Ease {
  size: TextSize;
  contrast: 'usual' | 'high';
  /** `system` follows the wish set in the operating system. */
  motion: 'system' | 'still';
  /** `low` keeps everything in the lower part of a tall panel, within reach of a seated person. */
  reach: 'whole' | 'low';
  volume: Volume;
}

/** How the screen stands for whoever asked for nothing. */
export const usualEase: Ease = {
  size: 'usual',
  contrast: 'usual',
  motion: 'system',
  reach: 'whole',
  volume: 'usual',
};
