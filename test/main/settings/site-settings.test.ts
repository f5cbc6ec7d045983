import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { expect, test } from 'vitest';
import { readConfig } from '../../../main/config.ts';
import {
  type SettingsStep,
  settingsIn,
  writeSettings,
} from '../../../main/services/settings/settings-file.ts';
import { createSiteSettings } from '../../../main/services/settings/site-settings.ts';
import type { Settings } from '../../../shared/domain/desk/settings.ts';
import { temporaryFolder } from '../sandbox.ts';

/** The settings of a site whose file holds this. */
function openSettings(file: Record<string, unknown>) {
  const home = temporaryFolder();
  const path = join(home, 'settings.json');
  writeFileSync(path, JSON.stringify(file));
  const read = () =>
    readConfig({ TANTAM_HOME: home }, '/app', (cwd) => new Conf({ cwd, configName: 'settings' }));
  const { settings, settingsStore } = read();
  const told: Settings[] = [];
  return {
    site: createSiteSettings(settings, settingsStore, (now) => told.push(now)),
    told,
    inFile: () => JSON.parse(readFileSync(path, 'utf8')),
    /** What the next start reads. */
    next: () => read().settings,
    write: (text: string) => writeFileSync(path, text),
  };
}

const hours = { week: [{ weekdays: ['mon' as const], hours: [{ from: '07:30', until: '11:30' }] }] };

test('a change is kept in the file, with the number of its format, and nothing else changes there', () => {
  const { site, told, inFile, next } = openSettings({ dailyTarget: 30 });
  expect(site.change({ printer: { name: 'HP_LaserJet', paper: 'a4' } }).printer).toEqual({
    name: 'HP_LaserJet',
    paper: 'a4',
  });
  site.change({ hours });
  expect(inFile()).toEqual({
    format: 1,
    dailyTarget: 30,
    printer: { name: 'HP_LaserJet', paper: 'a4' },
    hours,
  });
  expect(next()).toEqual(site.now());
  expect(told).toHaveLength(2);
});

test('null takes a setting back to its default', () => {
  const { site, inFile } = openSettings({ hours, printer: { name: 'HP', paper: 'a4' } });
  site.change({ hours: null, printer: null });
  expect(site.now()).toMatchObject({ printer: null });
  expect(inFile()).toEqual({ format: 1 });
});

test.each([
  [
    { hours: { week: [{ weekdays: ['mon' as const], hours: [{ from: '11:00', until: '08:00' }] }] } },
    /"hours\.week\.0\.hours\.0\.until": must be later/,
  ],
  [{ printer: { name: '', paper: 'a4' as const } }, /"printer\.name"/],
  [{ windows: [] }, /"windows"/],
  [
    {
      windows: [
        { page: 'kiosk' as const, display: 'primary' as const },
        { page: 'signage' as const, screen: 'lobby', display: 'primary' as const },
      ],
    },
    /Two windows cannot be on one display/,
  ],
  [
    {
      windows: [
        { page: 'staff' as const, display: 'primary' as const },
        { page: 'staff' as const, display: 'secondary' as const },
      ],
    },
    /"windows": must not name the staff desk twice/,
  ],
])('%o is refused with a sentence, and nothing is changed', (change, sentence) => {
  const { site, told, inFile } = openSettings({ dailyTarget: 30 });
  expect(() => site.change(change)).toThrow(sentence);
  expect([site.now().dailyTarget, told, inFile()]).toEqual([30, [], { dailyTarget: 30 }]);
});

test('what somebody wrote into the file meanwhile stays, and a file that was spoilt is not written over', () => {
  const { site, inFile, write } = openSettings({});
  write('{"deskLockMinutes": 5}');
  site.change({ siteName: 'Chi nhánh số 7' });
  expect(inFile()).toEqual({ format: 1, deskLockMinutes: 5, siteName: 'Chi nhánh số 7' });
  write('{"deskLockMinutes": ');
  expect(() => site.change({ siteName: 'Chi nhánh số 8' })).toThrow(/cannot be read any more/);
});

test('an older file is read in the format of today, and the file itself changes with the next change only', () => {
  const steps: SettingsStep[] = [
    ({ target, ...rest }) => ({ ...rest, ...(target !== undefined && { dailyTarget: target }) }),
    (settings) => ({ ...settings, siteName: `${settings.siteName}!` }),
  ];
  const store = { path: 'settings.json', store: { target: 5, siteName: 'A' } as Record<string, unknown> };
  expect(settingsIn(store, steps)).toEqual({ dailyTarget: 5, siteName: 'A!' });
  expect(settingsIn({ ...store, store: { format: 2, siteName: 'A' } }, steps)).toEqual({ siteName: 'A!' });
  expect(store.store).toEqual({ target: 5, siteName: 'A' });
  writeSettings(store, settingsIn(store, steps), steps);
  expect(store.store).toEqual({ format: 3, dailyTarget: 5, siteName: 'A!' });
  expect(settingsIn(store, steps)).toEqual({ dailyTarget: 5, siteName: 'A!' });
});
