import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeExecutable, root, run, withProgress } from './runtime.mjs';

/**
 * Installs the dependencies when the lock file has changed since they were last installed, then builds when a
 * source file has changed since the last build. Both are recognised by content, so a second start is quick.
 */
export async function prepare() {
  await install();
  await build();
}

const installStamp = join(root, 'node_modules', '.tantam-installed');
const buildStamp = join(root, 'dist', '.built-from');

/** `npm ci` without install scripts, when it is needed. */
export async function install() {
  const wanted = hashOf([join(root, 'package-lock.json')]);
  if (stampedWith(installStamp, wanted)) return;
  await withProgress('Installing the dependencies', async () => {
    const npm = npmCommand();
    const code = await run(
      npm.command,
      [
        ...npm.parameters,
        'ci',
        '--ignore-scripts',
        '--include=dev',
        '--include=optional',
        '--loglevel=error',
      ],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
    if (code !== 0) {
      throw new Error(
        `"npm ci" ended with ${code}. Check the network to the npm registry, then start again.`,
      );
    }
  });
  stamp(installStamp, wanted);
}

async function build() {
  const wanted = hashOf(
    ['main', 'renderer', 'shared', 'vite.config.ts', 'package.json', 'package-lock.json'].flatMap((name) =>
      filesOf(join(root, name)),
    ),
  );
  if (stampedWith(buildStamp, wanted)) return;
  await withProgress('Building', async () => {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const code = await run(nodeExecutable(), [vite, 'build', '--app', '--logLevel', 'warn']);
    if (code !== 0) throw new Error(`The build ended with ${code}; what is wrong stands above.`);
  });
  stamp(buildStamp, wanted);
}

/**
 * npm as this process was started by it, or the one beside this Node.
 *
 * @returns {{command: string, parameters: string[]}}
 */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && existsSync(script)) return { command: process.execPath, parameters: [script] };
  return process.platform === 'win32'
    ? { command: 'cmd.exe', parameters: ['/d', '/s', '/c', 'npm'] }
    : { command: 'npm', parameters: [] };
}

/**
 * @param {string} path a file, or a folder to be walked in a fixed order
 * @returns {string[]}
 */
function filesOf(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/** @param {string[]} files */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** @param {string} file @param {string} wanted */
function stampedWith(file, wanted) {
  return existsSync(file) && readFileSync(file, 'utf8') === wanted;
}

/** @param {string} file @param {string} value */
function stamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}
