import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type SketchedItem, signagePack } from '../../signage-pack.ts';
import { type Clip, writeClip } from './clips.ts';
import { openScreen, type Screen } from './screen.ts';

/** What every measurement has at hand: a display, and a pack whose clips follow one another on it. */
export interface Rig {
  screen: Screen;
  /** The pack's. */
  folder: string;
  clips: readonly Clip[];
  /** Of the clips, in their order. */
  files: readonly string[];
  stop(): Promise<void>;
}

/**
 * @param height of the picture in pixels; 16:9
 * @param seconds that a clip lasts
 * @throws where clips are so short that the pack would be refused, and the built-in slide measured
 */
export async function prepareRig(height: number, seconds: number): Promise<Rig> {
  if (!(seconds >= 1)) throw new Error('Clips last a second at least: --seconds 1.');
  const width = Math.round((height * 16) / 9);
  const clips: Clip[] = [1, 2, 3].map((number) => ({
    number,
    frames: seconds * 30,
    width,
    height,
    framesPerSecond: 30,
  }));
  const items = clips.map(({ number }): SketchedItem => {
    return { id: `clip-${number}`, kind: 'video', media: `clip-${number}.mp4`, durationMs: seconds * 1_000 };
  });
  const { folder, media } = signagePack(items);
  const files = clips.map(({ number }) => join(media, `clip-${number}.mp4`));
  for (const [index, clip] of clips.entries()) await writeClip(files[index] as string, clip);
  const screen = await openScreen(width, height);
  return {
    screen,
    folder,
    clips,
    files,
    async stop() {
      await screen.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What starting and settling takes, in milliseconds; nothing of it is measured. */
export const settlingMs = 6_000;
