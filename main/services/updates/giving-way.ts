import { type FreshStart, startAnew } from './fresh-start.ts';
import { fileInstallation } from './installation.ts';
import type { Packaged } from './packaged.ts';
import { endTrial, noteStart } from './trial.ts';

/**
 * Counts this start where a version is on trial; one that was started often enough and was never ready gives way: the
 * file before it has its place again and is started when this process has ended. For whatever starts the app again by
 * itself, a service or a sign-in; where the app started itself anew, that one saw to it (see fresh-start.ts).
 *
 * @returns whether this process is to end
 */
export function givesWay(
  { home, version, packaged }: { home: string; version: string; packaged?: Packaged | undefined },
  environment: Record<string, string | undefined>,
  start: (order: FreshStart) => unknown = startAnew,
): boolean {
  if (packaged?.file === undefined || packaged.kind !== 'appimage') return false;
  if (noteStart(home, version) !== 'spent') return false;
  try {
    fileInstallation(packaged.file).back();
  } catch (cause) {
    // There is nothing to go back to, so it goes on being tried.
    console.error((cause as Error).message);
    endTrial(home);
    return false;
  }
  start({ file: packaged.file, environment });
  return true;
}
