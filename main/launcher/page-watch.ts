import type { SupervisorEvent } from '../../shared/machines/kiosk-supervisor.ts';
import { pageMarks } from '../../shared/signage/page-marks.ts';
import { stuckTitle } from '../../shared/signage/stuck-title.ts';
import type { Devtools } from './devtools-pipe.ts';
import type { GuardedPage } from './guarded-browser.ts';
import { isOneColour } from './one-colour.ts';

const beatMs = 1_000;
/** A page busy for longer than this is taken for hung. */
const silenceMs = 4_000;
/** Every so many beats the picture is looked at. */
const beatsAPicture = 10;
/** So many blank pictures in a row are no dark moment of a film. */
const mostBlank = 3;
/** Pixels that a picture is looked at with, however large it is. */
const lookedAt = 192 * 108;

/** What a page says of itself with a heartbeat. */
interface Beat {
  /** It has put something into its document. */
  ready: boolean;
  /** It could not mend its picture by itself and asks for a new process. */
  stuck: boolean;
  /** What is seen may be of one colour on purpose. */
  mayBeBlank: boolean;
  /** Where on the output its picture is. */
  picture: { x: number; y: number; width: number; height: number };
}

/** What waits between two beats. */
export interface Pacing {
  setTimeout(run: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
}

const machinePacing: Pacing = {
  setTimeout: (run, delayMs) => setTimeout(run, delayMs),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
};

/**
 * Watches a page from outside until the signal: whether its script answers, whether its renderer, the graphics
 * process and its picture are there.
 */
export async function watchPage(
  devtools: Devtools,
  { targetId, sessionId }: GuardedPage,
  tell: (event: SupervisorEvent) => void,
  signal: AbortSignal,
  pacing: Pacing = machinePacing,
): Promise<void> {
  const { send } = devtools;
  devtools.onEvent(({ method, params }) => {
    const { targetId: gone } = params as { targetId?: string };
    if (method === 'Target.targetCrashed' && gone === targetId) tell({ type: 'page.crashed' });
    if (method === 'Inspector.targetCrashed') tell({ type: 'page.crashed' });
    // The window was closed, by its own means or by the desktop's.
    if (method === 'Target.targetDestroyed' && gone === targetId) tell({ type: 'browser.ended' });
  });
  await send('Target.setDiscoverTargets', { discover: true });

  let graphics: number | undefined;
  let blank = 0;
  let shown = false;
  for (let beat = 0; !signal.aborted; beat += 1) {
    const heard = await heartbeat(devtools, sessionId);
    if (signal.aborted) return;
    if (heard === undefined) return tell({ type: 'page.hung' });
    if (heard.stuck) return tell({ type: 'picture.stuck' });
    if (heard.ready && !shown) {
      shown = true;
      tell({ type: 'page.shown' });
    }
    const now = await graphicsProcess(devtools);
    if (graphics !== undefined && now !== undefined && now !== graphics) tell({ type: 'gpu.ended' });
    graphics = now ?? graphics;
    if (shown && beat % beatsAPicture === beatsAPicture - 1) {
      const isBlank = !heard.mayBeBlank && (await looksBlank(devtools, sessionId, heard.picture));
      blank = isBlank ? blank + 1 : 0;
      if (blank >= mostBlank) return tell({ type: 'picture.stuck' });
    }
    await pause(beatMs, signal, pacing);
  }
}

/** Runs in the page. A picture that is larger than the output, as a wall cut into rows is, is seen in part. */
const ask = `(() => {
  const root = document.documentElement;
  const picture = document.querySelector('[${pageMarks.picture}]')?.getBoundingClientRect();
  const [x, y] = [Math.max(0, picture?.left ?? 0), Math.max(0, picture?.top ?? 0)];
  const width = Math.min(innerWidth, picture?.right ?? innerWidth) - x;
  const height = Math.min(innerHeight, picture?.bottom ?? innerHeight) - y;
  return {
    ready: document.readyState === 'complete' && (document.getElementById('root')?.childElementCount ?? 1) > 0,
    stuck: document.title === ${JSON.stringify(stuckTitle)},
    mayBeBlank: root?.hasAttribute('${pageMarks.mayBeBlank}') === true,
    picture: width < 1 || height < 1
      ? { x: 0, y: 0, width: innerWidth, height: innerHeight }
      : { x, y, width, height },
  };
})()`;

/** What the page says of itself; undefined when its script does not answer. */
async function heartbeat({ send }: Devtools, sessionId: string): Promise<Beat | undefined> {
  try {
    const { result } = (await send(
      'Runtime.evaluate',
      { expression: ask, returnByValue: true },
      sessionId,
      silenceMs,
    )) as unknown as { result: { value: Beat | undefined } };
    return result.value;
  } catch {
    return undefined;
  }
}

async function graphicsProcess({ send }: Devtools): Promise<number | undefined> {
  const info = (await send('SystemInfo.getProcessInfo').catch(() => undefined)) as
    | { processInfo: { type: string; id: number }[] }
    | undefined;
  return info?.processInfo.find(({ type }) => type === 'GPU')?.id;
}

/** Whether the page's picture is all one colour: black, or the white of a page that lost its content. */
async function looksBlank({ send }: Devtools, sessionId: string, picture: Beat['picture']): Promise<boolean> {
  const scale = Math.min(1, Math.sqrt(lookedAt / (picture.width * picture.height)));
  try {
    const { data } = (await send(
      'Page.captureScreenshot',
      { format: 'png', optimizeForSpeed: true, clip: { ...picture, scale } },
      sessionId,
      silenceMs,
    )) as unknown as { data: string };
    return isOneColour(Buffer.from(data, 'base64'));
  } catch {
    return false;
  }
}

function pause(ms: number, signal: AbortSignal, { setTimeout, clearTimeout }: Pacing): Promise<void> {
  return new Promise((done) => {
    const stop = () => {
      clearTimeout(timer);
      done();
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      done();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
