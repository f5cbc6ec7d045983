import { watch } from 'node:fs';
import type { Above, NewNotice } from '../../shared/domain/signage/notice.ts';
import type { Clock } from './clock.ts';
import { type NoticeFolder, openNoticeFolder } from './notice-folder.ts';
import { noticeOf } from './notice-order.ts';
import type { Stream } from './stream.ts';

/** Urgent notices and the switch of the safe slide. What is told as done is on the disk. */
export interface Notices {
  /** What stands above every plan now. */
  above(): Above;
  /**
   * Shows a notice until it ends. The same id again changes nothing.
   *
   * @throws NoticeError when it ends before it begins, or is over already
   */
  post(order: NewNotice): Above;
  end(id: string): Above;
  setSafe(safe: boolean): Above;
  /** Shows a screen's test card, until it is taken away, forgotten for ten minutes, or the app ends. */
  setCard(screen: string, shown: boolean): Above;
  close(): void;
}

/** What another process wrote is seen at once where the platform tells, and after this long where it does not. */
const lookAgainMs = 2_000;
/** A test card that somebody forgot gives the screen back after this long. */
const cardMs = 10 * 60_000;

/**
 * The notices in the data folder; each change is told to the stream, whoever made it: `tantam notice` writes into
 * the same folder.
 */
export function createNotices(home: string, { clock, stream }: { clock: Clock; stream: Stream }): Notices {
  const folder = openNoticeFolder(home);
  const cards = new Map<string, number>();
  const read = (): Above => {
    const now = clock();
    const shown = [...cards].filter(([, until]) => now < until).map(([screen]) => screen);
    return { ...folder.read(now), ...(shown.length > 0 && { cards: shown }) };
  };
  let told = JSON.stringify(read());
  const tell = (): Above => {
    const above = read();
    const now = JSON.stringify(above);
    if (now !== told) stream.publish({ kind: 'above', above });
    told = now;
    return above;
  };
  const again = setInterval(tell, lookAgainMs);
  again.unref();
  const watcher = watchFolder(folder, tell);

  return {
    above: read,
    post(order) {
      folder.add(noticeOf(order, clock()));
      return tell();
    },
    end(id) {
      folder.remove(id);
      return tell();
    },
    setSafe(safe) {
      folder.setSafe(safe);
      return tell();
    },
    setCard(screen, shown) {
      if (shown) cards.set(screen, clock() + cardMs);
      else cards.delete(screen);
      return tell();
    },
    close() {
      clearInterval(again);
      watcher?.close();
    },
  };
}

function watchFolder({ path }: NoticeFolder, changed: () => void) {
  try {
    const watcher = watch(path, { persistent: false }, changed);
    return watcher.on('error', () => watcher.close());
  } catch {
    return undefined;
  }
}
