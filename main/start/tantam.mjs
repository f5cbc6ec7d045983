#!/usr/bin/env node
// `tantam <command>`: makes sure that the build is there, then runs main/cli.ts on the pinned Node.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { nodeExecutable, root } from './runtime.mjs';

try {
  await prepare();
  const child = spawn(nodeExecutable(), [join(root, 'dist', 'main', 'cli.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
