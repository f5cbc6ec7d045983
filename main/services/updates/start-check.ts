import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How long a version may take until it is ready, on a slow machine. */
const patienceMs = 60_000;
/** How long it may take to end once it is told to. */
const endMs = 10_000;

/** What every version prints once it serves its pages. */
const readiness = 'Tận Tâm is ready:';

/**
 * Starts a version of the app beside the one that runs, on a data folder and a port of its own, and ends it again.
 *
 * @returns why it does not start; undefined when it does
 */
export async function startFault(
  [program, ...parameters]: [string, ...string[]],
  environment: Record<string, string | undefined>,
  withinMs = patienceMs,
): Promise<string | undefined> {
  const home = mkdtempSync(join(tmpdir(), 'tantam-start-'));
  const own = { TANTAM_HOME: home, TANTAM_PORT: '0', TANTAM_OPEN: '0', TANTAM_LAN: '0' };
  const child = spawn(program, parameters, {
    env: { ...environment, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<string>((done) => {
    child.once('error', (cause) => done(cause.message));
    child.once('close', (code, signal) => done(`it ended with ${code ?? signal}`));
  });
  let said = '';
  let timer: NodeJS.Timeout | undefined;
  try {
    return await Promise.race([
      new Promise<undefined>((done) => {
        const take = (piece: string) => {
          said = (said + piece).slice(-10_000);
          if (said.includes(readiness)) done(undefined);
        };
        child.stdout.setEncoding('utf8').on('data', take);
        child.stderr.setEncoding('utf8').on('data', take);
      }),
      ended.then((why) => `${why}. ${said.trim().split('\n').at(-1) ?? ''}`.trim()),
      new Promise<string>((done) => {
        timer = setTimeout(() => done(`it was not ready within ${withinMs / 1_000} seconds`), withinMs);
      }),
    ]);
  } finally {
    clearTimeout(timer);
    await end(child, ended);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function end(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill();
  const timer = setTimeout(() => child.kill('SIGKILL'), endMs);
  await ended;
  clearTimeout(timer);
}
