import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Launch } from '../../../main/doors/electron/switches.ts';
import { ElectronDouble } from '../double.ts';
import { launchOf, onBench, type Rule, type Subject } from './rule.ts';

const refusedSwitches = [
  '--inspect',
  '--inspect=0.0.0.0:9229',
  '--inspect-brk',
  '--inspect-port=1',
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--remote-allow-origins=*',
  '--REMOTE-DEBUGGING-PORT=9222',
  '-remote-debugging-port=9222',
  '--js-flags=--expose-gc',
  '--no-sandbox',
  '--disable-gpu-sandbox',
  '--disable-setuid-sandbox',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-file-access-from-files',
  '--ignore-certificate-errors',
  '--ignore-certificate-errors-spki-list=x',
  '--load-extension=/elsewhere/x',
  '--proxy-server=http://127.0.0.1:1',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--renderer-cmd-prefix=xterm',
  '--gpu-launcher=xterm',
  '--use-fake-ui-for-media-stream',
  '--single-process',
];

const harmlessSwitches = [
  '--ozone-platform=wayland',
  '--force-device-scale-factor=2',
  '--disable-gpu',
  '--updated',
  '/inspect',
  'inspect',
  'tantam://app/kiosk',
];

/** What stands before Electron is ready. */
export const startRules: Rule[] = [
  {
    title: 'before Electron is ready, the scheme, the sandbox and the empty menu stand',
    check: (subject) =>
      onBench(subject, {}, ({ electron, home }) => {
        expect({
          schemes: electron.schemes,
          sandboxed: electron.app.sandboxed,
          menu: electron.menu,
          paths: electron.app.paths,
          switches: electron.app.switches,
        }).toEqual({
          schemes: [
            {
              scheme: 'tantam',
              privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
            },
          ],
          sandboxed: true,
          menu: null,
          paths: { userData: join(home, 'shell') },
          switches: { 'disable-pinch': '', 'overscroll-history-navigation': '0' },
        });
        expect(existsSync(join(home, 'shell'))).toBe(true);
      }),
  },
  {
    title: 'a second start leaves everything to the first',
    check: (subject) => {
      const electron = new ElectronDouble();
      electron.app.first = false;
      expect(prepare(subject, electron)).toBe(false);
      expect(electron.schemes).toEqual([]);
    },
  },
  {
    title: 'a switch that would open the locked screen is refused in one sentence that names it',
    check: (subject) => {
      for (const argument of refusedSwitches) {
        expect(refusal(subject, { argv: ['tan-tam', argument] })).toBe(
          `ConfigError 2: The switch ${argument} would open this locked screen to others, so Tận Tâm does not start with it. Remove it from the shortcut or the service that starts the app.`,
        );
      }
      expect(refusal(subject, { argv: ['tan-tam', '/inspect'], platform: 'win32' })).toMatch('/inspect');
    },
  },
  {
    title: 'harmless switches, arguments after -- and the program itself are let through',
    check: (subject) => {
      for (const argument of harmlessSwitches) {
        expect([argument, refusal(subject, { argv: ['tan-tam', argument] })]).toEqual([argument, null]);
      }
      expect(refusal(subject, { argv: ['tan-tam', '--', '--inspect'] })).toBe(null);
      expect(refusal(subject, { argv: ['--inspect'] })).toBe(null);
    },
  },
  {
    title: 'root may start without the sandbox, which Chromium has not for root, and with nothing else',
    check: (subject) => {
      expect(refusal(subject, { argv: ['tan-tam', '--no-sandbox'], root: true })).toBe(null);
      expect(refusal(subject, { argv: ['tan-tam', '--disable-gpu-sandbox'], root: true })).toMatch('gpu');
    },
  },
  {
    title: 'in development an inspector is let in',
    check: (subject) => {
      expect(refusal(subject, { argv: ['electron', '--inspect=0'], packaged: false })).toBe(null);
    },
  },
];

function prepare(subject: Subject, electron: ElectronDouble, change: Partial<Launch> = {}): boolean {
  const home = mkdtempSync(join(tmpdir(), 'tantam-electron-'));
  try {
    return subject.prepareElectron(electron.module, launchOf(change), home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The refusal as name, exit code and sentence; null when the start goes on. */
function refusal(subject: Subject, change: Partial<Launch>): string | null {
  try {
    prepare(subject, new ElectronDouble(), change);
    return null;
  } catch (cause) {
    const { name, exitCode, message } = cause as Error & { exitCode: number };
    return `${name} ${exitCode}: ${message}`;
  }
}
