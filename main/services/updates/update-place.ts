import { statSync } from 'node:fs';
import type { Settings } from '../../../shared/domain/desk/settings.ts';
import type { AppKind } from '../../../shared/domain/hq/app-version.ts';
import { readEnrolment } from '../outbox/enrolment-file.ts';
import type { Fetch } from '../outbox/hq-post.ts';
import type { Site } from '../releases/choice.ts';
import { readGroup } from '../releases/hq-word.ts';
import { ReleaseError } from '../releases/release-error.ts';
import { metadataPath } from '../releases/release-format.ts';
import type { ReleaseSource } from '../releases/release-source.ts';
import { sourceAt } from '../releases/site-releases.ts';

/** Of which kind the app is that is installed at a path; without one, of the kind that this system installs. */
export function kindHere(path: string | undefined, platform: NodeJS.Platform): AppKind {
  if (platform === 'win32') return 'nsis';
  if (path === undefined) return 'deb';
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? 'appimage' : 'archive';
}

/** Who this machine is when a version goes out in steps. */
export function siteOf(home: string, { releases }: Pick<Settings, 'releases'>): Site {
  return {
    id: readEnrolment(home)?.installation ?? home,
    group: readGroup(home) ?? releases.group,
  };
}

/** Where new versions may come from, in the order in which it counts. */
interface Places {
  /** What somebody named just now, and what the settings name. */
  named: string | undefined;
  settings: { from?: string | undefined };
  /** The data folder, which may be enrolled. */
  home: string;
  kind: AppKind;
}

/**
 * Where this machine gets new versions of the app: at the place that was named, at that of its settings, or at the
 * headquarters that it is enrolled with.
 *
 * @throws ReleaseError when it is none of these
 */
export function updateSource({ named, settings, home, kind }: Places, fetch?: Fetch): ReleaseSource {
  const place = named ?? settings.from;
  if (place !== undefined) return sourceAt(place, fetch);
  const hq = readEnrolment(home)?.hq;
  if (hq !== undefined) return hqSource(hq, kind, fetch);
  throw new ReleaseError(
    'local',
    'This machine is not enrolled with headquarters, and no other place is named. Name one in --from or in the settings ("updates"), or enrol it: tantam enrol',
  );
}

/** Headquarters may give out no app at all, or not of this kind. */
function hqSource(hq: string, kind: AppKind, fetch?: Fetch): ReleaseSource {
  const source = sourceAt(`${hq}/app/${kind}/`, fetch);
  return {
    ...source,
    async read(path, maxBytes) {
      const bytes = await source.read(path, maxBytes);
      if (bytes !== undefined || path !== metadataPath('timestamp')) return bytes;
      throw new ReleaseError(
        'unreachable',
        `Headquarters at ${hq} gives out no version of the app as ${kind}. Ask it for one, or name another place in --from.`,
      );
    },
  };
}
