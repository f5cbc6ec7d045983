import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { KioskContent } from '../../../shared/domain/content/kiosk-content.ts';
import { client } from '../../client.ts';
import { type Clock, machineClock, watchStream } from '../../event-stream.ts';
import { noteEdition } from './editions.ts';

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
  /** What is here already. */
  first?: KioskContent | undefined;
  load(): Promise<KioskContent>;
  watch: typeof watchStream;
  clock: Clock;
}

const retryMs = 5_000;

/**
 * Loads the content at once, again every 5 s while it has none, and whenever the server has another revision.
 * Content once loaded stays in use while the server is away.
 */
export function createContentSource({ first, load, watch, clock }: SourceMeans): ContentSource {
  const listeners = new Set<() => void>();
  let state: ContentState = first ? { state: 'ready', content: first } : { state: 'loading' };
  let opened = false;
  let loading = false;
  /** The revision that the server spoke of last, until it was asked for. */
  let announced: string | undefined;
  let timer: unknown;

  const become = (next: ContentState) => {
    state = next;
    for (const changed of listeners) changed();
  };
  const fetchContent = async () => {
    clock.clearTimeout(timer);
    if (loading) return;
    loading = true;
    try {
      const content = await load();
      if (opened) become({ state: 'ready', content });
    } catch {
      if (!opened) return;
      if (state.state !== 'ready') become({ state: 'failed' });
      timer = clock.setTimeout(fetchContent, retryMs);
    } finally {
      loading = false;
    }
    followServer();
  };
  // The stream names the revision as soon as it opens, mostly while that very revision is still on its way.
  const followServer = () => {
    if (!opened || loading || announced === undefined) return;
    const known = state.state === 'ready' ? state.content.revision : undefined;
    if (announced !== known) void fetchContent();
    announced = undefined;
  };

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    open() {
      opened = true;
      if (state.state !== 'ready') void fetchContent();
      const unwatch = watch({
        message: (message) => {
          if (message.kind !== 'content') return;
          announced = message.revision;
          followServer();
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

/** Asked for while the first screen is still being made, not after it. */
let early: Promise<KioskContent> | undefined = newest();
let first: KioskContent | undefined;

/** How long the first screen waits for the content, before it says that it is on its way. */
const patienceMs = 500;

/** Ends when the first answer is here, or when it has been waited for long enough. */
export const firstAnswer: Promise<void> = Promise.race([
  early.then(
    (content) => {
      first = content;
    },
    () => {},
  ),
  new Promise<void>((resolve) => setTimeout(resolve, patienceMs)),
]);

function load(): Promise<KioskContent> {
  const asked = early ?? newest();
  early = undefined;
  return asked;
}

function newest(): Promise<KioskContent> {
  return client.content({}).then(noteEdition);
}

/** The content of the server that this page came from. */
export function useKioskContent(): [ContentState, () => void] {
  const source = useMemo(() => {
    if (first !== undefined) early = undefined;
    return createContentSource({ first, load, watch: watchStream, clock: machineClock });
  }, []);
  useEffect(() => source.open(), [source]);
  return [useSyncExternalStore(source.subscribe, source.state), source.retry];
}
