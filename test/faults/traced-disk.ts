import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Chance } from '../../main/hq/simulation/chance.ts';
import type { Call } from './syscall-trace.ts';

/** A change to a file's content. */
type Change = { write: Buffer; at: number } | { length: number };

/** A file apart from its name: what is surely on the disk, and what may or may not be. */
interface File {
  durable: Buffer;
  pending: Change[];
}

/** A change to the names in a folder. */
interface Naming {
  folder: string;
  apply(names: Map<string, File>): void;
}

/** How much of what was not synced survives a power cut. */
export type Fate = 'none' | 'some' | 'torn';

const sectorBytes = 512;

/**
 * What a disk holds of a folder after a trace of system calls, by POSIX's own words and nothing kinder: a file's
 * content is durable after fsync or fdatasync of that file, its name after fsync of its folder. Anything else may
 * survive a power cut or not: each write for itself, whole or up to some sector; names in their order.
 */
export class TracedDisk {
  #names = new Map<string, File>();
  #durableNames = new Map<string, File>();
  #namings: Naming[] = [];
  #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Takes the next call of the trace; those outside the folder change nothing. */
  take(call: Call): void {
    switch (call.kind) {
      case 'open':
        if (call.create && !this.#names.has(call.path))
          this.#name(call.path, { durable: Buffer.alloc(0), pending: [] });
        if (call.truncate) this.#change(call.path, { length: 0 });
        break;
      case 'write':
        this.#change(call.path, { write: call.bytes, at: call.at });
        break;
      case 'truncate':
        this.#change(call.path, { length: call.length });
        break;
      case 'rename': {
        const file = this.#names.get(call.from);
        if (file === undefined) break;
        this.#rename(dirname(call.to), (names) => {
          names.delete(call.from);
          names.set(call.to, file);
        });
        break;
      }
      case 'unlink':
        this.#rename(dirname(call.path), (names) => void names.delete(call.path));
        break;
      case 'sync':
        this.#sync(call.path);
        break;
    }
  }

  /** Writes what a power cut now leaves into `target`. */
  leave(target: string, fate: Fate, chance: Chance): void {
    const names = new Map(this.#durableNames);
    const named = fate === 'none' ? 0 : chance.below(this.#namings.length + 1);
    for (const naming of this.#namings.slice(0, named)) naming.apply(names);
    mkdirSync(target, { recursive: true });
    for (const [path, file] of names) {
      const place = join(target, path.slice(this.#folder.length + 1));
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, survivor(file, fate, chance));
    }
  }

  #name(path: string, file: File): void {
    this.#rename(dirname(path), (names) => void names.set(path, file));
  }

  #rename(folder: string, apply: Naming['apply']): void {
    apply(this.#names);
    this.#namings.push({ folder, apply });
  }

  #change(path: string, change: Change): void {
    this.#names.get(path)?.pending.push(change);
  }

  #sync(path: string): void {
    const file = this.#names.get(path);
    if (file) {
      for (const change of file.pending) file.durable = changed(file.durable, change);
      file.pending = [];
      return;
    }
    for (const naming of this.#namings) if (naming.folder === path) naming.apply(this.#durableNames);
    this.#namings = this.#namings.filter(({ folder }) => folder !== path);
  }
}

function survivor({ durable, pending }: File, fate: Fate, chance: Chance): Buffer {
  if (fate === 'none') return durable;
  let content = durable;
  for (const change of pending) {
    if (chance.below(2) === 0) continue;
    const torn = fate === 'torn' && 'write' in change && chance.below(2) === 0;
    content = changed(content, torn ? tear(change, chance) : change);
  }
  return content;
}

function tear({ write, at }: { write: Buffer; at: number }, chance: Chance): Change {
  return { write: write.subarray(0, chance.below(Math.ceil(write.length / sectorBytes)) * sectorBytes), at };
}

function changed(content: Buffer, change: Change): Buffer {
  const length =
    'length' in change ? change.length : Math.max(content.length, change.at + change.write.length);
  const next = Buffer.alloc(length);
  content.copy(next, 0, 0, Math.min(content.length, length));
  if ('write' in change) change.write.copy(next, change.at);
  return next;
}
