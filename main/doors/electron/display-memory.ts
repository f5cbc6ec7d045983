import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Display } from 'electron';
import type { Window } from '../../config.ts';
import { findDisplay, keyOf, title } from './displays.ts';

/** Where a window was shown, and the role it had then: with another role it is placed anew. */
interface Bond {
  role: Window['display'];
  key: string;
  id: number;
}

/**
 * Which display each window belongs to, across restarts. A display that is missing for a while keeps its window; one
 * that is missing when the app starts is taken for replaced.
 */
export class DisplayMemory {
  readonly #file: string;
  #bonds: Record<string, Bond>;

  /** @param home the data folder */
  constructor(home: string) {
    this.#file = join(home, 'shell', 'displays.json');
    this.#bonds = readBonds(this.#file);
  }

  /** Forgets what is not connected at the start. */
  begin(displays: readonly Display[]): void {
    const here = ([, { key, id }]: [string, Bond]) => findDisplay(displays, key, id) !== null;
    this.#bonds = Object.fromEntries(Object.entries(this.#bonds).filter(here));
  }

  /** The display of a window among those connected; null while it is gone, undefined where none is known. */
  displayOf(window: Window, displays: readonly Display[]): Display | null | undefined {
    const bond = this.#bonds[title(window)];
    return bond?.role === window.display ? findDisplay(displays, bond.key, bond.id) : undefined;
  }

  /** A window without a display of its own stands on this one now. Not being able to keep that harms nothing. */
  bind(window: Window, display: Display): void {
    this.#bonds[title(window)] = { role: window.display, key: keyOf(display), id: display.id };
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(this.#file, JSON.stringify(this.#bonds, null, 2));
    } catch {
      // After a restart it is placed by its role again.
    }
  }
}

/** What is kept; nothing where the file is not there or cannot be used. */
function readBonds(file: string): Record<string, Bond> {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Object.fromEntries(Object.entries(kept ?? {}).filter(isBond));
  } catch {
    return {};
  }
}

function isBond(entry: [string, unknown]): entry is [string, Bond] {
  const { role, key, id } = (entry[1] ?? {}) as Record<string, unknown>;
  return (role === 'primary' || role === 'secondary') && typeof key === 'string' && typeof id === 'number';
}
