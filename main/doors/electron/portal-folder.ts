import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ScannedFile } from '../../../shared/domain/content/portal-view.ts';

/** More than these are not listed; a scanner that makes so many is set wrongly. */
const mostFiles = 60;

/**
 * The folder that the scanner saves to and that receipts go to. It holds one session's papers: it is emptied when a
 * session ends and when the app starts, and not when a view is opened or closed, since people scan before and go on
 * after.
 */
export class SessionFolder {
  readonly #path: string;
  #receipts = 0;

  /** @param home the data folder */
  constructor(home: string) {
    this.#path = join(home, 'scans');
  }

  /** The files that stand in it, newest first: no folders, no links, nothing hidden. */
  files(): ScannedFile[] {
    return this.#names()
      .map((name) => ({ name, ...this.#stat(name) }))
      .sort((one, other) => other.at.localeCompare(one.at) || one.name.localeCompare(other.name))
      .slice(0, mostFiles);
  }

  /** The paths of those names that stand in it; any other name is left out. */
  paths(names: readonly string[]): string[] {
    const known = new Set(this.#names());
    return names.filter((name) => known.has(name)).map((name) => join(this.#path, name));
  }

  /** How many receipts the session has been given a place for. */
  get receipts(): number {
    return this.#receipts;
  }

  /** Where the next receipt goes: beside those that an earlier view of the session saved. */
  nextReceipt(): string {
    this.#receipts += 1;
    return join(this.#path, `bien-nhan-${this.#receipts}.pdf`);
  }

  /** Removes what is in it and leaves it there, so that the scanner finds it. @throws when a file cannot be removed */
  wipe(): void {
    this.#receipts = 0;
    mkdirSync(this.#path, { recursive: true });
    for (const name of readdirSync(this.#path))
      rmSync(join(this.#path, name), { recursive: true, force: true });
  }

  #names(): string[] {
    mkdirSync(this.#path, { recursive: true });
    return readdirSync(this.#path, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^\./.test(entry.name))
      .map(({ name }) => name);
  }

  #stat(name: string): { bytes: number; at: string } {
    const { size, mtime } = lstatSync(join(this.#path, name));
    return { bytes: size, at: mtime.toISOString() };
  }
}
