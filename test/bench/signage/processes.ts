import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started use. */
export interface Use {
  /** Proportional memory (PSS): of what several processes share, each has its part. */
  megabytes: number;
  /** The part of it that is no file's: a program's code is shared with all who run it, and counts less the more they are. */
  ownMegabytes: number;
  /** Of processors. */
  seconds: number;
  /** Open. */
  files: number;
}

const ticksPerSecond = 100;

/** Reads `/proc` of Linux. */
export function treeUse(root: number): Use {
  const use = { megabytes: 0, ownMegabytes: 0, seconds: 0, files: 0 };
  for (const pid of treeOf(root)) {
    try {
      const memory = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      use.megabytes += megabytesOf(memory, 'Pss');
      use.ownMegabytes += megabytesOf(memory, 'Pss_Anon') + megabytesOf(memory, 'Pss_Shmem');
      const fields = statOf(pid);
      use.seconds += (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
      use.files += readdirSync(`/proc/${pid}/fd`).length;
    } catch {
      // A process may end while it is looked at.
    }
  }
  return use;
}

function megabytesOf(memory: string, what: string): number {
  return Number(new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(memory)?.[1] ?? 0) / 1_024;
}

function treeOf(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [{ pid: Number(name), parent: Number(statOf(Number(name))[1]) }];
      } catch {
        return [];
      }
    });
  const tree = [root];
  for (const pid of tree)
    tree.push(...parents.filter(({ parent }) => parent === pid).map((child) => child.pid));
  return tree;
}

/** Fields of `/proc/<pid>/stat` from the third on: what stands before is a name that may hold anything. */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}
