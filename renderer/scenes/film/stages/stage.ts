import type { ComponentType } from 'react';
import type { Storyboard } from '../storyboard.ts';

/** What goes through a whole film; a pure function of the film's time. */
export interface StageProps {
  /** Milliseconds since the film began. */
  t: number;
  /** When each shot begins. */
  starts: readonly number[];
  storyboard: Storyboard;
}

export type Stage = ComponentType<StageProps>;
