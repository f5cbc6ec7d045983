import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { nodeExecutable, root, run } from './runtime.mjs';

/**
 * Makes sure that the build is there, then runs one of its entries on the pinned Node with this command line.
 *
 * @param {'cli' | 'hq'} entry
 */
export async function runEntry(entry) {
  try {
    await prepare();
    const file = join(root, 'dist', 'main', `${entry}.js`);
    process.exitCode = await run(nodeExecutable(), [file, ...process.argv.slice(2)]);
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  }
}
