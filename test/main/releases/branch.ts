import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose } from '../../../main/services/releases/choice.ts';
import { openReleasedContent } from '../../../main/services/releases/opening.ts';
import type { ReleaseSource } from '../../../main/services/releases/release-source.ts';
import { createReleases } from '../../../main/services/releases/releases.ts';
import { openShelf } from '../../../main/services/releases/shelf.ts';
import { trustFolder } from '../../../main/services/releases/site-releases.ts';
import { openTrust } from '../../../main/services/releases/trust.ts';

const shipped = join(import.meta.dirname, '..', '..', 'sample-pack');

/** The content of a branch on a data folder, as after a start of its app. */
export async function openBranch(
  home: string,
  {
    hq,
    clock = Date.now,
    packFolder = shipped,
    group,
  }: {
    hq?: ReleaseSource;
    clock?: () => number;
    packFolder?: string;
    group?: string;
  } = {},
) {
  const shelf = openShelf(home);
  const trust = openTrust(trustFolder(home), clock);
  const told: string[] = [];
  const warnings: string[] = [];
  const content = await openReleasedContent(shelf, packFolder, clock, (revision) => told.push(revision));
  const releases = createReleases({
    shelf,
    trust,
    content,
    clock,
    packFolder,
    site: () => ({ id: 'chi-nhanh-1', group }),
    hq: () => hq,
    warn: (sentence) => warnings.push(sentence),
  });
  return {
    home,
    shelf,
    trust,
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
