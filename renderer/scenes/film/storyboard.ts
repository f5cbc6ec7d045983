import type { PictureName } from './pictures/picture-table.ts';
import type { StageName } from './stages/stage-table.ts';

/** The colour a shot stands on. */
export type Ground = 'paper' | 'lacquer' | 'jade' | 'ink';

/** How a shot takes the place of the one before it. */
export type Entrance = 'push' | 'lift' | 'reveal' | 'zoom' | 'fade' | 'cut';

/** One half of a shot that compares two things. */
export interface Side {
  /** Which half this is, at its foot, where the title does not say so. */
  name?: string;
  title: string;
  caption?: string;
  picture: PictureName;
}

interface AnyShot {
  seconds: number;
  ground: Ground;
  /** `push` unless it says otherwise; the first shot is whole from its first frame and enters by a cut. */
  enter?: Entrance;
}

/** One idea of a film: at most 25 words on the screen once it has come. */
export type Shot = AnyShot &
  (
    | {
        /** Words on the left or on the right, the picture beside them; words alone; words below the picture. */
        layout: 'left' | 'right' | 'over' | 'under';
        kicker?: string;
        /** A number above the title, nearly twice as large. */
        count?: string;
        /** Line by line, as large as the longest one allows. */
        title: readonly string[];
        caption?: string;
        picture?: PictureName;
        /** What is written inside the picture. */
        labels?: readonly string[];
      }
    | {
        /** Things in a row, one after the other; the pictures stay away where a stage draws them. */
        layout: 'row';
        title: string;
        labels: readonly string[];
        pictures?: readonly PictureName[];
      }
    /** Two halves of the screen; `same` joins them under one heading. */
    | { layout: 'split'; title: string; sides: readonly [Side, Side]; same?: boolean }
    /** Where to go: the portal's address, what it is for, and the slogan. */
    | { layout: 'close'; title: string; caption?: string }
  );

/** A film as data. A file more in `storyboards` and a row in its table are a film more. */
export interface Storyboard {
  /** Ids of the pack's sources for what the film states. */
  sources: readonly string[];
  /** What goes through the whole film above its shots. */
  stage?: StageName;
  shots: readonly Shot[];
}

/** The film's own length in milliseconds; another duration plays it slower or faster. */
export function lengthOf({ shots }: Storyboard): number {
  return shots.reduce((sum, { seconds }) => sum + seconds * 1_000, 0);
}

/** When each shot begins, in milliseconds. */
export function startsOf({ shots }: Storyboard): number[] {
  let at = 0;
  return shots.map(({ seconds }) => {
    const start = at;
    at += seconds * 1_000;
    return start;
  });
}
