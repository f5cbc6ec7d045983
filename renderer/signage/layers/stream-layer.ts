import type Hls from 'hls.js';
import type { Turn } from '../../../shared/signage/turn.ts';
import { fill, type Layer, nextFrameOf, refillWhenResized, waitUntil } from './layer.ts';
import { faultOf } from './media-line.ts';
import type { Stage } from './stage.ts';

/** A stream that shows no new frame for this long is stuck: what comes in its place is up within 2 s. */
const stuckMs = 1_300;
/** Seconds of the stream that are held, ahead of what is seen and behind it. */
const heldSeconds = { ahead: 12, behind: 4 };

/** A live stream by HLS (RFC 8216), silent, from its newest part on. It is joined anew for each of its turns. */
export function streamLayer(element: HTMLVideoElement, { reports }: Pick<Stage, 'reports'>): Layer {
  let hls: Hls | undefined;
  let current: Turn | undefined;
  let lastFrameAt: number | undefined;
  const nextFrame = nextFrameOf(element);
  element.muted = true;
  element.playsInline = true;
  element.disablePictureInPicture = true;
  element.disableRemotePlayback = true;
  const refill = () => fill(element, element.videoWidth, element.videoHeight);
  element.addEventListener('resize', refill);
  refillWhenResized(element, refill);

  const fail = (reason: string) => {
    if (current === undefined) return;
    const { item, startedAt } = current;
    current = undefined;
    reports.failed({ item: item.id, startedAt }, reason);
  };
  const leave = () => {
    current = undefined;
    hls?.destroy();
    hls = undefined;
    lastFrameAt = undefined;
    nextFrame.stop();
  };
  const look = () => {
    lastFrameAt = performance.now();
    nextFrame.ask(look);
  };
  element.addEventListener('ended', () => fail('the stream has ended'));
  const watch = setInterval(() => {
    if (current === undefined || element.paused || document.hidden || lastFrameAt === undefined) return;
    if (performance.now() - lastFrameAt > stuckMs)
      fail(`the stream has shown no new frame for ${stuckMs} ms`);
  }, stuckMs / 4);

  return {
    element,
    async prepare(turn, signal) {
      const { item } = turn;
      if (item.kind !== 'stream') throw new Error(`The ${item.kind} "${item.id}" is no stream.`);
      leave();
      const { default: Hls } = await import('hls.js');
      signal.throwIfAborted();
      const joined = new Hls({
        enableWorker: false,
        maxBufferLength: heldSeconds.ahead,
        maxMaxBufferLength: heldSeconds.ahead,
        backBufferLength: heldSeconds.behind,
      });
      hls = joined;
      current = turn;
      try {
        await waitUntil<void>(signal, (done, failed, over) => {
          joined.on(Hls.Events.ERROR, (_, { fatal, details, error }) => {
            if (!fatal) return;
            const reason = `${item.url} cannot be played: ${error?.message ?? details}`;
            failed(new Error(reason));
            fail(reason);
          });
          element.addEventListener(
            'error',
            () => failed(new Error(`${item.url} cannot be played: ${faultOf(element)}.`)),
            { signal: over },
          );
          nextFrame.ask(() => done());
          joined.loadSource(item.url);
          joined.attachMedia(element);
        });
      } catch (cause) {
        if (hls === joined) leave();
        throw cause;
      }
    },
    async run(turn, signal) {
      lastFrameAt = performance.now();
      const up = waitUntil<void>(signal, (done) =>
        nextFrame.ask(() => {
          look();
          done();
        }),
      );
      await Promise.all([element.play(), up]);
      current = turn;
      return undefined;
    },
    rest: leave,
    look: () =>
      element.paused ? { lastFrameAt } : { lastFrameAt, waitingSince: lastFrameAt, film: element },
    restart: leave,
    end: () => clearInterval(watch),
  };
}
