import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started use: proportional memory in megabytes, processor time in seconds, open files. */
export interface Use {
  megabytes: number;
  seconds: number;
  files: number;
}

const ticksPerSecond = 100;

/** Reads `/proc` of Linux. */
export function treeUse(root: number): Use {
  const use = { megabytes: 0, seconds: 0, files: 0 };
  for (const pid of treeOf(root)) {
    try {
      const pss = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
      use.megabytes += Number(pss ?? 0) / 1_024;
      const fields = statOf(pid);
      use.seconds += (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
      use.files += readdirSync(`/proc/${pid}/fd`).length;
    } catch {
      // A process may end while it is looked at.
    }
  }
  return use;
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
