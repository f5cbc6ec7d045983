import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import type { z } from 'zod';
import { report } from '../../../main/doctor/doctor.ts';
import { said, wrong } from '../../../main/doctor/finding.ts';
import { askApp } from '../../../main/doctor/running-app.ts';
import { type Patient, siteChecks } from '../../../main/doctor/site-checks.ts';
import { ConfigError } from '../../../main/errors.ts';
import { appendEvent } from '../../../main/store/events.ts';
import { openStore } from '../../../main/store/store.ts';
import { Settings } from '../../../shared/domain/desk/settings.ts';
import type { Health } from '../../../shared/domain/store/health.ts';
import { assistEvent } from '../sample-events.ts';
import { handMovedClock, temporaryFolder } from '../sandbox.ts';

const clock = handMovedClock();
const samplePack = join(import.meta.dirname, '..', '..', 'sample-pack');
let home: string;

beforeEach(() => {
  home = temporaryFolder();
});

const health: z.infer<typeof Health> = {
  status: 'ok',
  version: '0.1.0',
  content: { pack: 'sample', revision: 'a'.repeat(64), fault: null },
  database: { state: 'ok', journalMode: 'wal', synchronous: 2, schemaVersion: 7, events: 3 },
  store: { clock: 'ok', backup: { newestAt: null, failing: null }, reports: [] },
  uptimeSeconds: 5,
};

function patient(changes: Partial<Patient> = {}): Patient {
  const { settings, ...rest } = { settings: Settings.parse({}), ...changes } as Partial<Patient> & {
    settings: Settings;
  };
  return {
    config: { version: '0.1.0', home, packFolder: samplePack, rendererFolder: home, port: 4680, settings },
    environment: { DISPLAY: ':0', CHROMIUM_PATH: process.execPath },
    platform: 'linux',
    root: false,
    app: { state: 'runs', health },
    printers: async () => [],
    clock,
    steady: clock.steady,
    ...rest,
  };
}

/** What the doctor says under each name. */
async function told(of: Patient): Promise<Record<string, string>> {
  const lines: string[] = [];
  await report(siteChecks(of), (line) => lines.push(line));
  return Object.fromEntries(
    lines.flatMap((line) => {
      const found = /^ +(well|note|WRONG) {2}([a-z ]+): (.*)$/.exec(line);
      return found ? [[found[2] ?? '', `${found[1]}: ${found[3]}`]] : [];
    }),
  );
}

test('a site that is well is told so, name by name', async () => {
  const lines = await told(patient());
  expect(Object.entries(lines).map(([name, line]) => `${name} ${line.split(':')[0]}`)).toEqual([
    'data folder well',
    'settings well',
    'app well',
    'new version well',
    'counters well',
    'clock well',
    'backups note',
    'content well',
    'display well',
    'browser well',
    'printer note',
    'headquarters note',
  ]);
  expect(lines.content).toContain('1 procedures');
});

const printer = (name: string) => Settings.parse({ printer: { name, paper: 'a4' } });
const ill: [string, () => Patient, Record<string, RegExp>][] = [
  [
    'an app that is not well',
    () => patient({ app: { state: 'runs', health: { ...health, status: 'degraded' } } }),
    { app: /^WRONG.*not well/ },
  ],
  [
    'a port that another program has',
    () => patient({ app: { state: 'stranger' } }),
    { app: /^WRONG: Another program/ },
  ],
  [
    'an app that does not run',
    () => patient({ app: { state: 'silent' } }),
    { app: /^note: It does not run on port 4680/ },
  ],
  [
    'events that cannot be written',
    () =>
      patient({
        app: { state: 'runs', health: { ...health, database: { ...health.database, state: 'failing' } } },
      }),
    { counters: /^WRONG: The running app cannot write/ },
  ],
  [
    'a machine without browser, on a session without display',
    () => patient({ environment: { PATH: '' } }),
    { browser: /^WRONG: No Chromium/, display: /^note/ },
  ],
  ['a browser of root', () => patient({ root: true }), { browser: /^note:.*sandbox is off/ }],
  [
    'a printer that the system does not know',
    () => ({
      ...patient({ printers: async () => ['Canon'] }),
      config: { ...patient().config, settings: printer('HP') },
    }),
    { printer: /^WRONG: The settings name "HP"/ },
  ],
  [
    'a printer that nobody can be asked about',
    () => ({
      ...patient({ printers: async () => undefined }),
      config: { ...patient().config, settings: printer('HP') },
    }),
    { printer: /^note.*cannot be asked/ },
  ],
  [
    'a pack that is not there',
    () => ({ ...patient(), config: { ...patient().config, packFolder: join(home, 'no-pack') } }),
    { content: /^WRONG: The content pack at .* cannot be used/ },
  ],
  [
    'a data folder that has gone',
    () => ({ ...patient(), config: { ...patient().config, home: join(home, 'gone') } }),
    { 'data folder': /^WRONG/ },
  ],
];

test.each(ill)('%s is found', async (_, of, expected) => {
  const lines = await told(of());
  for (const [name, sentence] of Object.entries(expected)) expect(lines[name]).toMatch(sentence);
});

test('a database that lost its end is found while the app does not run', async () => {
  const store = await openStore(home, '0.1.0', clock());
  appendEvent(store.db, assistEvent(1));
  store.settle();
  await store.close();
  truncateSync(join(home, 'tantam.db'), 4_096);
  expect((await told(patient({ app: { state: 'silent' } }))).counters).toMatch(
    /^WRONG: The database is damaged/,
  );
});

test('an app that runs and opens no port is not taken for one that does not, nor its open database for a broken one', async () => {
  const store = await openStore(home, '0.1.0', clock());
  appendEvent(store.db, assistEvent(1));
  const lines = await told(patient({ app: { state: 'silent' } }));
  expect([lines.app, lines.counters]).toEqual([
    'note: It runs and does not answer on port 4680; the packaged app opens none.',
    'well: The running app holds them and proves them as it goes; they cannot be judged from outside.',
  ]);
  store.close();
});

test('a version that lies ready, has its place or was given up is told', async () => {
  const update = async () => (await told(patient()))['new version'];
  mkdirSync(join(home, 'updates', 'releases'), { recursive: true });
  const write = (name: string, content: object) =>
    writeFileSync(join(home, 'updates', name), JSON.stringify(content));
  const release = { number: 4, manifest: 'a'.repeat(64) };
  write('releases/in-use.json', {
    current: null,
    trial: null,
    kept: [],
    failed: [{ ...release, at: '2026-11-20T02:00:00.000Z', reason: 'it ended with 4.' }],
  });
  expect(await update()).toBe('note: Release 4 of the app was given up here, and version 0.1.0 stays.');
  const file = join(home, 'tan-tam-0.2.0.deb');
  writeFileSync(file, 'a package');
  write('ready.json', { number: 5, app: { version: '0.2.0', kind: 'deb', file: 'tan-tam-0.2.0.deb' }, file });
  expect(await update()).toBe(`note: Version 0.2.0 lies ready in ${file}, as it was signed.`);
  write('trial.json', { version: '0.2.0', release, starts: 0 });
  expect(await update()).toBe('note: Version 0.2.0 has its place and runs from the next start.');
});

test('each mistake comes with what to do, and a sentence that says so itself with nothing more', async () => {
  const lines: string[] = [];
  const verdict = await report(
    [
      {
        name: said('một', 'one'),
        look: () => wrong(said('Hỏng.', 'It is broken.'), said('Sửa.', 'Mend it.')),
      },
      {
        name: said('hai', 'two'),
        look: () => {
          throw new ConfigError('The value is wrong. Mend it.');
        },
      },
    ],
    (line) => lines.push(line),
  );
  expect(lines).toEqual([
    ' WRONG  one: It is broken.',
    '        → Mend it.',
    ' WRONG  two: The value is wrong. Mend it.',
  ]);
  expect(verdict).toEqual({ well: 0, notable: 0, wrong: 2 });
});

test('only what answers like the app is taken for it', async () => {
  const answering = (answer: () => Response | Promise<never>) => askApp(4680, async () => answer());
  expect(await answering(() => Response.json(health))).toEqual({ state: 'runs', health });
  expect(await answering(() => new Response('<h1>It works!</h1>'))).toEqual({ state: 'stranger' });
  expect(await answering(() => Promise.reject(new TypeError('fetch failed')))).toEqual({ state: 'silent' });
  expect(await answering(() => Promise.reject(new DOMException('late', 'TimeoutError')))).toEqual({
    state: 'stranger',
  });
});
