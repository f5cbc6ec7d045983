import type { Turn } from '../../../shared/signage/turn.ts';
import { fontsLoaded } from '../../scenes/fonts.ts';
import { ageOf, type Layer, type LayerLook, painted } from './layer.ts';

/** One instant of a turn, to be drawn. */
export interface Frame {
  turn: Turn;
  /** Milliseconds into the turn's item. */
  t: number;
  /** Counts up when an item is tried anew after its drawing failed. */
  attempt: number;
}

/** Holds the frame that a component draws, outside of React's own timing. A store for `useSyncExternalStore`. */
export interface Drawing {
  frame(): Frame | undefined;
  set(turn: Turn, t: number): void;
  /** The component has drawn a frame. */
  drawn(frame: Frame): void;
  /** The frame that was drawn last, and since when the newest one waits for that. */
  look(): LayerLook;
  /** Whatever was drawn is thrown away before the next turn. */
  restart(): void;
  fail(reason: string): void;
  failure: string | undefined;
  onFailure: (turn: Turn, reason: string) => void;
  subscribe(listener: () => void): () => void;
  retry(): void;
}

/** A drawing that has no frame yet. */
export function createDrawing(): Drawing {
  let frame: Frame | undefined;
  let attempt = 0;
  let waitingSince: number | undefined;
  let lastFrameAt: number | undefined;
  const listeners = new Set<() => void>();
  const drawing: Drawing = {
    failure: undefined,
    onFailure: () => {},
    frame: () => frame,
    set(turn, t) {
      if (frame?.turn === turn && frame.t === t && frame.attempt === attempt) return;
      frame = { turn, t, attempt };
      waitingSince ??= performance.now();
      for (const listener of listeners) listener();
    },
    drawn(done) {
      if (done === frame) waitingSince = undefined;
      lastFrameAt = performance.now();
    },
    look: () => ({ lastFrameAt, waitingSince }),
    restart() {
      attempt += 1;
      waitingSince = undefined;
    },
    fail(reason) {
      drawing.failure = reason;
      if (frame) drawing.onFailure(frame.turn, reason);
    },
    retry() {
      if (drawing.failure === undefined) return;
      drawing.failure = undefined;
      attempt += 1;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return drawing;
}

/**
 * A layer that is drawn for exactly the present instant with every animation frame while it is seen.
 *
 * @param now the time to draw
 * @param instantOf the time in the item that an age is drawn as: the same one again is not drawn again
 */
export function drawnLayer(
  element: HTMLElement,
  drawing: Drawing,
  now: () => number,
  instantOf: (turn: Turn, age: number) => number = (_, age) => age,
): Layer {
  let timer = 0;
  const stop = () => cancelAnimationFrame(timer);
  const drawNow = (turn: Turn) => drawing.set(turn, instantOf(turn, ageOf(turn, now())));
  return {
    element,
    async prepare(turn) {
      stop();
      drawing.retry();
      await fontsLoaded();
      drawNow(turn);
      await painted();
      if (drawing.failure !== undefined) throw new Error(drawing.failure);
    },
    async run(turn) {
      stop();
      const draw = () => {
        drawNow(turn);
        timer = requestAnimationFrame(draw);
      };
      draw();
      return painted();
    },
    rest: stop,
    look: drawing.look,
    restart: drawing.restart,
  };
}
