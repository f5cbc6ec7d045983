import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../store/store-files.ts';
import { diskError, download } from './download.ts';
import { replaceFile } from './durable-file.ts';
import { ReleaseError } from './release-error.ts';
import { limits, type Manifest, manifestPath, type Offer, type ReleaseFile } from './release-format.ts';
import type { ReleaseSource } from './release-source.ts';
import { hashOf, manifestOf, type Shelf } from './shelf.ts';

/** How far an installation is, in bytes. */
export interface Progress {
  done: number;
  of: number;
}

/**
 * Brings a listed release onto the shelf: every file verified, durable, read-only, in a folder of its own that appears
 * as a whole or not at all. Interrupted anywhere, it goes on from there the next time; what is there already, in this
 * release or in one of those kept, is not fetched again. The one that is on the shelf already stays as it is.
 *
 * @throws ReleaseError
 */
export async function install(
  shelf: Shelf,
  source: ReleaseSource,
  offer: Offer,
  told: (progress: Progress) => void = () => {},
): Promise<void> {
  if (shelf.has(offer)) {
    const sound = await shelf.prove(offer).then(
      () => true,
      () => false,
    );
    if (sound) return;
  }
  const { manifest, bytes } = await fetchManifest(source, offer);
  try {
    await putTogether(shelf, source, offer, manifest, bytes, told);
  } catch (cause) {
    throw cause instanceof ReleaseError ? cause : diskError(cause);
  }
}

/** What a listed release consists of, as it was signed. @throws ReleaseError */
export async function fetchManifest(
  source: ReleaseSource,
  offer: Offer,
): Promise<{ manifest: Manifest; bytes: Buffer }> {
  const bytes = await source.read(manifestPath(offer), Math.min(offer.length, limits.manifest));
  if (bytes === undefined) {
    throw new ReleaseError(
      'unreachable',
      `Release ${offer.number} is listed at ${source.name} but not there as a whole. Copy or publish it anew.`,
    );
  }
  const manifest = bytes.length === offer.length ? manifestOf(bytes, offer) : undefined;
  if (manifest === undefined) {
    throw new ReleaseError(
      'refused',
      `The manifest of release ${offer.number} at ${source.name} is not what was signed, or names what no pack may have. The release is refused.`,
    );
  }
  return { manifest, bytes };
}

async function putTogether(
  shelf: Shelf,
  source: ReleaseSource,
  offer: Offer,
  manifest: Manifest,
  bytes: Uint8Array,
  told: (progress: Progress) => void,
): Promise<void> {
  const folder = join(shelf.staging, `${offer.number}-${offer.manifest}`);
  const pack = join(folder, 'pack');
  mkdirSync(pack, { recursive: true });
  const progress = { done: 0, of: manifest.files.reduce((total, { length }) => total + length, 0) };
  const add = (more: number) => {
    progress.done += more;
    told({ ...progress });
  };
  const missing: ReleaseFile[] = [];
  const older = await olderFiles(shelf);
  for (const file of manifest.files) {
    const target = join(pack, file.path);
    mkdirSync(dirname(target), { recursive: true });
    if (
      (await hashOf(target, file.length)) === file.sha256 ||
      (await borrow(older.get(file.sha256), file, target))
    ) {
      add(file.length);
    } else missing.push(file);
  }
  refuseWithoutRoom(shelf, missing);
  for (const file of missing) {
    const target = join(pack, file.path);
    // The same content may stand in a pack twice.
    const twin = manifest.files.find(({ path, sha256 }) => path !== file.path && sha256 === file.sha256);
    if (twin && (await borrow(join(pack, twin.path), file, target))) continue;
    renameSync(await download(source, file, shelf.parts, add), seal(target));
    chmodSync(target, 0o444);
  }
  for (const name of foldersOf(manifest)) syncFolder(join(pack, name));
  replaceFile(join(folder, 'manifest.json'), bytes);
  chmodSync(join(folder, 'manifest.json'), 0o444);
  const place = shelf.folderOf(offer);
  if (existsSync(place)) rmSync(place, { recursive: true });
  renameSync(folder, place);
  syncFolder(dirname(place));
}

/** A file that stands where another is to come is taken away first: a rename would not replace a folder. */
function seal(target: string): string {
  rmSync(target, { recursive: true, force: true });
  return target;
}

/** The files of the releases on the shelf by their hash. What they hold is proven again after it was copied. */
async function olderFiles(shelf: Shelf): Promise<Map<string, string>> {
  const { current, kept } = shelf.read();
  const files = new Map<string, string>();
  for (const release of [...(current ? [current] : []), ...kept]) {
    const proven = await shelf.prove(release).catch(() => undefined);
    for (const { path, sha256 } of proven?.manifest.files ?? [])
      files.set(sha256, join(shelf.packOf(release), path));
  }
  return files;
}

/** Copies a file of the same content; false when there is none, or it is no longer what it was. */
async function borrow(from: string | undefined, file: ReleaseFile, target: string): Promise<boolean> {
  if (from === undefined || !existsSync(from)) return false;
  seal(target);
  await copyFile(from, target, constants.COPYFILE_FICLONE);
  if ((await hashOf(target, file.length)) !== file.sha256) return false;
  chmodSync(target, 0o600);
  const descriptor = openSync(target, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  chmodSync(target, 0o444);
  return true;
}

/** Room that is left to the rest of the machine. */
const spareBytes = 200 * 1024 * 1024;

function refuseWithoutRoom(shelf: Shelf, missing: ReleaseFile[]): void {
  const needed = missing.reduce((total, { length }) => total + length, 0);
  const { bavail, bsize } = statfsSync(shelf.staging);
  if (needed === 0 || needed + spareBytes <= bavail * bsize) return;
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
  throw new ReleaseError(
    'local',
    `The new content needs ${megabytes(needed + spareBytes)} MB on the disk, and ${megabytes(bavail * bsize)} MB are free. Make room; what is in use stays.`,
  );
}

/** The folders of a pack, the deepest first, itself last. */
function foldersOf({ files }: Manifest): string[] {
  const names = new Set<string>(['']);
  for (const { path } of files) {
    for (let name = dirname(path); name !== '.'; name = dirname(name)) names.add(name);
  }
  return [...names].sort((one, other) => other.length - one.length);
}
