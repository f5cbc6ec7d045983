import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { ContentStore } from '../content/content-store.ts';
import type { Site } from './choice.ts';
import { openReleasedContent } from './opening.ts';
import { folderSource, httpSource, type ReleaseSource } from './release-source.ts';
import { createReleases, type Releases } from './releases.ts';
import { openShelf } from './shelf.ts';
import { openTrust } from './trust.ts';

/** The content that a site starts with, and what keeps it up to date from then on. */
export interface SiteReleases {
  content: ContentStore;
  /** @param site who this site is when a release goes out in steps */
  follow(means: { site: () => Site; hq: () => ReleaseSource | undefined }): Releases;
}

/**
 * Opens the content of a data folder; see openReleasedContent.
 *
 * @param changed is told each new revision once it is in use
 * @throws PackError when neither a release nor the shipped pack can be used
 */
export async function openSiteReleases(
  home: string,
  packFolder: string,
  clock: Clock,
  changed: (revision: string) => void,
): Promise<SiteReleases> {
  const shelf = openShelf(home);
  const content = await openReleasedContent(shelf, packFolder, clock, changed);
  return {
    content,
    follow: ({ site, hq }) =>
      createReleases({
        shelf,
        trust: openTrust(trustFolder(home), clock),
        content,
        clock,
        packFolder,
        site,
        hq,
        warn: console.error,
      }),
  };
}

/** Where a data folder keeps whom it believes. */
export function trustFolder(home: string): string {
  return join(home, 'releases', 'trust');
}

/** A server by its address, or a folder by its path. */
export function sourceAt(place: string): ReleaseSource {
  return /^https?:\/\//.test(place) ? httpSource(place) : folderSource(place);
}

/** Asked within this time, and not all sites at once. */
const roundMs = { shortest: 20_000, longest: 30_000 };
const upkeepMs = 2_000;

/**
 * Asks headquarters again and again until it is ended.
 *
 * @param ask once; it never throws
 */
export function startReleaseRounds(releases: Releases, ask: () => Promise<void>): { close(): void } {
  let ended = false;
  let timer: NodeJS.Timeout;
  const round = () => {
    const pause = roundMs.shortest + Math.random() * (roundMs.longest - roundMs.shortest);
    timer = setTimeout(() => void ask().finally(() => ended || round()), pause);
    timer.unref();
  };
  round();
  const upkeep = setInterval(() => void releases.upkeep(), upkeepMs);
  upkeep.unref();
  return {
    close() {
      ended = true;
      clearTimeout(timer);
      clearInterval(upkeep);
    },
  };
}
