import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeExecutable, root, run, withProgress } from './runtime.mjs';

const folder = join(root, 'node_modules', 'electron');

/**
 * Where Electron's binary is, without fetching it.
 *
 * @returns {string | undefined}
 */
export function electronBinary() {
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return undefined;
  const binary = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(note, 'utf8').trim(),
  );
  return existsSync(binary) ? binary : undefined;
}

/**
 * Fetches Electron's binary with Electron's own installer.
 *
 * @returns {Promise<string | undefined>} undefined when it cannot be had here
 */
export async function fetchElectronBinary() {
  await withProgress('Fetching Electron (first run only)', () =>
    run(nodeExecutable(), [join(folder, 'install.js')], { stdio: 'ignore' }),
  ).catch(() => undefined);
  return electronBinary();
}

/**
 * Why Electron cannot show a window in this session, in the middle of a sentence.
 *
 * @returns {string | undefined} undefined when nothing speaks against it
 */
export function electronObstacle() {
  if (process.platform !== 'linux') return undefined;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'this session has no display';
  if (process.getuid?.() === 0) return "Electron's sandbox does not run as root";
  return undefined;
}
