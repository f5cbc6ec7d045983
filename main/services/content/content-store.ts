import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReloadedContent } from '../../../shared/domain/content/kiosk-content.ts';
import type { Pack } from '../../../shared/domain/content/pack.ts';
import { mediaFile } from './media/media-file.ts';
import { builtInPack } from './pack/built-in-pack.ts';
import { listFiles } from './pack/pack-files.ts';
import { loadPack } from './pack/pack-load.ts';

/** The content in use. It changes only as a whole, and only to a pack without errors. */
export interface ContentStore {
  readonly pack: Pack;
  /** Changes whenever a byte of the pack does. */
  readonly revision: string;
  /** The pack of a revision: of the one in use, and of the {@link mostEarlier} before it; undefined of any other. */
  packOf(revision: string): Pack | undefined;
  /** Why nothing but what is built in can be shown: what is wrong with the folder's pack; null where one is in use. */
  readonly fault: string | null;
  /**
   * The file of a medium, for the revision in use and the one before it; undefined for other revisions, for
   * names that the pack has not, and for a file that was touched since its revision was loaded: an address
   * that may be kept for ever never gives other bytes.
   */
  media(revision: string, path: string): Promise<string | undefined>;
  /**
   * Reads the folder again and takes what it holds into use. Asked several times at once, it reads one time
   * after the other.
   *
   * @throws PackError when the pack there has errors; the one in use stays in use
   */
  reload(): Promise<ReloadedContent>;
  /**
   * Takes the pack of another folder into use, which is the one to be read from then on.
   *
   * @param accept is asked once the pack is loaded and before it is in use; what it throws keeps the one in use
   * @throws PackError when the pack there has errors; the one in use stays in use
   */
  use(folder: string, accept?: (revision: string) => Promise<void>): Promise<ReloadedContent>;
}

/**
 * Visits go on with the edition they began with. One that an update changed and the next withdrew is still printed;
 * a visit is over before there were more.
 */
export const mostEarlier = 2;

/**
 * Loads the content pack of a folder.
 *
 * @param changed is told each new revision once it is in use
 * @throws PackError
 */
export async function openContent(
  folder: string,
  changed: (revision: string) => void = () => {},
): Promise<ContentStore> {
  return storeOf(await readEdition(folder), changed);
}

/** What is built in, until the folder, which is read again with each `reload`, has a pack without errors. */
export function openBuiltIn(
  folder: string,
  fault: string,
  changed: (revision: string) => void,
): ContentStore {
  return storeOf({ folder, pack: builtInPack, revision: 'built-in', stamps: new Map(), fault }, changed);
}

function storeOf(first: Edition, changed: (revision: string) => void): ContentStore {
  let current = first;
  /** The newest first. */
  let earlier: Edition[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const take = async (
    from: string,
    accept: (revision: string) => Promise<void>,
  ): Promise<ReloadedContent> => {
    const next = await readEdition(from);
    const { revision } = next;
    await accept(revision);
    const isOther = revision !== current.revision;
    if (isOther) earlier = [current, ...earlier].slice(0, mostEarlier);
    current = next;
    if (isOther) changed(revision);
    return { revision, changed: isOther };
  };
  const inTurn = (work: () => Promise<ReloadedContent>): Promise<ReloadedContent> => {
    const done = last.then(work, work);
    last = done;
    return done;
  };

  return {
    get pack() {
      return current.pack;
    },
    get revision() {
      return current.revision;
    },
    packOf: (revision) => [current, ...earlier].find((known) => known.revision === revision)?.pack,
    get fault() {
      return current.fault;
    },
    async media(revision, path) {
      const edition = [current, earlier[0]].find((known) => known?.revision === revision);
      const file = edition && (await mediaFile(edition.folder, path));
      if (file === undefined) return undefined;
      const stamp = await stampOf(file);
      return stamp !== undefined && stamp === edition?.stamps.get(`media/${path}`) ? file : undefined;
    },
    reload: () => inTurn(() => take(current.folder, async () => {})),
    use: (from, accept = async () => {}) => inTurn(() => take(from, accept)),
  };
}

/** A pack as it was when it was loaded, and how its media lay there. */
interface Edition {
  folder: string;
  pack: Pack;
  revision: string;
  /** By path from the pack's folder. */
  stamps: Map<string, string | undefined>;
  fault: string | null;
}

/** The stamps are taken first: what changes while the pack is read then differs from its stamp. */
async function readEdition(folder: string): Promise<Edition> {
  const { paths } = await listFiles(folder);
  const media = paths.filter((path) => path.startsWith('media/'));
  const stamps = await Promise.all(
    media.map(async (path) => [path, await stampOf(join(folder, path))] as const),
  );
  return { folder, ...(await loadPack(folder)), stamps: new Map(stamps), fault: null };
}

/** Tells whether a file was written to; undefined when it is gone. */
async function stampOf(file: string): Promise<string | undefined> {
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  return found && `${found.size} ${found.mtimeNs} ${found.ino}`;
}
