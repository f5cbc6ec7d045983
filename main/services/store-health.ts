import type { StoreState } from '../../shared/domain/store/store-state.ts';
import { writeFailureOf } from '../store/write-failure.ts';
import type { Clock } from './clock.ts';
import type { Stream } from './stream.ts';

/** Whether events can be written, as the newest attempts showed; each change is told to the stream. */
export interface StoreHealth {
  state(): StoreState;
  /**
   * Runs a write. One that the database refused waits under its event's id until that event is written: the page
   * that made the event holds it and sends it again. Rethrows what the write throws.
   *
   * @param id undefined for a write that nobody sends again under the same id
   */
  watch<Result>(id: string | undefined, write: () => Result): Result;
}

/** A page tries again at least once a minute; what was not tried for so long, nobody holds any more. */
const givenUpMs = 5 * 60_000;

export function createStoreHealth({ clock, stream }: { clock: Clock; stream: Stream }): StoreHealth {
  let failing: StoreState['failing'] = null;
  /** When an event was last tried, by its id. */
  const waiting = new Map<string, number>();
  let told = '';

  const state = (): StoreState => {
    const oldest = clock() - givenUpMs;
    for (const [id, triedAt] of waiting) if (triedAt < oldest) waiting.delete(id);
    return { failing, waiting: waiting.size };
  };
  const tell = () => {
    const store = state();
    const now = JSON.stringify(store);
    if (now === told) return;
    told = now;
    stream.publish({ kind: 'store', store });
  };
  told = JSON.stringify(state());

  return {
    state,
    watch(id, write) {
      try {
        const result = write();
        failing = null;
        if (id !== undefined) waiting.delete(id);
        tell();
        return result;
      } catch (error) {
        const reason = writeFailureOf(error);
        if (reason !== undefined) {
          const since = failing?.since ?? new Date(clock()).toISOString();
          failing = { reason, since };
          if (id !== undefined) waiting.set(id, clock());
          tell();
        }
        throw error;
      }
    },
  };
}
