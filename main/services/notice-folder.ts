import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Above, Notice } from '../../shared/domain/signage/notice.ts';
import { inOrder } from '../../shared/signage/above.ts';
import { syncFile, syncFolder } from '../store/store-files.ts';

/**
 * The folder that notices lie in, one file each, so that two processes never write the same one. A file is there as
 * a whole or not at all: written under another name, synced, renamed, and the folder synced.
 */
export interface NoticeFolder {
  path: string;
  /** What holds or is still to come at an instant; a file that cannot be read is passed over. */
  read(now: number): Above;
  /** A notice of the same id stays as it is. */
  add(notice: Notice): void;
  remove(id: string): void;
  setSafe(safe: boolean): void;
}

const safeFile = 'safe-slide';
/** A notice that is over is kept for this long, so that a clock that was set ahead by mistake ends none for good. */
const keptMs = 24 * 3_600_000;

/** The folder `notices` of a data folder; made where it is missing. */
export function openNoticeFolder(home: string): NoticeFolder {
  const path = join(home, 'notices');
  mkdirSync(path, { recursive: true });
  const write = (name: string, text: string) => {
    const partial = join(path, `${name}.part`);
    writeFileSync(partial, text);
    syncFile(partial);
    renameSync(partial, join(path, name));
    syncFolder(path);
  };
  const remove = (name: string) => {
    rmSync(join(path, name), { force: true });
    syncFolder(path);
  };
  return {
    path,
    read(now) {
      const names = readdirSync(path);
      const notices = names
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => readNotice(path, name) ?? []);
      for (const { id, until } of notices) if (Date.parse(until) + keptMs < now) remove(`${id}.json`);
      return {
        notices: inOrder(notices.filter(({ until }) => now < Date.parse(until))),
        safe: names.includes(safeFile),
      };
    },
    add(notice) {
      if (readNotice(path, `${notice.id}.json`)) return;
      write(`${notice.id}.json`, JSON.stringify(notice));
    },
    remove: (id) => remove(`${id}.json`),
    setSafe(safe) {
      if (safe) write(safeFile, '');
      else remove(safeFile);
    },
  };
}

function readNotice(path: string, name: string): Notice | undefined {
  try {
    const { data } = Notice.safeParse(JSON.parse(readFileSync(join(path, name), 'utf8')));
    return data && `${data.id}.json` === name ? data : undefined;
  } catch {
    return undefined;
  }
}
