import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * `node release-kill-site.ts <home> <release folder> <step>`: a branch that takes the newest release and is killed
 * right before its step of that number that changes the disk. It prints how many steps there were, if it gets so far.
 */
const [home, folder, last] = process.argv.slice(2) as [string, string, string];
let steps = 0;

function step(): void {
  steps += 1;
  if (steps !== Number(last)) return;
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

type Functions = Record<string, (...given: unknown[]) => unknown>;

function watch(of: object, names: string[]): void {
  for (const name of names) {
    const functions = of as Functions;
    const real = functions[name] as (...given: unknown[]) => unknown;
    functions[name] = function watched(this: unknown, ...given: unknown[]) {
      step();
      return real.apply(this, given);
    };
  }
}

const handle = await promises.open(process.execPath);
watch(Object.getPrototypeOf(handle), ['write', 'sync', 'truncate']);
await handle.close();
watch(fs, [
  'writeFileSync',
  'writeSync',
  'fsyncSync',
  'renameSync',
  'rmSync',
  'mkdirSync',
  'chmodSync',
  'copyFileSync',
  'mkdtempSync',
]);
watch(promises, ['open', 'copyFile', 'rm']);
syncBuiltinESMExports();

const { openBranch } = await import('../main/releases/branch.ts');
const { folderSource } = await import('../../main/services/releases/release-source.ts');
const branch = await openBranch(home, { hq: folderSource(folder) });
await branch.releases.check();
const { trouble } = branch.releases.state();
if (trouble) throw new Error(trouble.reason);
console.log(steps);
