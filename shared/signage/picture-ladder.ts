import { z } from 'zod';

/**
 * What is wrong with the picture: it stands still where it should move, it is a film that is black all over, nothing of
 * it is in the page, or the page paints no more or its player has stopped.
 */
export type Symptom = 'unchanged' | 'black' | 'blank' | 'frozen' | 'dead';

/** What is done about it: the layer that is seen begins anew, the page is loaded anew, or its process is started anew. */
export type Remedy = 'layer' | 'page' | 'process';

/** How far up the ladder a screen is; it outlives the page. Milliseconds are counted while the page can run. */
export const Ladder = z.strictObject({
  /** How long something has been wrong, and how long nothing has. */
  illMs: z.number().min(0),
  wellMs: z.number().min(0),
  /** What was tried since the screen was well for a while, and how long ago the last thing was. */
  layers: z.int().min(0),
  pages: z.int().min(0),
  processes: z.int().min(0),
  triedMs: z.number().min(0),
});
export type Ladder = z.infer<typeof Ladder>;

/** A screen that is well. */
export const firstRung: Ladder = { illMs: 0, wellMs: 0, layers: 0, pages: 0, processes: 0, triedMs: 0 };

/** Looked at this often, something that was wrong at each look is no accident. */
export const lookMs = 500;
/** So long something may be wrong before anything is done about it. */
const patienceMs = 2_000;
/** What a remedy is given to work. */
const layerMs = 4_000;
const shortestPageMs = 15_000;
const longestPageMs = 600_000;
/** A screen that was well for so long begins with the gentlest remedy again. */
const forgottenMs = 60_000;
/** So many pages are tried before a new process is asked for each time. */
const pagesAProcess = 2;

/**
 * One look at the picture. First the layer is tried, then the page, then the process; a page is never loaded anew
 * more often than by pauses that double from a quarter of a minute to ten minutes.
 *
 * @param passedMs since the look before; a page that could not run is not blamed for that time
 */
export function look(
  ladder: Ladder,
  symptom: Symptom | undefined,
  passedMs: number,
): { ladder: Ladder; remedy?: Remedy } {
  const passed = Math.min(passedMs, 2 * lookMs);
  const triedMs = ladder.triedMs + passed;
  if (symptom === undefined) {
    const wellMs = ladder.wellMs + passed;
    const ladderNow =
      wellMs >= forgottenMs ? { ...firstRung, wellMs } : { ...ladder, wellMs, triedMs, illMs: 0 };
    return { ladder: ladderNow };
  }
  const now = { ...ladder, triedMs, wellMs: 0, illMs: ladder.illMs + passed };
  if (now.illMs < patienceMs) return { ladder: now };
  const { layers, pages, processes } = now;
  const tried = { ...now, illMs: 0, triedMs: 0 };
  const isOfPage = symptom === 'frozen' || symptom === 'dead';
  if (layers === 0 && pages === 0 && !isOfPage) return { ladder: { ...tried, layers: 1 }, remedy: 'layer' };
  if (pages === 0 ? triedMs < (isOfPage ? 0 : layerMs) : triedMs < pauseMs(pages + processes))
    return { ladder: now };
  if (pages > 0 && pages % pagesAProcess === 0 && processes < pages / pagesAProcess) {
    return { ladder: { ...tried, processes: processes + 1 }, remedy: 'process' };
  }
  return { ladder: { ...tried, pages: pages + 1 }, remedy: 'page' };
}

function pauseMs(tries: number): number {
  return Math.min(longestPageMs, shortestPageMs * 2 ** Math.min(tries - 1, 20));
}
