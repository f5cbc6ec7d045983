import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import type { AppKind } from '../../../shared/domain/hq/app-version.ts';

/** The app as a package, running. */
export interface Packaged {
  kind: AppKind;
  /** The one file that it is, where it is one. */
  file?: string | undefined;
}

/** Whether a package can be put in its own place: an AppImage that this user may replace. */
export function replacesItself({ kind, file }: Packaged): boolean {
  if (kind !== 'appimage' || file === undefined) return false;
  try {
    accessSync(file, constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * What a person enters to install a package that lies on the machine, as an administrator; null where a file has to be
 * put over another by hand.
 *
 * @param over the file that it takes the place of
 */
export function installCommand(kind: AppKind, file: string, over?: string): string | null {
  if (kind === 'nsis') return `"${file}" /S`;
  if (kind === 'deb') return `sudo apt-get install "${file}"`;
  if (kind === 'appimage' && over !== undefined) return `sudo install -m 755 "${file}" "${over}"`;
  return null;
}
