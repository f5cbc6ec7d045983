import type { LayerId } from '../../shared/machines/signage-player.ts';
import type { Turn } from '../../shared/signage/turn.ts';
import type { Layer } from './layer.ts';

type Kind = Turn['item']['kind'] | 'ground';

interface Placed {
  id: LayerId;
  kind: Kind;
  layer: Layer;
  /** Which scene a scene layer draws. */
  scene: string | undefined;
}

/**
 * The persistent layers of one screen, one above the other. A layer is `seen` on top, `leaving` right under it until
 * the new one is presented, `below` while it is prepared, or `resting`; see signage.css.
 */
export interface Stage {
  add(id: LayerId, kind: Kind, layer: Layer, scene?: string): void;
  prepare(turn: Turn, signal: AbortSignal): Promise<LayerId>;
  /** Resolves with the instant, in milliseconds since the epoch, at which the layer came up. */
  raise(turn: Turn, id: LayerId, signal: AbortSignal): Promise<number>;
  tellFailure(id: LayerId, reason: string): void;
  onFailure: (id: LayerId, reason: string) => void;
}

/** A stage without layers; components add theirs when they are mounted. */
export function createStage(): Stage {
  const layers = new Map<LayerId, Placed>();
  const stateOf = ({ layer }: Placed) => layer.element.dataset.layerState;
  const put = ({ layer }: Placed, state: string) => {
    layer.element.dataset.layerState = state;
  };
  const rest = (placed: Placed) => {
    put(placed, 'resting');
    placed.layer.rest();
  };

  const stage: Stage = {
    onFailure: () => {},
    tellFailure: (id, reason) => stage.onFailure(id, reason),
    add: (id, kind, layer, scene) => void layers.set(id, { id, kind, layer, scene }),
    async prepare(turn, signal) {
      const placed = choose(turn);
      for (const other of layers.values()) {
        if (other !== placed && stateOf(other) === 'below') rest(other);
      }
      if (stateOf(placed) === 'resting') put(placed, 'below');
      await placed.layer.prepare(turn, signal);
      return placed.id;
    },
    async raise(turn, id, signal) {
      const placed = layers.get(id);
      if (placed === undefined) throw new Error(`There is no layer "${id}".`);
      const before = [...layers.values()].filter(
        (other) => other !== placed && ['seen', 'leaving'].includes(stateOf(other) ?? ''),
      );
      for (const other of before) put(other, 'leaving');
      put(placed, 'seen');
      const up = new Promise<number>((done) => requestAnimationFrame(() => done(Date.now())));
      await placed.layer.run(turn, signal);
      for (const other of before) rest(other);
      return up;
    },
  };

  function choose(turn: Turn): Placed {
    const all = [...layers.values()];
    const kind = turn.shown === 'ground' ? 'ground' : turn.item.kind;
    const scene = turn.item.kind === 'scene' && kind === 'scene' ? turn.item.scene : undefined;
    const fitting = all.filter((placed) => placed.kind === kind && placed.scene === scene);
    const free = fitting.find((placed) => ['resting', 'below'].includes(stateOf(placed) ?? ''));
    const chosen = free ?? fitting[0];
    if (chosen === undefined) throw new Error(`This player has no layer for "${turn.item.id}" (${kind}).`);
    return chosen;
  }
  return stage;
}
