import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hanoiTime } from '../../shared/domain/hanoi-time.ts';
import type { Clock } from './clock.ts';

/** What the app and its launcher said, for whoever looks after the machine. Several processes may write to it. */
export interface SiteLog {
  /** Keeps the first line of what was said, with the time. Never throws: a full disk must not end the app over its log. */
  note(said: string): void;
  /** The newest lines, the newest last. */
  lines(most: number): string[];
}

/** Bytes; at twice that, with the file before it, the oldest lines go. */
const largest = 512 * 1024;

/** The log of a data folder. */
export function openSiteLog(home: string, clock: Clock): SiteLog {
  const folder = join(home, 'logs');
  const [file, older] = [join(folder, 'tantam.log'), join(folder, 'tantam.log.1')];
  const read = (path: string): string[] => {
    try {
      return readFileSync(path, 'utf8').split('\n').filter(Boolean);
    } catch {
      return [];
    }
  };
  return {
    note(said) {
      try {
        mkdirSync(folder, { recursive: true });
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, older);
        const line = withoutNumbers(said.split('\n', 1)[0]?.trim() ?? '').slice(0, 500);
        if (line !== '')
          appendFileSync(file, `${hanoiTime(clock()).slice(0, 19)} ${line}\n`, { mode: 0o600 });
      } catch {}
    },
    lines(most) {
      const newest = read(file);
      return (newest.length < most ? [...read(older), ...newest] : newest).slice(-most);
    },
  };
}

/**
 * Nothing of a citizen is ever said in the log. A number as long as a phone's or a document's is hidden all the same,
 * for an error of a library may repeat what it was given.
 */
function withoutNumbers(line: string): string {
  return line.replaceAll(/(?<![\w-])\+?\d(?:[ .]?\d){8,14}(?![\w-])/g, '•••');
}
