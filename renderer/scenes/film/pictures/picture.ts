import type { ComponentType } from 'react';

/** A drawing that is a pure function of these. */
export interface PictureProps {
  /** Milliseconds since the picture came on; may be negative. */
  t: number;
  /** What is written in it. */
  labels?: readonly string[] | undefined;
}

export type Picture = ComponentType<PictureProps>;
