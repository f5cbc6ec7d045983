import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type AppKind, AppVersion, appKinds } from '../../../shared/domain/hq/app-version.ts';
import { draftFiles, type NewRelease } from '../releases/drafting.ts';
import { ReleaseError } from '../releases/release-error.ts';
import type { ReleaseFolder } from '../releases/release-folder.ts';
import { blobPath, faultOf, type Manifest } from '../releases/release-format.ts';
import type { ReleaseSource } from '../releases/release-source.ts';

/** Stands in a manifest where a content release names its pack: what is signed as the one is never taken as the other. */
export const appPack = 'tan-tam-app';

/** `app.json` of an application release: beside it lies exactly one file. */
export const AppRelease = z.strictObject({
  version: AppVersion,
  kind: z.enum(appKinds),
  file: z.string().regex(/^[\w.-]{1,120}$/, 'must be a plain file name'),
});
export type AppRelease = z.infer<typeof AppRelease>;

const card = 'app.json';
const cardBytes = 4 * 1024;

/**
 * Puts an application into a release folder as its next release and drafts the list that names it; it is signed and
 * published as content is.
 *
 * @throws ReleaseError
 */
export async function draftApp(
  folder: ReleaseFolder,
  {
    file,
    ...given
  }: { file: string; kind: AppKind; version: string; title: string; rollout: NewRelease['rollout'] },
  now: number,
): Promise<Manifest> {
  const { title, rollout, kind, version } = given;
  const app = AppRelease.safeParse({ version, kind, file: basename(file) });
  if (!app.success) throw new ReleaseError('local', `This cannot be a release: ${faultOf(app.error)}.`);
  const staging = mkdtempSync(join(tmpdir(), 'tantam-app-'));
  try {
    await copyFile(file, join(staging, app.data.file)).catch((cause) => {
      throw new ReleaseError('local', `The file ${file} cannot be read (${cause.code}). Give its path.`);
    });
    writeFileSync(join(staging, card), JSON.stringify(app.data));
    const paths = [card, app.data.file];
    const revision = createHash('sha256').update(`${kind} ${version}`).digest('hex').slice(0, 12);
    return await draftFiles(folder, { from: staging, paths, pack: appPack, revision, title, rollout }, now);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * What an application release holds, whose bytes have been proven.
 *
 * @param folder where its files lie
 * @throws ReleaseError when it is none
 */
export async function readApp(folder: string, manifest: Manifest): Promise<AppRelease> {
  return appOf(manifest, await readFile(join(folder, card)).catch(() => undefined));
}

/**
 * What an application release of a source says of itself, before anything of it has been proven.
 *
 * @throws ReleaseError when it is none
 */
export async function appAt(source: Pick<ReleaseSource, 'read'>, manifest: Manifest): Promise<AppRelease> {
  const listed = manifest.files.find(({ path }) => path === card);
  return appOf(manifest, listed && (await source.read(blobPath(listed.sha256), cardBytes)));
}

/** @throws ReleaseError */
function appOf({ pack, number, files }: Manifest, bytes: Uint8Array | undefined): AppRelease {
  const refuse = (why: string) =>
    new ReleaseError('refused', `Release ${number} is no release of the app: ${why}. It is refused.`);
  if (pack !== appPack) throw refuse(`it is signed as "${pack}"`);
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes ?? '{}').toString('utf8'));
  } catch {
    throw refuse(`its ${card} is no JSON`);
  }
  const app = AppRelease.safeParse(value);
  if (!app.success) throw refuse(`its ${card} has ${faultOf(app.error)}`);
  const names = files.map(({ path }) => path).toSorted();
  if (names.join() !== [card, app.data.file].toSorted().join()) {
    throw refuse(`it should hold ${card} and ${app.data.file}, and holds ${names.join(', ')}`);
  }
  return app.data;
}
