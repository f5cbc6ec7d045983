import {
  firstRung,
  Ladder,
  look,
  lookMs,
  type Remedy,
  type Symptom,
} from '../../../shared/signage/picture-ladder.ts';
import { stuckTitle } from '../../../shared/signage/stuck-title.ts';
import type { LayerLook } from '../layers/layer.ts';
import { createFilmDarkness } from './film-darkness.ts';

/**
 * The watch over the picture. What counts is what was presented: the newest frame of a film as the compositor
 * reported it and a few pixels of it, the newest drawing that React has put into the page, and that the page still
 * paints at all. What a page cannot see, pixels of what it draws itself and what the graphics processor makes of all
 * that, whoever supervises it looks at from outside (main/launcher/page-watch.ts).
 */
export interface PictureWatch {
  ladder(): Ladder;
}

interface Watched {
  /** What is seen now; undefined where nothing of it is in the page. */
  look(): LayerLook | undefined;
  /** The player has stopped, or is far behind what it should show. */
  isDead(): boolean;
  /** What is seen now may be a black picture. */
  mayBeBlack(): boolean;
  /** Something was on the screen already. */
  hasBegun(): boolean;
  /** Lets the layer that is seen begin afresh and what it shows give way to what is next. */
  restartLayer(symptom: Symptom): void;
}

/** A frame that is due for so long is not late any more. */
const unchangedMs = 1_700;
/** So long without a painted frame, the page stands still though its script runs. */
const frozenMs = 2_500;

/** A film that has been black for so long, longer than films fade, shows nothing. */
const blackMs = 3_000;

/** What the watch knows of pages before this one lies here. */
const key = 'tantam-picture-ladder';

/** Watches for as long as the page is there. */
export function watchPicture(watched: Watched): PictureWatch {
  let ladder = recall();
  let paintedAt = performance.now();
  let lookedAt = performance.now();
  const darkness = createFilmDarkness();
  requestAnimationFrame(function painted() {
    paintedAt = performance.now();
    requestAnimationFrame(painted);
  });

  const symptomOf = (now: number): Symptom | undefined => {
    if (watched.isDead()) return 'dead';
    if (now - paintedAt > frozenMs) return 'frozen';
    const seen = watched.look();
    if (seen === undefined) return watched.hasBegun() ? 'blank' : undefined;
    if (seen.waitingSince !== undefined && now - seen.waitingSince > unchangedMs) return 'unchanged';
    return darkness.look(seen.film, now) > blackMs && !watched.mayBeBlack() ? 'black' : undefined;
  };
  setInterval(() => {
    const now = performance.now();
    if (document.hidden) {
      lookedAt = now;
      paintedAt = now;
      return;
    }
    const symptom = unlessItThrows(() => symptomOf(now));
    const { ladder: next, remedy } = look(ladder, symptom, now - lookedAt);
    lookedAt = now;
    ladder = next;
    if (remedy === undefined || symptom === undefined) return;
    console.error(`The picture is ${symptom}: the ${remedy} is started anew.`);
    remember(ladder);
    if (remedy === 'layer') watched.restartLayer(symptom);
    else restart(remedy);
  }, lookMs);

  return {
    ladder: () => ladder,
  };
}

/** A player that cannot even be asked has stopped. */
function unlessItThrows(ask: () => Symptom | undefined): Symptom | undefined {
  try {
    return ask();
  } catch {
    return 'dead';
  }
}

/** Whoever watches the page from outside reads its title; where nobody does, the page goes on trying. */
function restart(remedy: Remedy): void {
  if (remedy === 'process') document.title = stuckTitle;
  else location.reload();
}

function recall(): Ladder {
  try {
    return Ladder.parse(JSON.parse(sessionStorage.getItem(key) ?? ''));
  } catch {
    return firstRung;
  }
}

function remember(ladder: Ladder): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(ladder));
  } catch {
    // Without storage each page begins with the gentlest remedy.
  }
}
