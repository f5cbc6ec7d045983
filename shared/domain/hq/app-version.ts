import { z } from 'zod';

/**
 * How a new version reaches a machine: `archive`, a .tar.gz of the built folder, for machines that run it under the
 * launcher; `appimage`, one file in the place of another; `nsis` and `deb`, which the system installs; `portable`, a
 * file that a person puts in the place of another.
 */
export const appKinds = ['archive', 'appimage', 'nsis', 'deb', 'portable'] as const;
export type AppKind = (typeof appKinds)[number];

/** A version of the app. */
export const AppVersion = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'must be three numbers, as 0.2.0');

/** Whether one version is newer than another, number by number. */
export function isNewer(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map((version) => version.split('.').map(Number));
  const place = [0, 1, 2].find((index) => mine?.[index] !== theirs?.[index]);
  return place !== undefined && (mine?.[place] ?? 0) > (theirs?.[place] ?? 0);
}
