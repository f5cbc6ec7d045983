import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Id } from '../../shared/domain/text.ts';
import { PlainError } from '../errors.ts';
import { linuxLockdown } from './linux.ts';
import { windowsLockdown } from './windows.ts';
import type { LockdownSetting, WrittenFile } from './written-file.ts';

/** The files cannot be written where they were asked for, or for such an account. */
export class LockdownError extends PlainError {
  override name = 'LockdownError';
  readonly exitCode = 2;
}

/** What a machine can be locked for: a browser on Linux or Windows, or the packaged app on either. */
export const lockdownKinds = ['linux', 'windows', 'electron'] as const;
export type LockdownKind = (typeof lockdownKinds)[number];

/** Where the app lies unless somebody says otherwise; the packages' own installers put it where the last two say. */
const usually = {
  linux: '/opt/tan-tam',
  windows: 'C:\\Program Files\\Tan Tam',
  linuxPackage: '/opt/TanTam',
  windowsPackage: 'C:\\Program Files\\TanTam',
};

/** What somebody asked a lockdown for; the app lies where its kind usually does, where it is left out. */
export type LockdownOrder = Omit<LockdownSetting, 'app'> & { app?: string | undefined };

/** The files of a lockdown. The packaged app replaces launcher and browser; the system around it is the same. */
export function lockdownFiles(kind: LockdownKind, order: LockdownOrder): WrittenFile[] {
  const { screen } = order;
  const at = (place: keyof typeof usually) => ({ ...order, app: order.app ?? usually[place] });
  const shown = screen === undefined ? 'kiosk' : `kiosk --page signage --screen ${screen}`;
  if (kind === 'linux') {
    const setting = at('linux');
    return linuxLockdown(setting, `${setting.app}/tantam ${shown}`, true);
  }
  if (kind === 'windows') {
    const setting = at('windows');
    return windowsLockdown(setting, `"${setting.app}\\tantam.cmd" ${shown}`, false);
  }
  const [linux, windows] = [at('linuxPackage'), at('windowsPackage')];
  return [
    ...inFolder('linux', linuxLockdown(linux, `${linux.app}/tan-tam`, false)),
    ...inFolder('windows', windowsLockdown(windows, `"${windows.app}\\tan-tam.exe"`, true)),
  ];
}

function inFolder(folder: string, files: WrittenFile[]): WrittenFile[] {
  return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
}

/**
 * Writes the files of a lockdown into a folder that is new or empty; nothing is applied.
 *
 * @throws LockdownError
 */
export async function writeLockdown(
  kind: LockdownKind,
  order: LockdownOrder,
  out: string,
): Promise<string[]> {
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(order.account)) {
    throw new LockdownError(
      `--account "${order.account}" is no name for an account: lower-case letters, digits and hyphens, 20 at most.`,
    );
  }
  if (/["'\r\n]/.test(order.app ?? '')) {
    throw new LockdownError(
      `--app "${order.app}" has a quotation mark or a line break in it. Install elsewhere.`,
    );
  }
  if (order.screen !== undefined && !Id.safeParse(order.screen).success) {
    throw new LockdownError(
      `--screen "${order.screen}" is no id of a screen: lower-case letters, digits and hyphens.`,
    );
  }
  const there = await readdir(out).catch(() => []);
  if (there.length > 0) {
    throw new LockdownError(
      `The folder ${out} is not empty. Name a new one in --out: nothing is written over.`,
    );
  }
  const files = lockdownFiles(kind, order);
  for (const { path, content, executable } of files) {
    const file = join(out, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    if (executable) await chmod(file, 0o755);
  }
  return files.map(({ path }) => path);
}
