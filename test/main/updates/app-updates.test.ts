import { cpSync, existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { keepEnrolment } from '../../../main/services/outbox/enrolment-file.ts';
import { createAppUpdates } from '../../../main/services/updates/app-updates.ts';
import { endTrial, readTrial } from '../../../main/services/updates/trial.ts';
import { SiteOpenError } from '../../../main/services/updates/updates.ts';
import { Settings } from '../../../shared/domain/desk/settings.ts';
import { createWorkshop } from '../releases/workshop.ts';
import { sampleEnrolment } from '../sample-enrolment.ts';
import { type Change, hours, minute, noon, type PackagedGround, packagedGround } from './packaged-machine.ts';

let ground: PackagedGround;
let at: PackagedGround['at'];
let inPlace: PackagedGround['inPlace'];

beforeAll(async () => {
  ground = await packagedGround();
  ({ at, inPlace } = ground);
}, 30_000);
afterAll(() => ground.remove());
beforeEach(() => ground.clear());

/** See packaged-machine.ts. */
function machine(change: Change = {}) {
  const opened = ground.machine(createAppUpdates, change);
  onTestFinished(opened.updates.close);
  return opened;
}

/** Waits until the service has done what it began. */
async function settled({ updates }: ReturnType<typeof machine>): Promise<void> {
  await expect
    .poll(() => updates.state().doing, { interval: 10, timeout: 20_000 })
    .not.toMatch(/looking|taking/);
}

test('after closing, when nobody is there, a new version is proven, tried, put in place and started anew', async () => {
  const { updates, timers, site, ended } = machine();
  timers.increment(3 * minute);
  await ended;
  expect([inPlace(), site]).toEqual([
    'new',
    {
      quietMs: 60 * minute,
      backedUp: 1,
      busy: false,
      ended: 1,
      started: [{ file: at('app', 'tan-tam'), note: at('home', 'updates', 'trial.json') }],
    },
  ]);
  expect(readTrial(at('home'))).toEqual({
    version: '0.2.0',
    release: { number: 1, manifest: expect.any(String) },
    starts: 0,
  });
  expect(updates.state()).toMatchObject({ next: '0.2.0', doing: 'leaving', canGoBack: true, trouble: null });
});

test.each<[string, Change]>([
  ['the site is open', { now: noon }],
  ['the site closes within minutes', { now: '2026-11-23T16:55:00+07:00' }],
  ['the site says no hours and it is day', { now: noon, open: undefined }],
  ['it opens within ten minutes', { now: '2026-11-24T07:21:00+07:00' }],
  ['somebody touched it a quarter of an hour ago', { quietMs: 14 * minute }],
  ['a citizen has called an officer', { busy: true }],
  ['the settings say not to', { automatic: false }],
])('while %s, what is offered is said and nothing is brought in', async (_, change) => {
  const opened = machine(change);
  await opened.updates.lookNow();
  expect(opened.updates.state()).toMatchObject({
    doing: 'nothing',
    offered: { number: 1, title: 'Bản 0.2.0' },
    next: null,
    checkedAt: expect.any(String),
  });
  expect([inPlace(), existsSync(at('app', 'tan-tam.new')), opened.site.started]).toEqual(['old', false, []]);
});

test('a new version that lies in place waits for the next closing when the site opens meanwhile', async () => {
  const opened = machine({
    backUp: async () => opened.clock.moveTo('2026-11-24T07:25:00+07:00'),
  });
  opened.timers.increment(3 * minute);
  await expect.poll(() => opened.clock(), { timeout: 20_000 }).toBe(Date.parse('2026-11-24T07:25:00+07:00'));
  await settled(opened);
  expect([opened.updates.state().doing, opened.site.started]).toEqual(['leaving', []]);
  opened.clock.moveTo('2026-11-24T19:00:00+07:00');
  opened.site.busy = true;
  opened.timers.increment(5 * minute);
  await settled(opened);
  expect(opened.site.started).toEqual([]);
});

test('the technician brings it in by hand, but never while the site is open', async () => {
  const day = machine({ now: noon, automatic: false });
  expect(() => day.updates.takeNow()).toThrow(SiteOpenError);
  expect(() => day.updates.goBack()).toThrow(SiteOpenError);
  day.updates.close();
  const night = machine({ automatic: false, quietMs: 0 });
  night.updates.takeNow();
  await night.ended;
  expect([inPlace(), night.site.started.length]).toEqual(['new', 1]);
});

test('a package that only an administrator installs is proven and lies ready, and nothing is ended', async () => {
  const opened = machine({ from: 'debs', packaged: { kind: 'deb' }, quietMs: 0 });
  opened.timers.increment(3 * minute);
  await settled(opened);
  await expect.poll(() => opened.updates.state().ready, { timeout: 20_000 }).not.toBeNull();
  const { ready, offered, replacesItself, doing } = opened.updates.state();
  expect({ ready, offered, replacesItself, doing }).toEqual({
    ready: { version: '0.2.0', file: expect.any(String), command: `sudo apt-get install "${ready?.file}"` },
    offered: null,
    replacesItself: false,
    doing: 'nothing',
  });
  expect(readFileSync(ready?.file ?? '', 'utf8')).toBe('a package');
  expect(opened.site.started).toEqual([]);
  // Once it is installed, nothing lies ready any more.
  opened.updates.close();
  expect(
    machine({ from: 'debs', packaged: { kind: 'deb' }, version: '0.2.0' }).updates.state().ready,
  ).toBeNull();
});

test('what is not as it was signed is refused and never started', async () => {
  cpSync(at('images'), at('offered'), { recursive: true });
  const workshop = createWorkshop(at('offered'), ground.publisher);
  workshop.flip(workshop.blobOf('tan-tam-0.2.0.AppImage'));
  const opened = machine({ from: 'offered' });
  opened.timers.increment(3 * minute);
  await expect
    .poll(() => opened.updates.state().trouble, { timeout: 20_000 })
    .toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('its bytes have another SHA-256'),
    });
  expect([inPlace(), readTrial(at('home')), opened.site.started]).toEqual(['old', undefined, []]);
});

test('an app of another kind is refused', async () => {
  const opened = machine({ from: 'debs' });
  opened.timers.increment(3 * minute);
  await expect
    .poll(() => opened.updates.state().trouble?.reason, { timeout: 20_000 })
    .toMatch(/^Release 1 is the app as deb, and this machine has it as appimage\./);
  expect(inPlace()).toBe('old');
});

test('a version on trial proves itself when it is ready; one that gave way is given up and not brought in again', async () => {
  const first = machine();
  first.timers.increment(3 * minute);
  await first.ended;
  first.updates.close();
  const proven = machine({ version: '0.2.0' });
  proven.updates.ready();
  expect([readTrial(at('home')), proven.updates.state().failed]).toEqual([undefined, null]);
  proven.updates.goBack();
  await proven.ended;
  proven.updates.close();
  expect([inPlace(), proven.site.started]).toEqual([
    'old',
    [{ file: at('app', 'tan-tam'), note: at('home', 'updates', 'trial.json') }],
  ]);
  const before = machine();
  expect([readTrial(at('home')), before.updates.state().failed?.number]).toEqual([undefined, 1]);
  await before.updates.lookNow();
  expect(before.updates.state()).toMatchObject({ offered: null, doing: 'nothing', trouble: null });
  endTrial(at('home'));
});

test('a machine that was not told whom to believe asks nobody, and hears it of headquarters with the first word', async () => {
  const { updates, site } = machine({
    believing: false,
    settings: () => Settings.parse({ hours }),
    fetch: () => Promise.reject(new Error('asked all the same')),
  });
  await updates.lookNow();
  expect(updates.state()).toMatchObject({ trusts: false, asks: null, checkedAt: null, trouble: null });
  expect(updates.appTrust()).toBeUndefined();
  keepEnrolment(at('home'), sampleEnrolment());
  expect(updates.appTrust()?.kind).toBe('appimage');
  updates.appTrust()?.establish(ground.publisher.root());
  expect(updates.state()).toMatchObject({ trusts: true, asks: 'headquarters' });
  expect(updates.appTrust()).toBeUndefined();
  await updates.lookNow();
  expect(updates.state().trouble).toMatchObject({ kind: 'unreachable' });
  expect(site.started).toEqual([]);
});

test('an app that is no package says so and does nothing', async () => {
  const { updates, timers, site } = machine({ packaged: undefined });
  timers.increment(24 * 60 * minute);
  expect(updates.state()).toMatchObject({ kind: null, asks: null, canGoBack: false });
  expect(() => updates.takeNow()).toThrow('is no package');
  expect([inPlace(), site.started]).toEqual(['old', []]);
});
