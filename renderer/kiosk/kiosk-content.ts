import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { KioskContent } from '../../shared/domain/api.ts';
import { client } from '../client.ts';
import { type Clock, machineClock, watchStream } from '../event-stream.ts';

/** The content pack as far as this page has it. */
export type ContentState =
  | { state: 'loading' }
  | { state: 'failed' }
  | { state: 'ready'; content: KioskContent };

/** Where the content comes from; a store in React's sense. */
export interface ContentSource {
  state(): ContentState;
  /** Calls back after every change of the state; the returned function ends that. */
  subscribe(changed: () => void): () => void;
  /** Begins to load and to follow the server; the returned function ends it. */
  open(): () => void;
  /** Tries again now. */
  retry(): void;
}

interface SourceMeans {
  load(): Promise<KioskContent>;
  watch: typeof watchStream;
  clock: Clock;
}

const retryMs = 5_000;

/**
 * Loads the content at once, again every 5 s while it has none, and whenever the server has another revision.
 * Content once loaded stays in use while the server is away.
 */
export function createContentSource({ load, watch, clock }: SourceMeans): ContentSource {
  const listeners = new Set<() => void>();
  let state: ContentState = { state: 'loading' };
  let opened = false;
  let timer: unknown;

  const become = (next: ContentState) => {
    state = next;
    for (const changed of listeners) changed();
  };
  const fetchContent = async () => {
    clock.clearTimeout(timer);
    try {
      const content = await load();
      if (opened) become({ state: 'ready', content });
    } catch {
      if (!opened) return;
      if (state.state !== 'ready') become({ state: 'failed' });
      timer = clock.setTimeout(fetchContent, retryMs);
    }
  };

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    open() {
      opened = true;
      void fetchContent();
      const unwatch = watch({
        message: (message) => {
          const known = state.state === 'ready' ? state.content.revision : undefined;
          if (message.kind === 'content' && message.revision !== known) void fetchContent();
        },
        connection: () => {},
      });
      return () => {
        opened = false;
        clock.clearTimeout(timer);
        unwatch();
      };
    },
    retry() {
      if (state.state === 'failed') become({ state: 'loading' });
      void fetchContent();
    },
  };
}

/** The content of the server that this page came from. */
export function useKioskContent(): [ContentState, () => void] {
  const source = useMemo(
    () => createContentSource({ load: () => client.content({}), watch: watchStream, clock: machineClock }),
    [],
  );
  useEffect(() => source.open(), [source]);
  return [useSyncExternalStore(source.subscribe, source.state), source.retry];
}
