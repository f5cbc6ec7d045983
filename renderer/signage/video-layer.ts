import type { Turn } from '../../shared/signage/turn.ts';
import { ageOf, fill, type Layer, mediaAddress } from './layer.ts';

/** Tells that a video that was shown or ready is broken. */
export type TellFailure = (reason: string) => void;

/** Beyond this a video jumps to where it should be; below, it runs a little faster or slower. */
const jumpMs = 300;
const unnoticedMs = 12;
const mostHaste = 0.04;
/** A video that shows no new frame for this long is stuck. */
const stuckMs = 2_000;
/** Seconds; a seek lands on the frame that covers the time, at 10 frames a second or more. */
const sameFrame = 0.1;
/** What loading and seeking take when a turn is joined in the middle. */
const seekingMs = 200;

/**
 * A video is prerolled below what is seen, paused at its first frame, and ready once that frame was presented.
 * While it runs it follows the plan's clock.
 */
export function videoLayer(element: HTMLVideoElement, tellFailure: TellFailure): Layer {
  let running: Turn | undefined;
  let ready = false;
  let frames = 0;
  let lastFrameAt = 0;
  element.muted = true;
  element.playsInline = true;
  element.preload = 'auto';
  element.disablePictureInPicture = true;
  element.addEventListener('error', () => ready && tellFailure(faultOf(element)));
  element.addEventListener('loadedmetadata', () => fill(element, element.videoWidth, element.videoHeight));

  const follow = (_: number, frame: VideoFrameCallbackMetadata) => {
    if (running === undefined) return;
    frames += 1;
    lastFrameAt = performance.now();
    const shownAt = Date.now() - performance.now() + frame.expectedDisplayTime;
    keepUp(element, frame.mediaTime * 1_000 - (shownAt - running.startedAt));
    element.requestVideoFrameCallback(follow);
  };
  setInterval(() => {
    if (running === undefined || element.ended || document.hidden) return;
    if (performance.now() - lastFrameAt < stuckMs) return;
    running = undefined;
    tellFailure(`${element.currentSrc} has shown no new frame for ${stuckMs / 1_000} s.`);
  }, stuckMs / 4);

  return {
    element,
    async prepare(turn, signal) {
      running = undefined;
      ready = false;
      element.pause();
      element.playbackRate = 1;
      const address = mediaAddress(turn);
      const age = ageOf(turn, Date.now());
      const from = age === 0 ? 0 : Math.min(age + seekingMs, turn.item.durationMs - 1) / 1_000;
      await loaded(element, address, signal);
      await seeked(element, from, signal);
      ready = true;
    },
    async run(turn, signal) {
      running = turn;
      lastFrameAt = performance.now();
      const begun = frames;
      element.requestVideoFrameCallback(follow);
      await element.play();
      await until(() => frames > begun || element.ended, signal);
    },
    rest() {
      running = undefined;
      element.pause();
    },
  };
}

/** @param aheadMs how far the video is ahead of the plan; negative when it is behind */
function keepUp(element: HTMLVideoElement, aheadMs: number): void {
  if (Math.abs(aheadMs) > jumpMs) {
    const target = element.currentTime - aheadMs / 1_000;
    if (target >= 0 && target < element.duration && !element.seeking) element.currentTime = target;
    return;
  }
  const haste = Math.abs(aheadMs) < unnoticedMs ? 0 : -aheadMs / 1_000;
  const rate = 1 + Math.min(mostHaste, Math.max(-mostHaste, haste));
  if (Math.abs(rate - element.playbackRate) > 0.002) element.playbackRate = rate;
}

/** Resolves when the file's first frame has been presented; at once where it is loaded already. */
async function loaded(element: HTMLVideoElement, address: string, signal: AbortSignal): Promise<void> {
  const sameFile = element.src === new URL(address, location.href).href;
  if (sameFile && element.error === null && element.readyState >= element.HAVE_CURRENT_DATA) return;
  await presented(element, 0, signal, () => {
    element.src = address;
    element.load();
  });
}

async function seeked(element: HTMLVideoElement, from: number, signal: AbortSignal): Promise<void> {
  if (Math.abs(element.currentTime - from) < 0.001) return;
  await presented(element, from, signal, () => {
    element.currentTime = from;
  });
}

/** Does something that shows the frame at `time` in seconds, and resolves when the compositor has that frame. */
function presented(
  element: HTMLVideoElement,
  time: number,
  signal: AbortSignal,
  act: () => void,
): Promise<void> {
  return new Promise((done, failed) => {
    const settled = new AbortController();
    const options = { once: true, signal: settled.signal };
    const look = (_: number, frame: VideoFrameCallbackMetadata) => {
      if (Math.abs(frame.mediaTime - time) > sameFrame) {
        callback = element.requestVideoFrameCallback(look);
        return;
      }
      settled.abort();
      done();
    };
    let callback = element.requestVideoFrameCallback(look);
    const fail = (reason: Error) => {
      settled.abort();
      element.cancelVideoFrameCallback(callback);
      failed(reason);
    };
    element.addEventListener('error', () => fail(new Error(faultOf(element))), options);
    signal.addEventListener('abort', () => fail(new Error('No longer wanted.')), options);
    act();
  });
}

function until(holds: () => boolean, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const look = () => (holds() || signal.aborted ? done() : requestAnimationFrame(look));
    look();
  });
}

function faultOf({ error, src }: HTMLVideoElement): string {
  return `${src} cannot be played: ${error?.message || `media error ${error?.code ?? 'without a code'}`}.`;
}
