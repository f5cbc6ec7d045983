import type { StreamMessage } from '../../shared/domain/api/stream-message.ts';

/** Carries messages to every open event stream. It keeps nothing: who joins late asks for the state first. */
export interface Stream {
  publish(message: StreamMessage): void;
  /** Returns the function that leaves again. */
  subscribe(listener: (message: StreamMessage) => void): () => void;
}

/** A stream without listeners. */
export function createStream(): Stream {
  const listeners = new Set<(message: StreamMessage) => void>();
  return {
    publish(message) {
      for (const listener of listeners) listener(message);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
