import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Login } from '../../main/config.ts';
import { offerStartAtLogin } from '../../main/doors/electron/login.ts';
import { ElectronDouble } from './double.ts';
import { HandHost } from './hand-host.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tantam-login-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Sets it on a packaged app, and says what the system was told. */
function set(wanted: boolean, { packaged = true, ...login }: Partial<Login> & { packaged?: boolean }) {
  const electron = new ElectronDouble();
  const host = new HandHost();
  electron.app.isPackaged = packaged;
  let offered = false;
  const app = {
    startAtLoginBy(tell: (wanted: boolean) => void) {
      offered = true;
      tell(wanted);
    },
  };
  offerStartAtLogin(electron.module, host, app, {
    platform: 'linux',
    program: '/opt/Tận Tâm/tan-tam',
    configFolder: folder,
    ...login,
  });
  return { offered, logins: electron.app.logins, warned: host.warned };
}

const file = () => join(folder, 'autostart', 'tan-tam.desktop');

test('on Windows the app is a login item, or is none any more', () => {
  expect(set(true, { platform: 'win32' }).logins).toEqual([{ openAtLogin: true }]);
  expect(set(false, { platform: 'win32' }).logins).toEqual([{ openAtLogin: false }]);
  expect(existsSync(file())).toBe(false);
});

test('on Linux a desktop file starts it, and goes with the wish', () => {
  expect(set(true, {})).toEqual({ offered: true, logins: [], warned: [] });
  expect(readFileSync(file(), 'utf8')).toBe(
    '[Desktop Entry]\nType=Application\nName=Tận Tâm\nExec="/opt/Tận Tâm/tan-tam"\nTerminal=false\nX-GNOME-Autostart-enabled=true\n',
  );
  set(false, {});
  expect(existsSync(file())).toBe(false);
  expect(set(false, {}).warned).toEqual([]);
});

test('signs that mean something in a desktop file are escaped', () => {
  set(true, { program: '/opt/50% "a" $b\\c' });
  expect(readFileSync(file(), 'utf8')).toContain('Exec="/opt/50%% \\\\"a\\\\" \\\\$b\\\\\\\\c"\n');
});

test('in development it is not offered, and a folder that takes nothing is told in a sentence', () => {
  expect(set(true, { packaged: false }).offered).toBe(false);
  expect(existsSync(file())).toBe(false);
  const full = join(folder, 'file');
  writeFileSync(full, '');
  expect(set(true, { configFolder: full }).warned).toEqual([
    expect.stringMatching(
      /^Whether the app starts when somebody signs in could not be set: .* Let this user write to .*\.$/,
    ),
  ]);
});
