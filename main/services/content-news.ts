import { randomUUID } from 'node:crypto';
import type { StreamMessage } from '../../shared/domain/api/stream-message.ts';
import type { ContentStore } from './content/content-store.ts';
import type { Stream } from './stream.ts';

/** Tells the open pages which content is in use, and that plans are others than they were. */
export interface ContentNews {
  /** What is in use now; every stream begins with it. */
  now(): Extract<StreamMessage, { kind: 'content' }>;
  /** Tells the plans of one revision apart, and those of one start of the app from those of the next. */
  edition(): string;
  /** Other content is in use. */
  contentChanged(): void;
  /** The branch has chosen something else of the content in use: tips, items, playlists or hours. */
  plansChanged(): void;
}

/**
 * A player that was away compares what it holds with what the stream begins with, so nothing that changed meanwhile is
 * missed, not even what somebody changed in a file while the app was not running.
 *
 * @param content is first asked when somebody asks
 */
export function createContentNews(
  content: () => Pick<ContentStore, 'revision' | 'fault'>,
  stream: Stream,
): ContentNews {
  const start = randomUUID().slice(0, 8);
  let changes = 0;
  const edition = () => `${start}-${changes}`;
  const now = () => {
    const { revision, fault } = content();
    return { kind: 'content' as const, revision, edition: edition(), ...(fault !== null && { fault }) };
  };
  return {
    now,
    edition,
    contentChanged: () => stream.publish(now()),
    plansChanged() {
      changes += 1;
      stream.publish(now());
    },
  };
}
