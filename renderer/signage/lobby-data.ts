import type { StreamMessage } from '../../shared/domain/api/stream-message.ts';
import type { Today } from '../../shared/domain/counters/counted.ts';
import { businessDay } from '../../shared/domain/hanoi-time.ts';
import type { Client } from '../client.ts';
import type { SceneData } from '../scenes/scene.ts';

/** What live scenes draw from, kept up to date by the event stream. A store for `useSyncExternalStore`. */
export interface LobbyData {
  data(): SceneData;
  subscribe(listener: () => void): () => void;
  take(message: StreamMessage): void;
  /** Drops yesterday's count when a new day has begun. */
  keepToday(instant: number): void;
}

/** Knows nothing until the stream's first messages arrive. */
export function createLobbyData(client: Client): LobbyData {
  let data: SceneData = {};
  let today: Today | undefined;
  const listeners = new Set<() => void>();
  const change = (news: SceneData) => {
    data = { ...data, ...news };
    for (const listener of listeners) listener();
  };
  const askFigures = () => {
    client.topProcedures({}).then(
      (topProcedures) => change({ topProcedures }),
      () => undefined,
    );
    client.yearFigures({}).then(
      (yearFigures) => change({ yearFigures }),
      () => undefined,
    );
  };
  const setToday = (news: Today | undefined) => {
    today = news;
    change({ today: news });
    askFigures();
  };
  return {
    data: () => data,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    take(message) {
      if (message.kind === 'today') setToday(message.today);
      else if (message.kind === 'content') {
        askFigures();
        client.sceneWords({}).then(change, () => undefined);
      }
    },
    keepToday(instant) {
      if (today === undefined || today.day === businessDay(instant)) return;
      setToday(undefined);
      client.today({}).then(setToday, () => undefined);
    },
  };
}
