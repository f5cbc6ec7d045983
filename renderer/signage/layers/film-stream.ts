import type { Film } from './film.ts';
import { waitUntil } from './layer.ts';
import { createMediaLine, type MediaLine } from './media-line.ts';

/** A film laid on a stream's line of time; `start` and `end` in seconds on that line. */
export interface Laid {
  film: Film;
  /** Where the film's first frame lies, whether or not it is needed, and where its last one ends. */
  start: number;
  end: number;
}

/** Where a film is to lie. */
export interface Place {
  /** Seconds into the film where it is needed from. */
  from: number;
  /** Where on the line its first frame is to lie; on a free place, with the element moved there, where left out. */
  start?: number;
  signal: AbortSignal;
}

/**
 * Films laid one right after another on the one Media Source that an element keeps, so that no decoder starts anew
 * between two of them. Only some seconds of the line are in memory.
 */
export interface FilmStream {
  /**
   * Resolves once the place asked for can be decoded; what lay there and after it is taken away.
   *
   * @param onFailure the film turned out to be broken further on
   * @throws when the film cannot be read or is refused
   */
  lay(film: Film, place: Place, onFailure: (reason: string) => void): Promise<Laid>;
  /** Takes away a film that is not on the screen. */
  lift(laid: Laid): void;
  /** Gives up everything that lies there; the next film begins with a new decoder. */
  renew(): void;
}

/** So many seconds of the line are read ahead, and kept behind. */
const aheadSeconds = 10;
const behindSeconds = 4;
/** Between two films that have nothing to do with each other. */
const apartSeconds = 1;
const lessThanAFrame = 0.005;
/** How often room is looked for, and after which a full buffer is tried again. */
const roomMs = 250;

interface Feeding {
  laid: Laid;
  stop: AbortController;
  over: Promise<void>;
}

/** The stream of one element. */
export function createFilmStream(element: HTMLVideoElement): FilmStream {
  const line = createMediaLine(element);
  let freeAt = 0;
  let feedings: Feeding[] = [];
  const stopFeeding = (unwanted: (laid: Laid) => boolean) => {
    for (const { laid, stop } of feedings) if (unwanted(laid)) stop.abort();
    feedings = feedings.filter(({ stop }) => !stop.signal.aborted);
  };

  return {
    async lay(film, { from, start, signal }, onFailure) {
      if (start === undefined) stopFeeding(() => true);
      else stopFeeding((laid) => laid.end > start + 0.05);
      const anew = await line.open(film.type);
      if (anew) freeAt = 0;
      const at = start ?? freeAt + apartSeconds;
      await line.clear(start ?? 0, Number.POSITIVE_INFINITY);
      if (start === undefined) element.currentTime = at + from;
      const laid = { film, start: at, end: at + film.length };
      freeAt = laid.end;

      const stop = new AbortController();
      const before = feedings.map(({ over }) => over);
      const started = Promise.withResolvers<void>();
      const run = async () => {
        await Promise.all(before);
        await feed(element, line, laid, from, stop.signal, started.resolve);
      };
      const over = run().then(started.resolve, (cause: Error) => {
        if (stop.signal.aborted) return started.resolve();
        started.reject(cause);
        onFailure(cause.message);
      });
      feedings = [...feedings, { laid, stop, over }];
      void over.then(() => {
        feedings = feedings.filter((feeding) => feeding.laid !== laid);
        film.close();
      });
      await waitUntil<void>(signal, (done, failed) => void started.promise.then(done, failed));
      return laid;
    },
    lift(laid) {
      stopFeeding((other) => other === laid);
      freeAt = Math.min(freeAt, laid.start);
      if (laid.start > element.currentTime) {
        line.clear(laid.start, Number.POSITIVE_INFINITY).catch(() => {});
      }
    },
    renew() {
      stopFeeding(() => true);
      line.renew();
    },
  };
}

async function feed(
  element: HTMLVideoElement,
  line: MediaLine,
  { film, start }: Laid,
  from: number,
  stopped: AbortSignal,
  started: () => void,
): Promise<void> {
  for await (const fragment of film.fragments(from)) {
    while (!stopped.aborted && line.end() > element.currentTime + aheadSeconds) await aWhile();
    while (!stopped.aborted && !(await fits(line, fragment, start))) await aWhile();
    if (stopped.aborted) return;
    if (line.end() > start + from + lessThanAFrame) started();
    const old = element.currentTime - behindSeconds;
    if (old - line.begin() > behindSeconds) await line.clear(0, old);
  }
}

/** Appends, unless the buffer is full at present. */
async function fits(line: MediaLine, fragment: Uint8Array<ArrayBuffer>, start: number): Promise<boolean> {
  try {
    await line.append(fragment, start);
    return true;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'QuotaExceededError') return false;
    throw cause;
  }
}

function aWhile(): Promise<void> {
  return new Promise((done) => setTimeout(done, roomMs));
}
