import { quietScenes } from '../../../shared/domain/signage/playlist.ts';
import type { LayerId, TurnKey } from '../../../shared/machines/signage-context.ts';
import type { Turn } from '../../../shared/signage/turn.ts';
import { type Layer, type LayerLook, painted } from './layer.ts';

/** What a layer can show: one kind of items, several of them, what a closed screen has, or the bare ground. */
export type Showable = Turn['item']['kind'] | 'quiet' | 'ground';

type LayerState = 'seen' | 'leaving' | 'below' | 'ready' | 'resting';

interface Placed {
  id: LayerId;
  shows: () => readonly Showable[];
  layer: Layer;
}

/**
 * The persistent layers of one screen, one above the other. A layer is `seen` on top, `leaving` right under it until
 * the new one is presented, `below` while it is prepared, `ready` from then on, or `resting`; see signage.css.
 */
export interface Stage {
  /**
   * @param shows asked for each turn: what a layer is for may change while it is seen
   * @returns takes it away again, and ends whatever it does
   */
  add(id: LayerId, shows: () => readonly Showable[], layer: Layer): () => void;
  prepare(turn: Turn, signal: AbortSignal): Promise<LayerId>;
  /** Resolves with the instant, in milliseconds since the epoch, at which the turn came up. */
  raise(turn: Turn, id: LayerId, signal: AbortSignal): Promise<number>;
  /** Halts what moves; the picture stays. */
  rest(): void;
  /** What is seen now does; undefined where nothing of it is in the page. */
  look(): LayerLook | undefined;
  /** Lets the layer that is seen begin afresh with its next turn. */
  restart(): void;
  /** The time that everything here goes by, in milliseconds since the epoch. */
  now(): number;
  reports: StageReports;
}

/** What the stage tells of what is on it. */
export interface StageReports {
  failed(turn: TurnKey, reason: string): void;
  strayed(): void;
}

/** A stage without layers; components add theirs when they are mounted. */
export function createStage(now: () => number = Date.now): Stage {
  const layers = new Map<LayerId, Placed>();
  const stateOf = ({ layer }: Placed) => layer.element.dataset.layerState as LayerState;
  const put = ({ layer }: Placed, state: LayerState) => {
    layer.element.dataset.layerState = state;
  };
  const inState = (...states: LayerState[]) =>
    [...layers.values()].filter((placed) => states.includes(stateOf(placed)));
  const rest = (placed: Placed) => {
    put(placed, 'resting');
    placed.layer.rest();
  };

  function choose(turn: Turn): Placed {
    const wanted = showableOf(turn);
    const fitting = [...layers.values()].filter(({ shows }) => shows().includes(wanted));
    const free = fitting.find((placed) => ['resting', 'below', 'ready'].includes(stateOf(placed)));
    const chosen = free ?? fitting[0];
    if (chosen === undefined) throw new Error(`This player has no layer for "${turn.item.id}" (${wanted}).`);
    return chosen;
  }

  /** What a new plan asks for is mounted with the next frame. */
  async function chosenFor(turn: Turn): Promise<Placed> {
    const wanted = showableOf(turn);
    if (![...layers.values()].some(({ shows }) => shows().includes(wanted))) await painted();
    return choose(turn);
  }

  return {
    reports: { failed: () => {}, strayed: () => {} },
    add(id, shows, layer) {
      const placed = { id, shows, layer };
      layers.set(id, placed);
      return () => {
        if (layers.get(id) === placed) layers.delete(id);
        layer.rest();
        layer.end?.();
      };
    },
    async prepare(turn, signal) {
      for (const placed of inState('below', 'ready')) rest(placed);
      const [seen] = inState('seen');
      if (!asksToFade(turn) && (await seen?.layer.follow?.(turn, signal))) return (seen as Placed).id;
      signal.throwIfAborted();
      const chosen = await chosenFor(turn);
      if (stateOf(chosen) === 'resting') put(chosen, 'below');
      await chosen.layer.prepare(turn, signal);
      signal.throwIfAborted();
      if (stateOf(chosen) === 'below') put(chosen, 'ready');
      return chosen.id;
    },
    async raise(turn, id, signal) {
      const placed = layers.get(id);
      if (placed === undefined) throw new Error(`There is no layer "${id}".`);
      const before = inState('seen', 'leaving').filter((other) => other !== placed);
      for (const other of before) put(other, 'leaving');
      put(placed, 'seen');
      const fade = turn.fades && before.length > 0 ? fadeIn(placed.layer.element, signal) : undefined;
      const up = new Promise<number>((done) => requestAnimationFrame(() => done(now())));
      const shownAt = await placed.layer.run(turn, signal);
      await fade?.();
      for (const other of before) rest(other);
      return shownAt ?? up;
    },
    rest() {
      for (const placed of inState('seen', 'leaving', 'below', 'ready')) placed.layer.rest();
    },
    look() {
      const [seen] = inState('seen');
      return seen && isInSight(seen.layer.element) ? (seen.layer.look?.() ?? {}) : undefined;
    },
    restart() {
      for (const placed of inState('seen')) placed.layer.restart?.();
    },
    now,
  };
}

/** An item that says so itself is never a part of the continuous stream: it is to be seen through another. */
function asksToFade({ item }: Turn): boolean {
  return 'transition' in item && item.transition === 'fade';
}

const fadeMs = 700;
/** All but nothing: what cannot be seen at all is not drawn. */
const faintest = 0.01;

/** Holds an element so faint that it cannot be seen; what comes back brings it up, and is over when it is up. */
function fadeIn(element: HTMLElement, signal: AbortSignal): () => Promise<unknown> {
  const fade = element.animate([{ opacity: faintest }, { opacity: 1 }], {
    duration: fadeMs,
    easing: 'ease-in-out',
  });
  fade.pause();
  signal.addEventListener('abort', () => fade.cancel(), { once: true });
  return () => {
    if (!signal.aborted) fade.play();
    return fade.finished.catch(() => undefined);
  };
}

function showableOf({ item, shown }: Turn): Showable {
  if (shown === 'ground') return 'ground';
  return isQuiet(item) ? 'quiet' : item.kind;
}

/** Whether it is what a closed screen shows. */
export function isQuiet(item: Turn['item']): boolean {
  return item.kind === 'scene' && (quietScenes as readonly string[]).includes(item.scene);
}

/** Whether an element has its place in the page and can be seen through. */
function isInSight(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}
