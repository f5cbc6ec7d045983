import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentStore } from '../../../main/services/content/content-store.ts';
import { choose } from '../../../main/services/releases/choice.ts';
import { openReleasedContent } from '../../../main/services/releases/opening.ts';
import type { ReleaseSource } from '../../../main/services/releases/release-source.ts';
import { createReleases } from '../../../main/services/releases/releases.ts';
import { openShelf } from '../../../main/services/releases/shelf.ts';
import { trustFolder } from '../../../main/services/releases/site-releases.ts';
import { openTrust } from '../../../main/services/releases/trust.ts';

const shipped = join(import.meta.dirname, '..', '..', 'sample-pack');

/** What keeps the content of a branch up to date. */
export function releasesOf(
  home: string,
  content: ContentStore,
  hq: ReleaseSource | undefined,
  { clock = Date.now, packFolder = shipped, group, warn = () => {} }: Means = {},
) {
  return createReleases({
    shelf: openShelf(home),
    trust: openTrust(trustFolder(home), clock),
    content,
    clock,
    packFolder,
    site: () => ({ id: 'chi-nhanh-1', group }),
    hq: () => hq,
    warn,
  });
}

interface Means {
  clock?: () => number;
  packFolder?: string;
  group?: string | undefined;
  warn?: (sentence: string) => void;
}

/** The content of a branch on a data folder, as after a start of its app. */
export async function openBranch(home: string, { hq, ...means }: Means & { hq?: ReleaseSource } = {}) {
  const { clock = Date.now, packFolder = shipped, group } = means;
  const shelf = openShelf(home);
  const told: string[] = [];
  const warnings: string[] = [];
  const content = await openReleasedContent(shelf, packFolder, clock, (revision) => told.push(revision));
  const releases = releasesOf(home, content, hq, { ...means, warn: (sentence) => warnings.push(sentence) });
  return {
    home,
    shelf,
    trust: openTrust(trustFolder(home), clock),
    content,
    releases,
    told,
    warnings,
    /** Number of the release in use; 0 for the shipped pack. */
    number: () => shelf.read().current?.number ?? 0,
    /** A file of the release in use. */
    file: (path: string) => {
      const { current } = shelf.read();
      if (current === null) throw new Error('The shipped pack is in use.');
      return readFileSync(join(shelf.packOf(current), path));
    },
    choose: (offers: Parameters<typeof choose>[0]) =>
      choose(offers, shelf.read(), { id: 'chi-nhanh-1', group }),
  };
}

export type Branch = Awaited<ReturnType<typeof openBranch>>;
