import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App } from '../../app.ts';
import type { Login } from '../../config.ts';
import type { Host } from './host.ts';
import type { ElectronModule } from './module.ts';

/** Lets the technician have the app started when somebody signs in; in development there is nothing to start. */
export function offerStartAtLogin(
  electron: ElectronModule,
  host: Host,
  app: Pick<App, 'startAtLoginBy'>,
  login: Login,
): void {
  if (electron.app.isPackaged) app.startAtLoginBy((wanted) => startAtLogin(electron, host, wanted, login));
}

/**
 * Has the system start the app when somebody signs in, or not any more: on Windows and macOS as a login item, on Linux
 * by a desktop file (Desktop Application Autostart Specification).
 */
function startAtLogin(electron: ElectronModule, host: Host, wanted: boolean, login: Login): void {
  if (login.platform !== 'linux') {
    electron.app.setLoginItemSettings({ openAtLogin: wanted });
    return;
  }
  const file = join(login.configFolder, 'autostart', 'tan-tam.desktop');
  try {
    if (wanted) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, desktopFile(login.program));
    } else rmSync(file, { force: true });
  } catch (cause) {
    host.warn(
      `Whether the app starts when somebody signs in could not be set: ${(cause as Error).message}. Let this user write to ${dirname(file)}, or leave the start to a service (tantam lockdown linux).`,
    );
  }
}

function desktopFile(program: string): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Tận Tâm',
    `Exec=${quoted(program)}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** As the Desktop Entry Specification has arguments quoted; what escapes in an argument is escaped in the file again. */
function quoted(argument: string): string {
  const escaped = argument.replace(/\\/g, '\\\\').replace(/["`$]/g, '\\$&');
  return `"${escaped.replace(/\\/g, '\\\\').replace(/%/g, '%%')}"`;
}
