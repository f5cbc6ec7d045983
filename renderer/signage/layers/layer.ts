import type { Turn } from '../../../shared/signage/turn.ts';

/** One persistent element that can show items of one kind. It is made once and never per play. */
export interface Layer {
  element: HTMLElement;
  /**
   * Draws the frame that is due when the turn begins, or now when it has begun; resolves once that frame is
   * presented, below what is seen.
   *
   * @throws when the item cannot be shown
   */
  prepare(turn: Turn, signal: AbortSignal): Promise<void>;
  /**
   * Asked of the layer that is seen: takes on a turn to go over to by itself, frame after frame, and lets go of any
   * other that it had taken on. Resolves with whether it does.
   *
   * @throws when the item cannot be shown
   */
  follow?(turn: Turn, signal: AbortSignal): Promise<boolean>;
  /**
   * Called when the layer has come up, or the turn that it follows with is due: starts what moves; resolves once that
   * is truly on the screen, with the instant (milliseconds since the epoch) where the layer knows it.
   */
  run(turn: Turn, signal: AbortSignal): Promise<number | undefined>;
  /** Something else is seen now, or nobody looks. */
  rest(): void;
  /** Of a layer that is seen: what its picture does. A layer without it stands still by its nature. */
  look?(): LayerLook;
  /** Lets go of whatever decodes or draws, so that the next turn begins afresh. */
  restart?(): void;
  /** Its element leaves the page: what watches over it ends. */
  end?(): void;
}

/** What the picture of a layer does. Instants are the page's, in milliseconds (`performance.now()`). */
export interface LayerLook {
  /** When its newest frame was truly on the screen. */
  lastFrameAt?: number | undefined;
  /** Since when a frame is due that was not seen yet; undefined where none is due. */
  waitingSince?: number | undefined;
  /** The element whose frames are seen, where that is a film that runs. */
  film?: HTMLVideoElement | undefined;
}

/** The address of an item's file. Its content never changes under one revision. */
export function mediaAddress(turn: Turn): string {
  if (!('media' in turn.item)) throw new Error(`The ${turn.item.kind} "${turn.item.id}" has no file.`);
  return `/media/${turn.revision}/${turn.item.media.split('/').map(encodeURIComponent).join('/')}`;
}

/** Milliseconds into a turn's item. */
export function ageOf(turn: Turn, instant: number): number {
  return Math.min(Math.max(0, instant - turn.startedAt), turn.item.durationMs);
}

/** Two animation frames: what was set before them has been painted after them. */
export function painted(): Promise<undefined> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined))));
}

/**
 * Has something done once the frame that is being made was handed over. What takes long within a frame holds its picture
 * up: the browser waits for the page, though all that is new in the frame may be a film's.
 *
 * @returns the timer
 */
export function afterFrame(work: () => void): number {
  return window.setTimeout(work);
}

/**
 * Waits until something is done or has failed, or until the signal.
 *
 * @param begin is given a signal that ends with the wait, however that ends: for whatever it listens to meanwhile
 */
export async function waitUntil<T>(
  signal: AbortSignal,
  begin: (done: (value: T) => void, failed: (reason: unknown) => void, over: AbortSignal) => void,
): Promise<T> {
  const over = new AbortController();
  try {
    return await new Promise<T>((done, failed) => {
      begin(done, failed, over.signal);
      if (signal.aborted) failed(signal.reason);
      signal.addEventListener('abort', () => failed(signal.reason), { signal: over.signal });
    });
  } finally {
    over.abort();
  }
}

/** The one callback of a film's element for the frame that is shown next. */
export interface NextFrame {
  /** Asks to be called; whoever was to be called before is not. */
  ask(call: VideoFrameRequestCallback): void;
  stop(): void;
}

/** Nobody asks yet. */
export function nextFrameOf(element: HTMLVideoElement): NextFrame {
  let asked = 0;
  const stop = () => element.cancelVideoFrameCallback(asked);
  return {
    ask(call) {
      stop();
      asked = element.requestVideoFrameCallback(call);
    },
    stop,
  };
}

/** Fills the box where that cuts off little, else shows the whole picture on the ground around it. */
export function fill(element: HTMLElement, width: number, height: number): void {
  const { clientWidth, clientHeight } = element;
  if (width === 0 || height === 0 || clientWidth === 0 || clientHeight === 0) return;
  const ratio = width / height / (clientWidth / clientHeight);
  element.style.objectFit = Math.abs(Math.log(ratio)) < nearlySame ? 'cover' : 'contain';
}

/** Up to 9 % of one side may be cut off, as above a ticker it is 8 %; with 16:10 beside 16:9 it is 10 %. */
const nearlySame = Math.log(1.09);

/** Has it fill its box anew when that is resized. */
export function refillWhenResized(element: HTMLElement, refill: () => void): void {
  new ResizeObserver(refill).observe(element);
}
