import type { MachineSettings } from '../../shared/domain/desk/machine.ts';
import type { Settings } from '../../shared/domain/desk/settings.ts';
import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';
import { healthOf } from './site.ts';

/** So many lines of the log are what somebody reads at the desk. */
const linesShown = 80;

/** How this machine is set and how it is. */
export function machineAnswers(services: Services): Answers<'machine' | 'findings' | 'changeSettings'> {
  const { version, content, releases, settings, loginStart, machine, siteLog } = services;
  return {
    async machine() {
      const expires = releases.expiresAt();
      return {
        version,
        home: machine.home,
        settings: shown(settings.now()),
        canStartAtLogin: loginStart.available,
        printers: (await machine.printers()) ?? null,
        content: {
          pack: content.pack.head.id,
          revision: content.revision,
          expiresAt: expires === undefined ? null : new Date(expires).toISOString(),
        },
        headquarters: machine.headquarters(),
        log: siteLog.lines(linesShown),
      };
    },
    findings: async () => ({ findings: await machine.examine(healthOf(services)) }),
    changeSettings: ({ body }) => shown(settings.change(body)),
  };
}

function shown({ siteName, printer, hours, windows, startAtLogin }: Settings): MachineSettings {
  return { siteName, printer, hours: hours ?? null, windows, startAtLogin: startAtLogin ?? null };
}
