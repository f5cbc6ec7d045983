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

/** The files of a lockdown. The packaged app replaces launcher and browser; the system around it is the same. */
export function lockdownFiles(kind: LockdownKind, setting: LockdownSetting): WrittenFile[] {
  const { app, screen } = setting;
  const shown = screen === undefined ? 'kiosk' : `kiosk --page signage --screen ${screen}`;
  if (kind === 'linux') return linuxLockdown(setting, `${app}/tantam ${shown}`, true);
  if (kind === 'windows') return windowsLockdown(setting, `"${app}\\tantam.cmd" ${shown}`);
  return [
    ...inFolder('linux', linuxLockdown(setting, `${app}/tan-tam`, false)),
    ...inFolder('windows', windowsLockdown(setting, `"${app}\\Tận Tâm.exe"`)),
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
  setting: LockdownSetting,
  out: string,
): Promise<string[]> {
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(setting.account)) {
    throw new LockdownError(
      `--account "${setting.account}" is no name for an account: lower-case letters, digits and hyphens, 20 at most.`,
    );
  }
  if (/["'\r\n]/.test(setting.app)) {
    throw new LockdownError(
      `--app "${setting.app}" has a quotation mark or a line break in it. Install elsewhere.`,
    );
  }
  if (setting.screen !== undefined && !Id.safeParse(setting.screen).success) {
    throw new LockdownError(
      `--screen "${setting.screen}" is no id of a screen: lower-case letters, digits and hyphens.`,
    );
  }
  const there = await readdir(out).catch(() => []);
  if (there.length > 0) {
    throw new LockdownError(
      `The folder ${out} is not empty. Name a new one in --out: nothing is written over.`,
    );
  }
  const files = lockdownFiles(kind, setting);
  for (const { path, content, executable } of files) {
    const file = join(out, ...path.split('/'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    if (executable) await chmod(file, 0o755);
  }
  return files.map(({ path }) => path);
}
