import type { ComponentType } from 'react';
import type { Today, TopProcedures, YearFigures } from '../../shared/domain/counters/counted.ts';
import type { quietScenes, scenes } from '../../shared/domain/signage/playlist.ts';

/** The name of a scene, as playlists write it. */
export type SceneName = (typeof scenes)[number] | (typeof quietScenes)[number];

/** Pixels of the screen or of the region that a scene fills. */
export interface Size {
  width: number;
  height: number;
}

/** What scenes take from the pack and from today. Whatever is not known is left out of the picture, never made up. */
export interface SceneData {
  /** The centre's slogan in Vietnamese. */
  slogan?: string | undefined;
  /** The portal's address as people type it. */
  host?: string | undefined;
  /** The whole address, for a code to scan. */
  url?: string | undefined;
  today?: Today | undefined;
  topProcedures?: TopProcedures | undefined;
  yearFigures?: YearFigures | undefined;
  /** The instant that is drawn, in milliseconds since the epoch, for scenes that tell the time. */
  instant?: number | undefined;
}

/**
 * A scene is a pure function of these: the same four always draw the same picture. Nothing in it may move by
 * itself (no CSS animation, transition or timer).
 */
export interface SceneProps {
  /** Milliseconds since the scene began, from 0 to {@link durationMs}. */
  t: number;
  durationMs: number;
  data: SceneData;
  size: Size;
}

export type Scene = ComponentType<SceneProps>;

/** The three compositions that every scene has. */
export type Shape = 'landscape' | 'portrait' | 'strip';

/** Which composition fits: upright screens, LED strips from 2.4 : 1 on, and everything between. */
export function shapeOf({ width, height }: Size): Shape {
  if (width < height) return 'portrait';
  return width / height >= 2.4 ? 'strip' : 'landscape';
}
