#!/usr/bin/env node
// `tantam <command>`: makes sure that the build is there, then runs main/cli.ts on the pinned Node.
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { nodeExecutable, root, run } from './runtime.mjs';

try {
  await prepare();
  process.exitCode = await run(nodeExecutable(), [
    join(root, 'dist', 'main', 'cli.js'),
    ...process.argv.slice(2),
  ]);
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
