import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { folderSource } from '../../../main/services/releases/release-source.ts';
import type { SigningKey } from '../../../main/services/releases/signing-key.ts';
import { archiveInstallation, fileInstallation } from '../../../main/services/updates/installation.ts';
import { isOpenAt } from '../../../main/services/updates/opening-time.ts';
import { startFault } from '../../../main/services/updates/start-check.ts';
import { openUpdates } from '../../../main/services/updates/updates.ts';
import { isNewer } from '../../../shared/domain/hq/app-version.ts';
import { createPublisher, type Publisher, publisherOf, signer } from '../releases/publisher.ts';
import { createWorkshop, type Workshop } from '../releases/workshop.ts';
import { fails, packApp, releaseApp, works } from './packed-app.ts';

const ground = mkdtempSync(join(tmpdir(), 'tantam-updates-'));
const at = (...names: string[]) => join(ground, ...names);
const hours = {
  week: [{ weekdays: ['mon' as const, 'tue' as const], hours: [{ from: '07:30', until: '17:00' }] }],
};
/** A Monday, after closing. */
const evening = Date.parse('2026-11-23T19:00:00+07:00');
let publisher: Publisher;
let stranger: SigningKey;

/** `first` offers 0.2.0, `second` also 0.3.0. */
beforeAll(async () => {
  publisher = await createPublisher(at('second'));
  await releaseApp(publisher, '0.2.0', packApp(ground, '0.2.0', works));
  cpSync(at('second'), at('first'), { recursive: true });
  await releaseApp(publisher, '0.3.0', packApp(ground, '0.3.0', works));
  stranger = await signer('stranger');
}, 30_000);
afterAll(() => rmSync(ground, { recursive: true, force: true }));
beforeEach(() => {
  for (const name of ['home', 'app', 'offered']) rmSync(at(name), { recursive: true, force: true });
  mkdirSync(at('app'), { recursive: true });
});

/** A machine that runs the app from `app`, on a data folder that believes the publisher. */
function machine({ now = evening, open = hours as typeof hours | null, believing = true } = {}) {
  const updates = openUpdates({
    home: at('home'),
    clock: () => now,
    site: () => ({ id: 'may-1', group: undefined }),
    hours: () => open ?? undefined,
    installations: {
      archive: archiveInstallation(at('app')),
      appimage: fileInstallation(at('app', 'tan-tam')),
    },
    startFault: (command) => startFault(command, process.env, 10_000),
  });
  if (believing) updates.trust(publisher.root());
  return {
    updates,
    apply: (name: string, running = '0.1.0') => updates.apply(folderSource(at(name)), running),
    version: () => {
      const file = at('app', 'current', 'package.json');
      return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
    },
  };
}

test('a signed version is checked for, started beside the one in use, taken into use, and gone back from', async () => {
  const { updates, apply, version } = machine();
  expect(await updates.check(folderSource(at('first')))).toEqual({
    number: 1,
    title: 'Bản 0.2.0',
    version: '0.2.0',
  });
  expect(await apply('first')).toMatchObject({ kind: 'in use', app: { version: '0.2.0' } });
  expect(version()).toBe('0.2.0');
  expect(await apply('first', '0.2.0')).toEqual({ kind: 'nothing new' });
  expect(await apply('second', '0.2.0')).toMatchObject({ kind: 'in use', app: { version: '0.3.0' } });
  expect([version(), readdirSync(at('app', 'versions')).toSorted()]).toEqual(['0.3.0', ['1', '2']]);
  updates.back('archive');
  expect(version()).toBe('0.2.0');
  expect(await apply('second', '0.2.0')).toEqual({ kind: 'nothing new' });
});

test('from the first update an app goes back to what was installed', async () => {
  const { updates, apply, version } = machine();
  await apply('first');
  expect(() => updates.back('archive')).toThrow('There is no version before the one in use');
  mkdirSync(at('app', 'dist', 'main'), { recursive: true });
  updates.back('archive');
  expect([version(), existsSync(at('app', 'current'))]).toEqual([undefined, false]);
});

test('a version that does not start is not taken into use and not tried again', async () => {
  const { apply, version } = machine();
  await apply('first');
  cpSync(at('second'), at('offered'), { recursive: true });
  const more = publisherOf(at('offered'), publisher.keys);
  await releaseApp(more, '0.4.0', packApp(ground, '0.4.0', fails));
  await expect(apply('offered', '0.2.0')).rejects.toThrow(
    /^Version 0\.4\.0 does not start here: it ended with 4\. The database cannot be opened\. The version before stays/,
  );
  expect([version(), readdirSync(at('app', 'versions'))]).toEqual(['0.2.0', ['1']]);
  expect(await apply('offered', '0.2.0')).toMatchObject({ kind: 'in use', app: { version: '0.3.0' } });
});

test('the one file of an app is replaced, and the one before comes back', async () => {
  cpSync(at('first'), at('offered'), { recursive: true });
  const program = (says: string) => `#!/bin/sh\necho "Tận Tâm is ready: ${says}"\nexec sleep 60\n`;
  writeFileSync(at('app', 'tan-tam'), program('old'), { mode: 0o755 });
  writeFileSync(at('tan-tam-0.2.1.AppImage'), program('new'));
  const more = publisherOf(at('offered'), publisher.keys);
  await releaseApp(more, '0.2.1', at('tan-tam-0.2.1.AppImage'), 'appimage');
  const { updates, apply } = machine();
  expect(await apply('offered')).toMatchObject({ kind: 'in use', app: { kind: 'appimage' } });
  const says = (name: string) => /ready: (\w+)/.exec(readFileSync(at('app', name), 'utf8'))?.[1];
  expect([says('tan-tam'), says('tan-tam.previous')]).toEqual(['new', 'old']);
  updates.back('appimage');
  expect([says('tan-tam'), says('tan-tam.previous'), readdirSync(at('app')).length]).toEqual([
    'old',
    'new',
    2,
  ]);
});

test('a package that the system installs is proven and handed over', async () => {
  cpSync(at('first'), at('offered'), { recursive: true });
  writeFileSync(at('tan-tam-0.2.1.deb'), 'a package');
  const more = publisherOf(at('offered'), publisher.keys);
  await releaseApp(more, '0.2.1', at('tan-tam-0.2.1.deb'), 'deb');
  const outcome = await machine().apply('offered');
  expect(outcome).toMatchObject({ kind: 'handed over', app: { version: '0.2.1' } });
  expect(readFileSync((outcome as { file: string }).file, 'utf8')).toBe('a package');
});

const app = 'tan-tam-0.3.0.tar.gz';
const past = new Date(Date.now() - 3_600_000).toISOString();
const tampered: [string, (w: Workshop) => void, RegExp][] = [
  ['the list is signed by strangers', (w) => w.list(() => {}, [stranger]), /carries 0 good signatures/],
  [
    'the list is signed by one person',
    (w) => w.list(() => {}, [w.keys.an]),
    /carries 1 good signatures of the 2/,
  ],
  ['a bit of the app is flipped', (w) => w.flip(w.blobOf(app)), /its bytes have another SHA-256/],
  [
    'the app is cut short',
    (w) => w.write(w.blobOf(app), w.read(w.blobOf(app)).subarray(0, 40)),
    /Only 40 of the/,
  ],
  ['the app is missing', (w) => w.remove(w.blobOf(app)), /is missing at/],
  [
    'the offer is out of date',
    (w) => void w.forge('timestamp', (signed) => Object.assign(signed, { expires: past })),
    /is out of date/,
  ],
  [
    'the offer of an earlier day stands there again',
    (w) => {
      w.remove('metadata');
      w.copy(at('first', 'metadata'), 'metadata');
    },
    /version 1, and version 2 was seen before/,
  ],
  [
    'content is signed in its place',
    (w) => w.manifest((manifest) => Object.assign(manifest, { pack: 'hanoi' })),
    /is content and no version of the app/,
  ],
  [
    'a second program lies beside it',
    (w) => w.manifest(({ files }) => files.push({ ...files[0], path: 'more.sh' } as never)),
    /should hold app\.json and tan-tam-0\.3\.0\.tar\.gz, and holds/,
  ],
];

test.each(tampered)('when %s, the version in use stays', async (title, tamper, says) => {
  const { updates, apply, version } = machine();
  await apply('first');
  if (title.includes('earlier day')) await updates.check(folderSource(at('second')));
  cpSync(at('second'), at('offered'), { recursive: true });
  tamper(createWorkshop(at('offered'), publisher));
  await expect(apply('offered', '0.2.0')).rejects.toThrow(says);
  expect([version(), readdirSync(at('app', 'versions'))]).toEqual(['0.2.0', ['1']]);
});

test('a machine that was not told whom to believe takes nothing, and is told how to be', async () => {
  await expect(machine({ believing: false }).apply('first')).rejects.toThrow(
    'Tell it by: tantam update trust <root.json>',
  );
});

test('an older version is refused, even if two people signed it', async () => {
  const { apply, version } = machine();
  await expect(apply('second', '0.3.0')).rejects.toThrow(/holds version 0\.3\.0, and 0\.3\.0 runs here/);
  expect(version()).toBeUndefined();
  expect(isNewer('0.10.0', '0.9.9')).toBe(true);
  expect(isNewer('1.0.0', '1.0.0')).toBe(false);
  expect(isNewer('0.9.9', '0.10.0')).toBe(false);
});

test('nothing is updated while people may stand at the machine', async () => {
  const noon = Date.parse('2026-11-23T12:00:00+07:00');
  const { updates, apply, version } = machine({ now: noon });
  await expect(apply('first')).rejects.toThrow(/^The site is open now.*after closing\.$/);
  expect(() => updates.back('archive')).toThrow(/^The site is open now/);
  await expect(machine({ now: noon, open: null }).apply('first')).rejects.toThrow(
    /between 20:00 and 06:00 only/,
  );
  expect(version()).toBeUndefined();
});

test.each([
  ['2026-11-23T07:29:59+07:00', false],
  ['2026-11-23T07:30:00+07:00', true],
  ['2026-11-23T16:59:59+07:00', true],
  ['2026-11-23T17:00:00+07:00', false],
  ['2026-11-25T10:00:00+07:00', false],
])('at %s the site is open: %s', (instant, open) => {
  expect(isOpenAt(hours, Date.parse(instant))).toBe(open);
});
