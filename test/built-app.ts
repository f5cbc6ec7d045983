import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The built app as a process of its own. */
export interface BuiltApp {
  /** With a slash at the end. */
  address: string;
  process: ChildProcess;
  stop(): Promise<number | null>;
}

/** What a program printed and how it ended. */
export interface Finished {
  code: number | null;
  output: string;
  errors: string;
}

/**
 * Starts the built HTTP door on a free port and waits for its line of readiness.
 *
 * @throws with everything it printed when it ends before that
 */
export function startBuiltApp(environment: Record<string, string>): Promise<BuiltApp> {
  const child = spawnBuilt('node', [], { TANTAM_PORT: '0', TANTAM_OPEN: '0', ...environment });
  let output = '';
  return new Promise((done, failed) => {
    const read = (text: string) => {
      output += text;
      const address = /^Tận Tâm is ready: (\S+)$/m.exec(output)?.[1];
      if (address !== undefined) done({ address, process: child, stop: () => stop(child) });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) =>
      failed(new Error(`The app ended with ${code} before it was ready:\n${output}`)),
    );
  });
}

/** Runs a built entry, `node` or `cli`, to its end. */
export function runBuilt(
  entry: 'node' | 'cli',
  parameters: string[],
  environment: Record<string, string> = {},
): Promise<Finished> {
  const child = spawnBuilt(entry, parameters, environment);
  let output = '';
  let errors = '';
  child.stdout?.on('data', (text) => {
    output += text;
  });
  child.stderr?.on('data', (text) => {
    errors += text;
  });
  return new Promise((done) => child.once('close', (code) => done({ code, output, errors })));
}

function spawnBuilt(entry: string, parameters: string[], environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [join(root, 'dist', 'main', `${entry}.js`), ...parameters], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout?.setEncoding('utf8');
  child.stderr?.setEncoding('utf8');
  return child;
}

function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => {
    child.once('exit', done);
    child.kill();
  });
}
