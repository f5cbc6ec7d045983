import type { Turn } from '../../../shared/signage/turn.ts';
import { type Film, openFilm } from './film.ts';
import { createFilmStream, type Laid } from './film-stream.ts';
import {
  afterFrame,
  ageOf,
  fill,
  type Layer,
  mediaAddress,
  nextFrameOf,
  painted,
  refillWhenResized,
  waitUntil,
} from './layer.ts';
import { faultOf } from './media-line.ts';
import { createPace, isBuffered } from './pace.ts';
import type { Stage } from './stage.ts';

/** A video that shows no new frame for this long is stuck. */
const stuckMs = 1_500;
/** Seconds: the longest that one frame may stand, and what is shorter than any. */
const sameFrame = 0.1;
const lessThanAFrame = 0.004;
/** What opening and seeking take when a turn is joined in the middle. */
const joiningMs = 200;
/** A film that took longer to open is moved on once more before it comes up, which takes so long by itself. */
const behindSeconds = 0.1;
const movingSeconds = 0.05;
/** Films may be this much shorter than their turn and still be followed without a pause: a frame and a half. */
const flushSeconds = 0.05;
/** Seconds that the decoder is ahead of what is seen, at most. */
const decodedSeconds = 1;

/** A turn whose film lies on the stream. */
interface Play {
  turn: Turn;
  laid: Laid;
  /** Where on the stream's line its first frame lies, in seconds: the one that was prerolled, or the film's own. */
  first: number;
  /** A frame of it was on the screen. */
  seen: boolean;
  /** Resolves with the instant of its first frame on the screen. */
  begun: PromiseWithResolvers<number>;
}

/**
 * One of the two elements for videos. A video that follows a video of the same format is laid behind it on the same
 * stream and needs no change of layers; any other is prerolled below what is seen, paused at its first frame, and
 * ready once that frame was presented. While a video runs it follows the plan's clock.
 */
export function videoLayer(
  element: HTMLVideoElement,
  { now, reports }: Pick<Stage, 'now' | 'reports'>,
): Layer {
  const stream = createFilmStream(element);
  const pace = createPace();
  const nextFrame = nextFrameOf(element);
  let current: Play | undefined;
  let next: Play | undefined;
  let lastFrameAt = 0;
  element.muted = true;
  element.playsInline = true;
  element.disablePictureInPicture = true;
  element.disableRemotePlayback = true;
  const refill = () => fill(element, element.videoWidth, element.videoHeight);
  element.addEventListener('resize', refill);
  refillWhenResized(element, refill);
  element.addEventListener('error', () => {
    const atFault = next && element.currentTime > next.laid.start - decodedSeconds ? next : current;
    if (atFault) fail(atFault, `${mediaAddress(atFault.turn)} cannot be played: ${faultOf(element)}.`);
    if (current && atFault !== current) reports.strayed();
  });

  function fail(play: Play, reason: string): void {
    if (play === next) letGo();
    else if (play === current) current = undefined;
    else return;
    const { item, startedAt } = play.turn;
    reports.failed({ item: item.id, startedAt }, reason);
  }
  function letGo(): void {
    if (next) stream.lift(next.laid);
    next = undefined;
  }

  const look = (_: number, frame: VideoFrameCallbackMetadata) => {
    lastFrameAt = performance.now();
    const shownAt = now() - lastFrameAt + frame.expectedDisplayTime;
    if (next && frame.mediaTime > next.laid.start - lessThanAFrame) {
      current = next;
      next = undefined;
      element.dataset.filmStart = String(current.laid.start);
    }
    if (current === undefined) return;
    if (!current.seen) {
      current.seen = true;
      const { begun, first } = current;
      afterFrame(() => begun.resolve(shownAt - unseenMs(frame.mediaTime - first)));
    }
    // By the film's clock and not by the frame: a browser may draw frames only at every other refresh of its display,
    // each as much too early or too late. To bring their mean to nothing makes them change sides, and lose some.
    const age = (now() - current.turn.startedAt) / 1_000;
    if (!pace.keepUp(element, element.currentTime - current.laid.start, age)) reports.strayed();
    nextFrame.ask(look);
  };
  /** A film whose next frame is due: it runs, and is not at its end. */
  const running = () =>
    current !== undefined &&
    !element.paused &&
    !document.hidden &&
    element.currentTime < current.laid.end - sameFrame;
  const watch = setInterval(() => {
    if (current === undefined || !running() || performance.now() - lastFrameAt < stuckMs) return;
    // A decoder that hangs with one film may hang with every other.
    stream.renew();
    fail(current, `${mediaAddress(current.turn)} has shown no new frame for ${stuckMs / 1_000} s.`);
  }, stuckMs / 4);

  async function lay(turn: Turn, film: Film, place: { start?: number; from: number; signal: AbortSignal }) {
    try {
      const laid = await stream.lay(film, place, (reason) => {
        const broken = [current, next].find((play) => play?.turn === turn);
        if (broken) fail(broken, `${mediaAddress(turn)} is broken: ${reason}.`);
      });
      return { turn, laid, first: laid.start, seen: false, begun: Promise.withResolvers<number>() };
    } catch (cause) {
      film.close();
      throw new Error(`${mediaAddress(turn)} cannot be played: ${(cause as Error).message}.`, { cause });
    }
  }

  return {
    element,
    async prepare(turn, signal) {
      current = undefined;
      next = undefined;
      nextFrame.stop();
      element.pause();
      element.playbackRate = 1;
      const film = await openFilm(mediaAddress(turn), signal);
      const age = ageOf(turn, now());
      const latest = Math.max(0, film.length - 2 * sameFrame);
      const from = age === 0 ? 0 : Math.min((age + joiningMs) / 1_000, latest);
      // Chromium may land on a frame a little before the one asked for; a running video catches up.
      const frames = firstFrame(
        element,
        (time, start) => time > start - lessThanAFrame && time < start + from + sameFrame,
      );
      let joined: Play;
      try {
        const play = await lay(turn, film, { from, signal });
        joined = { ...play, first: await frames.of(play.laid.start, signal) };
      } finally {
        frames.stop();
      }
      const { start } = joined.laid;
      current = joined;
      element.dataset.filmStart = String(start);
      const due = Math.min(ageOf(turn, now()) / 1_000 + movingSeconds, latest);
      if (due - from > behindSeconds + movingSeconds && isBuffered(element, start + due)) {
        await moveTo(element, start + due, signal);
        joined.first = start + due;
      }
      // The page hears of a frame as it is handed over; what is raised at once may come up without it.
      await painted();
    },
    async follow(turn, signal) {
      if (next && sameTurn(next.turn, turn)) return true;
      letGo();
      const start =
        current && turn.item.kind === 'video' ? startAfter(element, current, turn, now()) : undefined;
      if (current === undefined || start === undefined) return false;
      const film = await openFilm(mediaAddress(turn), signal);
      if (film.format !== current.laid.film.format) {
        film.close();
        return false;
      }
      next = await lay(turn, film, { start, from: 0, signal });
      return true;
    },
    async run(turn, signal) {
      const play = [current, next].find((play) => play && sameTurn(play.turn, turn));
      if (play === undefined) throw new Error(`${mediaAddress(turn)} was not made ready.`);
      if (play === current && element.paused) {
        lastFrameAt = performance.now();
        nextFrame.ask(look);
        await element.play();
      }
      return waitUntil(signal, (done, failed) => void play.begun.promise.then(done, failed));
    },
    rest() {
      letGo();
      current = undefined;
      nextFrame.stop();
      element.pause();
    },
    look: () => (running() ? { lastFrameAt, waitingSince: lastFrameAt, film: element } : { lastFrameAt }),
    restart: () => stream.renew(),
    end: () => clearInterval(watch),
  };
}

/**
 * The page is told of frames as they come, now and then of the second one first. What is seen earlier by a frame or
 * two was on the screen; what is further back never was, because the machine was busy.
 */
function unseenMs(seconds: number): number {
  return seconds > 0 && seconds < sameFrame ? seconds * 1_000 : 0;
}

function sameTurn(one: Turn, other: Turn): boolean {
  return (
    one.startedAt === other.startedAt && one.item.id === other.item.id && one.revision === other.revision
  );
}

/** Where on the line a turn's film comes right behind what runs now; undefined where it cannot. */
function startAfter(
  element: HTMLVideoElement,
  { turn, laid }: Play,
  following: Turn,
  instant: number,
): number | undefined {
  const planned = laid.start + (following.startedAt - turn.startedAt) / 1_000;
  const inStep = Math.abs(laid.start + (instant - turn.startedAt) / 1_000 - element.currentTime) < 0.5;
  if (!inStep || planned <= element.currentTime || planned > laid.end + flushSeconds) return undefined;
  return planned > laid.end - flushSeconds ? laid.end : planned;
}

/** Looks for a frame of the element from now on, until it is told to stop. */
function firstFrame(element: HTMLVideoElement, fits: (mediaTime: number, start: number) => boolean) {
  let newest = Number.NaN;
  let found = () => {};
  let wanted = Number.NaN;
  const nextFrame = nextFrameOf(element);
  const look = (_: number, { mediaTime }: VideoFrameCallbackMetadata) => {
    newest = mediaTime;
    if (fits(newest, wanted)) found();
    else nextFrame.ask(look);
  };
  nextFrame.ask(look);
  return {
    /** Resolves with the media time of a frame that fits, of a film laid at `start`. */
    of: (start: number, signal: AbortSignal) =>
      waitUntil<number>(signal, (done, failed, over) => {
        wanted = start;
        found = () => done(newest);
        if (fits(newest, start)) found();
        element.addEventListener(
          'error',
          () => failed(new Error(`It cannot be played: ${faultOf(element)}.`)),
          { signal: over },
        );
      }),
    stop: nextFrame.stop,
  };
}

/** Moves an element that stands still to a place that is at hand; resolves once it has the frame that is there. */
function moveTo(element: HTMLVideoElement, time: number, signal: AbortSignal): Promise<void> {
  return waitUntil(signal, (done, _, over) => {
    element.addEventListener('seeked', () => done(), { signal: over });
    element.currentTime = time;
  });
}
