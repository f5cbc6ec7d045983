import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { holdLock } from '../../store/owner.ts';
import { readJsonFile, replaceFile } from './durable-file.ts';
import { ReleaseError } from './release-error.ts';
import { Manifest } from './release-format.ts';

/** A release by its number and the SHA-256 of its manifest, which names every byte of it. */
export const ReleaseName = z.strictObject({
  number: z.int().min(1),
  manifest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ReleaseName = z.infer<typeof ReleaseName>;

/** Which release is in use, which were before it, and which are not to be tried again. */
export const InUse = z.strictObject({
  /** Null: the pack that was shipped with the app. */
  current: ReleaseName.extend({ since: z.iso.datetime() }).nullable(),
  /** Until the release in use has proven itself: how often the app was started with it. */
  trial: z.strictObject({ starts: z.int() }).nullable(),
  /** Releases that were in use and proved themselves, the newest first. */
  kept: z.array(ReleaseName),
  failed: z.array(ReleaseName.extend({ at: z.iso.datetime(), reason: z.string() })),
});
export type InUse = z.infer<typeof InUse>;

const nothingYet: InUse = { current: null, trial: null, kept: [], failed: [] };

/** How many releases are kept, the one in use among them. */
export const keptReleases = 3;

/** The releases of a data folder. */
export interface Shelf {
  /** Where unfinished downloads, and a release that is being put together, lie. */
  parts: string;
  staging: string;
  /**
   * Does what no other process may do meanwhile: bring in a release, or take it into use.
   *
   * @throws ReleaseError at once, when another one is at it
   */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  read(): InUse;
  /** Notes what is in use; durable before it returns. */
  write(next: InUse): void;
  /** The release that somebody asked for by hand, in this process or another; null takes the wish away. */
  wanted(): ReleaseName | undefined;
  want(release: ReleaseName | null): void;
  /** Where a release lies, whether or not it is there. */
  folderOf(release: ReleaseName): string;
  packOf(release: ReleaseName): string;
  has(release: ReleaseName): boolean;
  /**
   * Reads every byte of a release and holds it against its manifest. Gives a function that says whether a file was
   * touched since the proof began: what was proven and what is read afterwards are then the same.
   *
   * @throws ReleaseError
   */
  prove(release: ReleaseName): Promise<{ manifest: Manifest; untouched: () => Promise<boolean> }>;
  /** Removes releases that are neither in use nor kept, and what is left of downloads. */
  tidy(): void;
}

/** What is in use by the folder `releases` of a data folder; nothing is made for that. */
export function readInUse(home: string): InUse {
  return InUse.safeParse(readJsonFile(join(home, 'releases', 'in-use.json'))).data ?? nothingYet;
}

/** Opens the folder `releases` of a data folder; made where it is missing. */
export function openShelf(home: string): Shelf {
  mkdirSync(join(home, 'releases', 'installed'), { recursive: true });
  return shelfOf(home);
}

/**
 * The same for a look from beside the app: nothing is made or written, and what is noted is forgotten. How often a
 * release on trial was started is the app's own business.
 */
export function readShelf(home: string): Shelf {
  let state: InUse = { ...readInUse(home), trial: null };
  return {
    ...shelfOf(home),
    read: () => state,
    write(next) {
      state = next;
    },
  };
}

function shelfOf(home: string): Shelf {
  const path = join(home, 'releases');
  const installed = join(path, 'installed');
  const inUse = join(path, 'in-use.json');
  const wish = join(path, 'wanted.json');
  const folderOf = ({ number, manifest }: ReleaseName) => join(installed, folderName({ number, manifest }));
  const packOf = (release: ReleaseName) => join(folderOf(release), 'pack');
  const shelf: Shelf = {
    parts: join(path, 'parts'),
    staging: join(path, 'staging'),
    async alone(work) {
      const release = holdLock(join(path, 'lock'), 0);
      if (release === undefined) {
        throw new ReleaseError(
          'local',
          'Another program is bringing in a release on this machine. Wait until it is done.',
        );
      }
      try {
        return await work();
      } finally {
        release();
      }
    },
    read: () => readInUse(home),
    write: (next) => replaceFile(inUse, JSON.stringify(next)),
    wanted: () => ReleaseName.safeParse(readJsonFile(wish)).data,
    want(release) {
      if (release) replaceFile(wish, JSON.stringify({ number: release.number, manifest: release.manifest }));
      else rmSync(wish, { force: true });
    },
    folderOf,
    packOf,
    has: (release) => existsSync(join(folderOf(release), 'manifest.json')),
    async prove(release) {
      const bytes = await readFile(join(folderOf(release), 'manifest.json')).catch(() => undefined);
      const stamps = await stampsBelow(packOf(release));
      const manifest = bytes && manifestOf(bytes, release);
      if (manifest === undefined)
        throw new ReleaseError('local', `Release ${release.number} is not whole on this machine.`);
      const listed = new Set(manifest.files.map((file) => file.path));
      for (const file of stamps.keys()) {
        if (!listed.has(file)) throw spoilt(release, `${file} does not belong to it`);
      }
      for (const { path: file, length, sha256 } of manifest.files) {
        if (!stamps.has(file)) throw spoilt(release, `${file} is gone`);
        if ((await hashOf(join(packOf(release), file), length)) !== sha256)
          throw spoilt(release, `${file} has changed`);
      }
      return {
        manifest,
        async untouched() {
          const now = await stampsBelow(packOf(release));
          return now.size === stamps.size && [...now].every(([file, stamp]) => stamps.get(file) === stamp);
        },
      };
    },
    tidy() {
      const { current, kept, failed } = shelf.read();
      const known = [...(current ? [current] : []), ...kept.slice(0, keptReleases)];
      const asked = shelf.wanted();
      const staying = new Set([...known, ...(asked ? [asked] : [])].map(folderName));
      for (const name of readdirSync(installed)) {
        if (!staying.has(name)) rmSync(join(installed, name), { recursive: true, force: true });
      }
      rmSync(shelf.staging, { recursive: true, force: true });
      rmSync(shelf.parts, { recursive: true, force: true });
      if (failed.length > 20) shelf.write({ ...shelf.read(), failed: failed.slice(-20) });
    },
  };
  return shelf;
}

function folderName({ number, manifest }: ReleaseName): string {
  return `${number}-${manifest.slice(0, 16)}`;
}

/** A release's manifest; undefined when the bytes are not those that the name stands for. */
export function manifestOf(bytes: Uint8Array, { number, manifest }: ReleaseName): Manifest | undefined {
  if (createHash('sha256').update(bytes).digest('hex') !== manifest) return undefined;
  try {
    const { data } = Manifest.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return data?.number === number ? data : undefined;
  } catch {
    return undefined;
  }
}

/** The SHA-256 of a file of a known length; undefined when it has another or cannot be read. */
export async function hashOf(file: string, length: number): Promise<string | undefined> {
  const found = await lstat(file).catch(() => undefined);
  if (!found?.isFile() || found.size !== length) return undefined;
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(file)) hash.update(piece);
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}

/** Every name below a folder with a stamp that changes when it is written to, replaced, or made a link. */
async function stampsBelow(folder: string): Promise<Map<string, string>> {
  const stamps = new Map<string, string>();
  const visit = async (below: string): Promise<void> => {
    for (const name of await readdir(join(folder, below)).catch(() => [])) {
      const path = below === '' ? name : `${below}/${name}`;
      const found = await lstat(join(folder, path), { bigint: true }).catch(() => undefined);
      if (found?.isDirectory()) await visit(path);
      else if (found)
        stamps.set(path, `${found.mode} ${found.size} ${found.mtimeNs} ${found.ctimeNs} ${found.ino}`);
    }
  };
  await visit('');
  return stamps;
}

function spoilt({ number }: ReleaseName, what: string): ReleaseError {
  return new ReleaseError(
    'local',
    `Release ${number} was spoilt on this machine: ${what}. It is brought in anew.`,
  );
}
