import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { ContentStore } from '../content/content-store.ts';
import type { Notices } from '../notices.ts';
import { readEnrolment } from '../outbox/enrolment-file.ts';
import type { Fetch } from '../outbox/hq-post.ts';
import { type AppTrust, createHqWord, type HqWord } from './hq-word.ts';
import { openReleasedContent } from './opening.ts';
import { folderSource, httpSource, type ReleaseSource } from './release-source.ts';
import { createReleases, type Releases } from './releases.ts';
import { openShelf } from './shelf.ts';
import { openTrust } from './trust.ts';

/** The content that a site starts with, and what keeps it up to date from then on. */
export interface SiteReleases {
  content: ContentStore;
  follow(means: Following): { releases: Releases; word: HqWord };
}

/** Whom a site follows. */
interface Following {
  /** Never changes; see Site. */
  id: () => string;
  /** What the site's settings say, for where headquarters says nothing. */
  settings: { from?: string | undefined; group?: string | undefined };
  notices: Pick<Notices, 'post' | 'end'>;
  /** See HqWord: asked before each word. */
  appTrust?: () => AppTrust | undefined;
  fetch?: Fetch;
}

/**
 * Opens the content of a data folder; see openReleasedContent.
 *
 * @param changed is told each new revision once it is in use
 */
export async function openSiteReleases(
  home: string,
  packFolder: string,
  clock: Clock,
  changed: (revision: string) => void,
): Promise<SiteReleases> {
  const shelf = openShelf(home);
  const content = await openReleasedContent(shelf, packFolder, clock, changed);
  const trust = openTrust(trustFolder(home), clock);
  const warn = console.error;
  return {
    content,
    follow({ id, settings, notices, appTrust, fetch = globalThis.fetch }) {
      const sources = new Map<string, ReleaseSource>();
      const hq = () => {
        const enrolled = readEnrolment(home)?.hq;
        const place = settings.from ?? (enrolled && `${enrolled}/content/`);
        if (place === undefined) return undefined;
        const source = sources.get(place) ?? sourceAt(place, fetch);
        sources.set(place, source);
        return source;
      };
      const site = () => ({ id: id(), group: word.group() ?? settings.group, stages: word.stages() });
      const releases = createReleases({ shelf, trust, content, clock, packFolder, site, hq, warn });
      const shown = () => ({ state: releases.state(), revision: content.revision });
      const word = createHqWord({ home, clock, trust, appTrust, notices, shown, fetch, warn });
      return { releases, word };
    },
  };
}

/** Where a data folder keeps whom it believes. */
export function trustFolder(home: string): string {
  return join(home, 'releases', 'trust');
}

/** A server by its address, or a folder by its path. */
export function sourceAt(place: string, fetch: Fetch = globalThis.fetch): ReleaseSource {
  return /^https?:\/\//.test(place) ? httpSource(place, fetch) : folderSource(place);
}

/** Asked within this time, and not all sites at once. */
const roundMs = { shortest: 20_000, longest: 30_000 };
const upkeepMs = 2_000;

/** Asks headquarters again and again until it is ended. A notice never waits for a download to be done. */
export function startReleaseRounds({ releases, word }: { releases: Releases; word: HqWord }): {
  close(): void;
} {
  let ended = false;
  let checking = false;
  let timer: NodeJS.Timeout;
  const ask = async () => {
    await word.ask();
    if (checking || ended) return;
    checking = true;
    void releases.check().finally(() => {
      checking = false;
    });
  };
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
