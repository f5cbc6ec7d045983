import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type * as AppUpdatesModule from '../../../main/services/updates/app-updates.ts';
import type * as FreshStartModule from '../../../main/services/updates/fresh-start.ts';
import type * as GivingWayModule from '../../../main/services/updates/giving-way.ts';
import { beginTrial, readTrial, trialFile } from '../../../main/services/updates/trial.ts';
import { edit, type Mutation } from '../../electron/mutation.ts';
import { root } from '../../electron/sources.ts';
import { createWorkshop } from '../releases/workshop.ts';
import {
  type Change,
  evening,
  minute,
  noon,
  type PackagedGround,
  packagedGround,
} from './packaged-machine.ts';

/** What is examined: the service as it is, or broken on purpose. */
type Subject = Pick<typeof AppUpdatesModule, 'createAppUpdates'> &
  Pick<typeof FreshStartModule, 'startAnew'> &
  Pick<typeof GivingWayModule, 'givesWay'>;

const service = 'app-updates.ts';
const mutations: readonly Mutation[] = [
  edit(service, 'a new version while the site is open', '!isOpenAt(settings().hours, clock()) &&', ''),
  edit(service, 'one just before it opens', ' && !isOpenAt(settings().hours, clock() + ms)', ''),
  edit(service, "one under a citizen's hands", '(shell?.quietMs() ?? 0) >= quietLongMs', 'true'),
  edit(service, 'one while somebody waits for an officer', '!busy() && (shell', '(shell'),
  edit(
    service,
    'one by hand while somebody waits for an officer',
    'isClosedFor(0) && !busy()',
    'isClosedFor(0)',
  ),
  edit(service, 'one by hand while the site is open', 'updates.refuseWhileOpen();', ''),
  edit(service, 'one although the settings say not to', 'settings().updates.automatic && ', ''),
  edit(service, 'one of another kind', '    kind,\n    installations', '    installations'),
  edit(
    service,
    'no look at the clock after the backup',
    'if (!mayLeave()) return false;\n    start',
    'start',
  ),
  edit(service, 'no backup before it', 'await backUp();', ''),
  edit(service, 'another program started', 'start({ file,', "start({ file: '/usr/bin/env',"),
  edit(service, 'nobody watching it', 'note: readTrial(home) && trialFile(home)', 'note: undefined'),
  edit(service, 'no trial', 'beginTrial(home, { version: app.version', 'void ({ version: app.version'),
  edit(service, 'two of the app side by side', 'shell.end();', ''),
  edit(
    service,
    'a trial that ends before the version was ready',
    'actor.start();',
    'actor.start(); endTrial(home);',
  ),
  edit(
    service,
    'one that gave way brought in again',
    'updates.returned(fellBack.release, reason)',
    'void reason',
  ),
  edit(service, 'asking without knowing whom to believe', '!updates.trusts || ', ''),
  edit(service, "headquarters' word on another place", "|| asks() !== 'headquarters'", ''),
  edit('updates.ts', 'one that does not start', 'if (fault !== undefined) {', 'if (fault === null) {'),
  edit('opening-time.ts', 'any hour where none are set', ': wakingMinutes', ': []'),
  edit('trial.ts', 'starts that are not counted', 'starts: trial.starts + 1', 'starts: trial.starts'),
  edit('giving-way.ts', 'giving way at once', "!== 'spent'", "=== 'usual'"),
  edit(
    'giving-way.ts',
    'another program after giving way',
    'start({ file: packaged.file',
    "start({ file: '/usr/bin/env'",
  ),
  edit('fresh-start.ts', 'a broken one left in its place', 'mv -f "$app.previous" "$app"', ':'),
  edit('fresh-start.ts', 'nothing started after a broken one', '"$app"\n"$app" &', '"$app"'),
];

let ground: PackagedGround;
beforeAll(async () => {
  ground = await packagedGround();
  for (const path of ['main/services', 'main/store', 'main/errors.ts', 'shared', 'package.json']) {
    cpSync(join(root, path), ground.at('tree', path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), ground.at('tree', 'node_modules'));
}, 30_000);
afterAll(() => ground.remove());
beforeEach(() => {
  for (const stream of ['log', 'error'] as const) vi.spyOn(console, stream).mockReturnValue();
});

let copies = 0;

/** The service from a folder of its own, beside that of the releases, with a file edited. */
function copyOf(mutation?: Mutation): Subject {
  copies += 1;
  const folder = ground.at('tree', 'main', 'services', `updates-${copies}`);
  cpSync(join(root, 'main', 'services', 'updates'), folder, { recursive: true });
  if (mutation) {
    const file = join(folder, mutation.file);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(mutation.from)) throw new Error(`${mutation.file} no longer has: ${mutation.from}`);
    writeFileSync(
      file,
      text.replace(mutation.from, () => mutation.to),
    );
  }
  const load = createRequire(join(folder, 'x.ts'));
  const { createAppUpdates } = load('./app-updates.ts');
  const { startAnew } = load('./fresh-start.ts');
  const { givesWay } = load('./giving-way.ts');
  return { createAppUpdates, startAnew, givesWay };
}

type Rule = (subject: Subject) => Promise<void>;

const open = (subject: Subject, change: Change = {}) => {
  const opened = ground.machine(subject.createAppUpdates, change);
  onTestFinished(opened.updates.close);
  return opened;
};
/** One that is broken on purpose need not be waited for as long: what it does not do in time, it is caught by. */
const soon = { interval: 5, timeout: 10_000 };
const settled = ({ updates }: ReturnType<typeof open>) =>
  expect.poll(() => updates.state().doing, soon).not.toMatch(/looking|taking/);
const stays = async (subject: Subject, change: Change) => {
  const opened = open(subject, change);
  const { updates, site } = opened;
  await updates.lookNow();
  await settled(opened);
  expect([ground.inPlace(), readTrial(ground.at('home')), site.started]).toEqual(['old', undefined, []]);
  return updates.state();
};

const rules: Record<string, Rule> = {
  async comesAtNight(subject) {
    const { updates, timers, site } = open(subject);
    timers.increment(3 * minute);
    await expect.poll(() => site.ended, soon).toBe(1);
    expect([ground.inPlace(), site.backedUp, site.started]).toEqual([
      'new',
      1,
      [{ file: ground.at('app', 'tan-tam'), note: trialFile(ground.at('home')) }],
    ]);
    updates.close();
    open(subject, { version: '0.2.0', now: noon });
    expect(readTrial(ground.at('home'))?.version).toBe('0.2.0');
    const back = open(subject, { now: noon });
    expect([readTrial(ground.at('home')), back.updates.state().failed?.number]).toEqual([undefined, 1]);
  },
  async staysByDay(subject) {
    for (const change of [
      { now: noon },
      { now: '2026-11-23T16:55:00+07:00' },
      { now: noon, open: undefined },
      { now: '2026-11-24T07:21:00+07:00' },
      { quietMs: 14 * minute },
      { busy: true },
      { automatic: false },
    ]) {
      expect((await stays(subject, change)).trouble).toBeNull();
    }
    const { updates } = open(subject, { now: noon });
    expect(() => updates.takeNow()).toThrow(/^The site is open now/);
  },
  async waitsWithTheRestart(subject) {
    const opened = open(subject, { backUp: async () => opened.clock.moveTo('2026-11-24T08:00:00+07:00') });
    opened.timers.increment(3 * minute);
    await expect.poll(() => opened.clock() > Date.parse(evening), soon).toBe(true);
    await expect.poll(() => opened.updates.state().doing, soon).toBe('leaving');
    expect([opened.site.started, opened.site.ended]).toEqual([[], 0]);
  },
  async waitsForWhoeverCalls(subject) {
    const { updates, site } = open(subject, { busy: true, automatic: false });
    updates.takeNow();
    await expect.poll(() => updates.state().doing, soon).toBe('leaving');
    expect(site.ended).toBe(0);
  },
  async refuses(subject) {
    cpSync(ground.at('images'), ground.at('offered'), { recursive: true });
    const workshop = createWorkshop(ground.at('offered'), ground.publisher);
    workshop.flip(workshop.blobOf('tan-tam-0.2.0.AppImage'));
    for (const from of ['offered', 'broken', 'debs']) {
      const { updates, timers, site } = open(subject, { from });
      timers.increment(3 * minute);
      await expect.poll(() => updates.state().trouble, soon).not.toBeNull();
      expect([ground.inPlace(), site.started]).toEqual(['old', []]);
      updates.close();
      ground.clear();
      cpSync(ground.at('images'), ground.at('offered'), { recursive: true });
    }
  },
  async asksOnlyWhomItBelieves(subject) {
    const { trouble } = await stays(subject, { believing: false });
    expect(trouble).toBeNull();
    expect(open(subject, { believing: false }).updates.appTrust()).toBeUndefined();
  },
  async givesWayInTheEnd(subject) {
    const [home, file] = [ground.at('home'), ground.at('app', 'tan-tam')];
    cpSync(file, `${file}.previous`);
    beginTrial(home, { version: '0.2.0', release: null });
    const started: unknown[] = [];
    const packaged = { kind: 'appimage' as const, file };
    const start = () =>
      subject.givesWay({ home, version: '0.2.0', packaged }, {}, (order) => started.push(order));
    expect([start(), start(), start(), start()]).toEqual([false, false, false, true]);
    expect(started).toEqual([{ file, environment: {} }]);
  },
  async isWatched(subject) {
    const [home, file] = [ground.at('home'), ground.at('app', 'tan-tam')];
    writeFileSync(`${file}.previous`, `#!/bin/sh\ntouch "${home}/old-runs"\n`, { mode: 0o755 });
    writeFileSync(file, '#!/bin/sh\nexit 4\n', { mode: 0o755 });
    beginTrial(home, { version: '0.2.0', release: null });
    const leaving = spawn('true');
    await once(leaving, 'exit');
    const note = trialFile(home);
    const after = leaving.pid as number;
    await once(subject.startAnew({ file, note, after, environment: process.env, pauseSeconds: 0 }), 'exit');
    await expect.poll(() => existsSync(join(home, 'old-runs')), soon).toBe(true);
  },
};

/** The rules, the nearest to the edited file first; what watches from outside takes seconds, and has a file of its own. */
function likeliest({ file }: Mutation): string[] {
  if (file === 'fresh-start.ts') return ['isWatched'];
  const others = Object.keys(rules).filter((name) => name !== 'isWatched');
  return /trial|giving/.test(file) ? ['givesWayInTheEnd', ...others] : others;
}

/** The first rule that a subject breaks. */
async function broken(
  subject: Subject,
  among = Object.keys(rules),
  patienceMs = 10_000,
): Promise<string | undefined> {
  soon.timeout = patienceMs;
  for (const name of among) {
    ground.clear();
    try {
      await rules[name]?.(subject);
    } catch {
      return name;
    }
  }
  return undefined;
}

const windows = process.platform === 'win32';

test.skipIf(windows)('the rules of updating find nothing wrong with a copy as it is', async () => {
  expect(await broken(copyOf())).toBeUndefined();
});

test.skipIf(windows).each(mutations.map((mutation) => [mutation.what, mutation] as const))(
  'the rules of updating catch: %s',
  async (_what, mutation) => {
    expect(await broken(copyOf(mutation), likeliest(mutation), 500)).toBeDefined();
  },
);
