import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFile, openDatabase } from '../../main/store/database.ts';
import { schemaVersion } from '../../main/store/migrations.ts';
import { runBuilt, startBuiltApp } from '../built-app.ts';
import { temporaryFolder } from './sandbox.ts';

const samplePack = join(import.meta.dirname, '..', 'sample-pack');

const quiet = { TANTAM_PORT: '0', TANTAM_OPEN: '0' };

test('the built app says where it is, answers there, and ends with its parent’s wish', async () => {
  const app = await startBuiltApp({ TANTAM_HOME: temporaryFolder() });
  const response = await fetch(`${app.address}api/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: 'ok', content: { pack: 'hanoi' } });
  expect(await app.stop()).toBe(0);
});

test('it ends when it is told to, though a page goes on listening', { timeout: 12_000 }, async () => {
  const app = await startBuiltApp({ TANTAM_HOME: temporaryFolder() });
  const stream = await fetch(`${app.address}api/stream`);
  const listening = stream.text().catch(() => 'broken off');
  expect(await app.stop()).toBe(0);
  expect(await listening).toBe('broken off');
});

test('what was acknowledged before a kill -9 is there after it, and the numbers go on', async () => {
  const home = temporaryFolder();
  const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const count = async (address: string, n: number) => {
    const response = await fetch(`${address}api/assists`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: id(n),
        procedure: null,
        outcome: null,
        source: 'tap',
        minutes: null,
        language: 'vi',
      }),
    });
    return ((await response.json()) as { seq: number }).seq;
  };
  const first = await startBuiltApp({ TANTAM_HOME: home });
  expect(await count(first.address, 1)).toBe(1);
  expect(await count(first.address, 2)).toBe(2);
  const ended = new Promise((done) => first.process.once('exit', done));
  first.process.kill('SIGKILL');
  await ended;
  const second = await startBuiltApp({ TANTAM_HOME: home });
  onTestFinished(async () => void (await second.stop()));
  expect(await count(second.address, 3)).toBe(3);
});

test('a port in use ends the start with a sentence', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const result = await runBuilt('node', [], {
    ...quiet,
    TANTAM_HOME: temporaryFolder(),
    TANTAM_PORT: String(port),
  });
  expect(result).toMatchObject({
    code: 5,
    output: '',
    errors: expect.stringMatching(/^Port \d+ of this machine is in use/),
  });
});

test('a data folder that cannot be written ends the start with a sentence', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  const result = await runBuilt('node', [], { ...quiet, TANTAM_HOME: join(folder, 'file', 'data') });
  expect(result).toMatchObject({
    code: 2,
    output: '',
    errors: expect.stringMatching(/^The data folder .* cannot be written/),
  });
});

test('a database of a newer version ends the start with a sentence, untouched', async () => {
  const home = temporaryFolder();
  openDatabase(home, '1.0.0', 0).close();
  const db = new SQLite(databaseFile(home));
  db.pragma(`user_version = ${schemaVersion + 1}`);
  db.close();
  const before = readFileSync(databaseFile(home));
  const result = await runBuilt('node', [], { ...quiet, TANTAM_HOME: home });
  expect(result).toMatchObject({
    code: 4,
    output: '',
    errors: expect.stringMatching(/was written by a newer version/),
  });
  expect(readFileSync(databaseFile(home)).equals(before)).toBe(true);
});

test('an empty content folder and a broken pack start all the same, with the built-in slide on every screen', async () => {
  const broken = temporaryFolder();
  cpSync(samplePack, broken, { recursive: true });
  writeFileSync(join(broken, 'pack.json'), '{"format": 1,');
  for (const pack of [temporaryFolder(), broken]) {
    const app = await startBuiltApp({ TANTAM_HOME: temporaryFolder(), TANTAM_PACK: pack });
    const health = await (await fetch(`${app.address}api/health`)).json();
    const plan = await (await fetch(`${app.address}api/screens/any-screen/plan`)).json();
    expect([health.status, health.content, plan.items.map(({ id }: { id: string }) => id)]).toEqual([
      'degraded',
      { pack: 'built-in', revision: 'built-in', fault: expect.stringMatching(/pack\.json/) },
      ['safe-slide'],
    ]);
    await app.stop();
  }
});

test('content check prints the faults and ends with 3, or ends with 0 when there is none', async () => {
  const folder = temporaryFolder();
  cpSync(samplePack, folder, { recursive: true });
  expect(await runBuilt('cli', ['content', 'check', folder])).toMatchObject({
    code: 0,
    output: expect.stringMatching(/0 errors/),
  });
  const head = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8'));
  writeFileSync(
    join(folder, 'pack.json'),
    JSON.stringify({ ...head, portal: { ...head.portal, url: 'portal' } }),
  );
  const result = await runBuilt('cli', ['content', 'check', folder, '--json']);
  expect(result.code).toBe(3);
  expect(JSON.parse(result.output).faults).toEqual([
    {
      level: 'error',
      file: 'pack.json',
      field: 'portal.url',
      reason: expect.any(String),
      remedy: expect.any(String),
    },
  ]);
});

test.each([
  [['expot'], /unknown command 'expot'/],
  [['content', 'check', 'a', '--jason'], /unknown option '--jason'\n.*Did you mean --json/s],
  [
    ['export', '--from', '2026-11-20', '--to', '2026-11-20', '--format', 'csv'],
    /'--out <file>' not specified/,
  ],
  [
    ['export', '--from', '20/11/2026', '--to', '2026-11-20', '--format', 'csv', '--out', 'a'],
    /Give a calendar day as YYYY-MM-DD/,
  ],
  [
    ['export', '--from', '2026-11-21', '--to', '2026-11-20', '--format', 'csv', '--out', 'a'],
    /--from 2026-11-21 is after --to 2026-11-20/,
  ],
  [
    ['export', '--from', '2026-11-20', '--to', '2026-11-20', '--format', 'pdf', '--out', 'a'],
    /The only format is csv/,
  ],
  [
    ['export', '--from', '2026-11-20', '--to', '2026-11-20', '--format', 'csv', '--out', 'a'],
    /There is no database at/,
  ],
  [['content', 'check'], /missing required argument 'folder'/],
  [['content', 'check', '/no/such/folder'], /no\/such\/folder/],
])('tantam %j ends with a sentence and not with 0', async (parameters, sentence) => {
  const result = await runBuilt('cli', parameters, { TANTAM_HOME: join(temporaryFolder(), 'empty') });
  expect(result.code).not.toBe(0);
  expect(result.errors + result.output).toMatch(sentence);
});
