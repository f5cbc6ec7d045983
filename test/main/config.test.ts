import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { expect, test } from 'vitest';
import { packagedAs, readConfig } from '../../main/config.ts';
import { temporaryFolder } from './sandbox.ts';

const read = (environment: Record<string, string>) =>
  readConfig(environment, '/app', (cwd) => new Conf({ cwd, configName: 'settings' }));

test('without settings everything has a default', () => {
  const home = temporaryFolder();
  expect(read({ TANTAM_HOME: home })).toEqual({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    home,
    packFolder: join('/app', 'resources', 'packs', 'hanoi'),
    rendererFolder: join('/app', 'dist', 'renderer'),
    port: 4680,
    settingsStore: expect.objectContaining({ path: join(home, 'settings.json') }),
    settings: {
      siteName: 'Chi nhánh Trung tâm Phục vụ hành chính công',
      dailyTarget: 10,
      reportMonthStartDay: 1,
      deskLockMinutes: 15,
      printer: null,
      releases: {},
      updates: { automatic: true },
      screens: [],
      windows: [
        { page: 'kiosk', display: 'primary' },
        { page: 'signage', screen: 'lobby', display: 'secondary' },
      ],
    },
  });
});

test('a data folder that is not there yet is made', () => {
  const home = join(temporaryFolder(), 'thư mục mới', 'data');
  expect(read({ TANTAM_HOME: home }).home).toBe(home);
});

test('a data folder that cannot be written is named', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(() => read({ TANTAM_HOME: join(folder, 'file', 'data') })).toThrow(
    /^The data folder .*file.data cannot be written \(E\w+\)\. Give another in TANTAM_HOME/,
  );
  if (process.getuid?.() === 0) return;
  const locked = join(folder, 'locked');
  mkdirSync(locked);
  chmodSync(locked, 0o500);
  expect(() => read({ TANTAM_HOME: locked })).toThrow(/cannot be written \(EACCES\)/);
});

test.each([
  [{}, undefined],
  [{ TANTAM_LAN: '0' }, undefined],
  [{ TANTAM_LAN: '1' }, 4780],
  [{ TANTAM_LAN: '1', TANTAM_LAN_PORT: '0' }, 0],
  [{ TANTAM_LAN_PORT: '5000' }, undefined],
])('with %o screens on the network find the site at port %s', (environment, port) => {
  expect(read({ TANTAM_HOME: temporaryFolder(), ...environment }).lanPort).toBe(port);
});

test.each([
  [{ TANTAM_LAN: 'yes' }, 'TANTAM_LAN is "yes"; give 1 to let screens on the network in, or leave it out.'],
  [
    { TANTAM_LAN: '1', TANTAM_LAN_PORT: 'x' },
    'TANTAM_LAN_PORT is "x"; give a whole number from 0 to 65535, or leave it out.',
  ],
])('%o is refused', (environment, sentence) => {
  expect(() => read({ TANTAM_HOME: temporaryFolder(), ...environment })).toThrow(sentence);
});

test.each(['abc', '-1', '65536', '80.5', '0x50', ' '])('TANTAM_PORT "%s" is refused', (port) => {
  expect(() => read({ TANTAM_HOME: temporaryFolder(), TANTAM_PORT: port })).toThrow(
    `TANTAM_PORT is "${port}"; give a whole number from 0 to 65535, or leave it out.`,
  );
});

test.each([
  ['{"dailyTarget": 0}', /"dailyTarget": /],
  ['{"dailyTarget": 10, "colour": "red"}', /Unrecognized key: "colour"/],
  ['{"windows": [{"page": "desktop", "display": "primary"}]}', /"windows\.0/],
  [
    '{"windows": [{"page": "staff", "display": "primary"}, {"page": "staff", "display": "secondary"}]}',
    /"windows": must not name the staff desk twice/,
  ],
  [
    '{"screens": [{"id": "lobby", "overscan": -1}]}',
    /value that cannot be used: screen "lobby", "overscan": /,
  ],
  [
    '{"screens": [{"id": "a"}, {"id": "led", "strips": {"width": 1920}}]}',
    /screen "led", "strips": needs the width and the height of the whole wall in "region"/,
  ],
  ['{"dailyTarget": ', /cannot be read: .*JSON/],
])('the settings %s are refused with the field', (text, reason) => {
  const home = temporaryFolder();
  writeFileSync(join(home, 'settings.json'), text);
  expect(() => read({ TANTAM_HOME: home })).toThrow(reason);
});

test('settings of a newer app are refused by an older one', () => {
  const home = temporaryFolder();
  writeFileSync(join(home, 'settings.json'), '{"format": 99, "dailyTarget": 20}');
  expect(() => read({ TANTAM_HOME: home })).toThrow(
    /^The settings file .* has format 99, and this version of the app knows formats 1 to \d+\. Install the version that wrote it/,
  );
});

test('how it is packaged the app reads from its surroundings, and believes an AppImage only from inside of it', () => {
  const as = (platform: NodeJS.Platform, execPath: string, environment: Record<string, string> = {}) =>
    packagedAs(environment, { platform, execPath });
  const image = { APPIMAGE: '/home/tantam/tan-tam.AppImage', APPDIR: '/tmp/.mount_tan-ta1' };
  expect([
    as('linux', '/tmp/.mount_tan-ta1/tan-tam', image),
    as('linux', '/opt/TanTam/tan-tam', image),
    as('linux', '/tmp/.mount_tan-ta12/tan-tam', image),
    as('linux', '/opt/TanTam/tan-tam'),
    as('win32', 'C:\\Program Files\\TanTam\\tan-tam.exe'),
    as('win32', 'C:\\Temp\\tan-tam.exe', { PORTABLE_EXECUTABLE_FILE: 'D:\\tan-tam.exe' }),
    as('darwin', '/Applications/tan-tam'),
  ]).toEqual([
    { kind: 'appimage', file: image.APPIMAGE },
    { kind: 'deb' },
    { kind: 'deb' },
    { kind: 'deb' },
    { kind: 'nsis' },
    { kind: 'portable', file: 'D:\\tan-tam.exe' },
    undefined,
  ]);
});
