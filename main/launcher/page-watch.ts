import type { SupervisorEvent } from '../../shared/machines/kiosk-supervisor.ts';
import { stuckTitle } from '../../shared/signage/stuck-title.ts';
import type { Devtools } from './devtools-pipe.ts';
import type { GuardedPage } from './guarded-browser.ts';

const beatMs = 1_000;
/** A page busy for longer than this is taken for hung. */
const silenceMs = 4_000;
/** Every so many beats the picture is looked at. */
const beatsAPicture = 10;
/** So many blank pictures in a row are no dark moment of a film. */
const mostBlank = 3;
/** Bytes; the PNG of a picture in one colour is smaller at this size, any page of ours many times as large. */
const blankBytes = 700;

/**
 * Watches a page from outside until the signal: whether its script answers, whether its renderer, the graphics
 * process and its picture are there.
 */
export async function watchPage(
  devtools: Devtools,
  { targetId, sessionId }: GuardedPage,
  tell: (event: SupervisorEvent) => void,
  signal: AbortSignal,
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
    const ready = await answers(devtools, sessionId);
    if (signal.aborted) return;
    if (ready === undefined) return tell({ type: 'page.hung' });
    if (ready === 'stuck') return tell({ type: 'picture.stuck' });
    if (ready && !shown) {
      shown = true;
      tell({ type: 'page.shown' });
    }
    const now = await graphicsProcess(devtools);
    if (graphics !== undefined && now !== undefined && now !== graphics) tell({ type: 'gpu.ended' });
    graphics = now ?? graphics;
    if (shown && beat % beatsAPicture === beatsAPicture - 1) {
      blank = (await isBlank(devtools, sessionId)) ? blank + 1 : 0;
      if (blank >= mostBlank) return tell({ type: 'picture.stuck' });
    }
    await pause(beatMs, signal);
  }
}

/**
 * Whether the page's script answers, and whether it has put anything into the document; undefined when it does not. A
 * lobby screen that could not mend its picture by itself asks by its title for a new process.
 */
async function answers({ send }: Devtools, sessionId: string): Promise<boolean | 'stuck' | undefined> {
  try {
    const { result } = (await send(
      'Runtime.evaluate',
      {
        expression: `document.title === ${JSON.stringify(stuckTitle)} ? 'stuck' :
          document.readyState === 'complete' && (document.getElementById('root')?.childElementCount ?? 1) > 0`,
        returnByValue: true,
      },
      sessionId,
      silenceMs,
    )) as unknown as { result: { value: boolean | 'stuck' } };
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
async function isBlank({ send }: Devtools, sessionId: string): Promise<boolean> {
  try {
    const clip = { x: 0, y: 0, width: 1_920, height: 1_080, scale: 0.1 };
    const { data } = (await send(
      'Page.captureScreenshot',
      { format: 'png', optimizeForSpeed: true, clip },
      sessionId,
      silenceMs,
    )) as unknown as { data: string };
    return Buffer.from(data, 'base64').length < blankBytes;
  } catch {
    return false;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}
