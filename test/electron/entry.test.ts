import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startAnew } from '../../main/services/updates/fresh-start.ts';
import { beginTrial, readTrial } from '../../main/services/updates/trial.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { root } from './sources.ts';

const pack = join(root, 'test', 'sample-pack');
const hook = join(import.meta.dirname, 'stand-in', 'hook.ts');

vi.setConfig({ testTimeout: 30_000 });

/** Runs main/electron.ts in a Node process of its own, whose `electron` is the stand-in. */
function start(
  home: string,
  standIn: string,
  parameters: string[] = [],
  environment: Record<string, string> = {},
) {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', hook, join(root, 'main', 'electron.ts'), ...parameters],
    {
      env: { ...process.env, ...environment, TANTAM_HOME: home, TANTAM_PACK: pack, STAND_IN: standIn },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed = { output: '', errors: '' };
  child.stdout?.setEncoding('utf8').on('data', (text) => (printed.output += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (printed.errors += text));
  const ended = once(child, 'close').then(([code]) => ({ code, ...printed }));
  return { child, ended };
}

function dataFolder(): string {
  const home = mkdtempSync(join(tmpdir(), 'tantam-entry-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

test('the entry opens the product, says that it is ready, and ends on a signal with everything closed', async () => {
  const home = dataFolder();
  const { child, ended } = start(home, 'packaged');
  await Promise.race([once(child.stdout as NonNullable<typeof child.stdout>, 'data'), ended]);
  child.kill('SIGTERM');
  expect(await ended).toEqual({
    code: 0,
    output: 'Tận Tâm is ready: tantam://app/\n',
    errors:
      'There is no secondary display for the signage screen "lobby", so it is not opened. It opens when the display is connected.\n',
  });
  expect(readdirSync(home).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
});

test('a version on trial is counted although it fails on the settings, and not by a second start', async () => {
  const home = dataFolder();
  const environment = { APPIMAGE: join(home, 'tan-tam'), APPDIR: dirname(dirname(process.execPath)) };
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ dailyTarget: 'ten' }));
  beginTrial(home, { version: packageJson.version, release: null });
  expect((await start(home, 'packaged taken', [], environment).ended).code).toBe(0);
  expect(readTrial(home)?.starts).toBe(0);
  expect((await start(home, 'packaged', [], environment).ended).code).toBe(2);
  expect(readTrial(home)?.starts).toBe(1);
});

test('a second start ends with 0 and touches nothing of the first', async () => {
  const home = dataFolder();
  expect(await start(home, 'packaged taken').ended).toEqual({ code: 0, output: '', errors: '' });
  expect(readdirSync(home)).toEqual(['shell']);
});

test('a version on trial that was never ready gives way to the one before, before it touches anything', async () => {
  const home = dataFolder();
  const [image, log] = [join(home, 'tan-tam'), join(home, 'log')];
  writeFileSync(image, 'the new one', { mode: 0o755 });
  writeFileSync(`${image}.previous`, `#!/bin/sh\necho old > "${log}"\n`, { mode: 0o755 });
  mkdirSync(join(home, 'updates'));
  const release = { number: 2, manifest: 'a'.repeat(64) };
  writeFileSync(
    join(home, 'updates', 'trial.json'),
    JSON.stringify({ version: packageJson.version, release, starts: 3 }),
  );
  const environment = { APPIMAGE: image, APPDIR: dirname(dirname(process.execPath)) };
  const { code, errors } = await start(home, 'packaged', [], environment).ended;
  expect([code, errors, existsSync(join(home, 'tantam.db'))]).toEqual([0, '', false]);
  await expect.poll(() => existsSync(log), { timeout: 20_000 }).toBe(true);
  expect(readFileSync(`${image}.previous`, 'utf8')).toBe('the new one');
});

test('started anew, a version that is ready on the data of the site stays, and one that is not gives way', async () => {
  const outcomes = await Promise.all(
    [{}, { dailyTarget: 'ten' }].map(async (settings) => {
      const home = dataFolder();
      const [image, log] = [join(home, 'tan-tam'), join(home, 'log')];
      const entry = `exec "${process.execPath}" --import "${hook}" "${join(root, 'main', 'electron.ts')}"`;
      writeFileSync(image, `#!/bin/sh\necho $$ > "${home}/pid"\n${entry} > "${log}" 2>&1\n`, { mode: 0o755 });
      writeFileSync(`${image}.previous`, `#!/bin/sh\ntouch "${home}/old-runs"\n`, { mode: 0o755 });
      writeFileSync(join(home, 'settings.json'), JSON.stringify(settings));
      beginTrial(home, { version: packageJson.version, release: null });
      const environment = {
        ...process.env,
        APPIMAGE: image,
        APPDIR: dirname(dirname(process.execPath)),
        TANTAM_HOME: home,
        TANTAM_PACK: pack,
        STAND_IN: 'packaged',
      };
      const note = join(home, 'updates', 'trial.json');
      const after = spawn('true').pid as number;
      const watching = startAnew({ file: image, note, environment, after, pauseSeconds: 0 });
      await once(watching, 'exit');
      const pid = Number(readFileSync(join(home, 'pid'), 'utf8'));
      onTestFinished(() => {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {}
      });
      const gaveWay = !existsSync(`${image}.previous`);
      if (gaveWay)
        await expect.poll(() => existsSync(join(home, 'old-runs')), { timeout: 20_000 }).toBe(true);
      return [gaveWay, existsSync(note), readFileSync(log, 'utf8').split(/[:.\n]/)[0]];
    }),
  );
  expect(outcomes).toEqual([
    [false, false, expect.stringMatching(/^Tận Tâm is ready|^There is no secondary display/)],
    [true, true, expect.stringMatching(/^The settings file/)],
  ]);
});

test('the packaged app obeys a command without a window, and ends with its code', async () => {
  const home = dataFolder();
  const { code, output, errors } = await start(home, 'packaged', ['update', 'check']).ended;
  expect([code, output]).toEqual([3, '']);
  expect(errors).toMatch(/^This machine is not enrolled with headquarters, and no other place is named\./);
  expect(await start(home, 'packaged', ['nothing']).ended).toMatchObject({
    code: 1,
    errors: expect.stringContaining("unknown command 'nothing'"),
  });
  expect(readdirSync(home)).not.toContain('shell');
});

test('a wrong settings file is one sentence and exit code 2', async () => {
  const home = dataFolder();
  const file = join(home, 'settings.json');
  writeFileSync(file, JSON.stringify({ dailyTarget: 'ten' }));
  const { code, output, errors } = await start(home, 'packaged').ended;
  expect([code, output]).toEqual([2, '']);
  expect(errors).toMatch(/^The settings file \S+ has a value that cannot be used: "dailyTarget": .*\n$/);
  expect(errors).toContain(file);
});

test('a refused switch is one sentence and exit code 2', async () => {
  const { code, output, errors } = await start(dataFolder(), 'packaged', ['--remote-debugging-port=1']).ended;
  expect({ code, output, errors }).toEqual({
    code: 2,
    output: '',
    errors:
      'The switch --remote-debugging-port=1 would open this locked screen to others, so Tận Tâm does not start with it. Remove it from the shortcut or the service that starts the app.\n',
  });
});
