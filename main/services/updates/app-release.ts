import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { draftFiles, type NewRelease } from '../releases/drafting.ts';
import { ReleaseError } from '../releases/release-error.ts';
import type { ReleaseFolder } from '../releases/release-folder.ts';
import { faultOf, type Manifest } from '../releases/release-format.ts';

/** Stands in a manifest where a content release names its pack: what is signed as the one is never taken as the other. */
export const appPack = 'tan-tam-app';

/**
 * How a new version reaches a machine: `archive`, a .tar.gz of the built folder, for machines that run it under the
 * launcher; `appimage`, one file in the place of another; `nsis` and `deb`, which the system installs.
 */
export const appKinds = ['archive', 'appimage', 'nsis', 'deb'] as const;
export type AppKind = (typeof appKinds)[number];

const Version = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'must be three numbers, as 0.2.0');

/** `app.json` of an application release: beside it lies exactly one file. */
export const AppRelease = z.strictObject({
  version: Version,
  kind: z.enum(appKinds),
  file: z.string().regex(/^[\w.-]{1,120}$/, 'must be a plain file name'),
});
export type AppRelease = z.infer<typeof AppRelease>;

const card = 'app.json';

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
export async function readApp(folder: string, { pack, number, files }: Manifest): Promise<AppRelease> {
  const refuse = (why: string) =>
    new ReleaseError('refused', `Release ${number} is no release of the app: ${why}. It is refused.`);
  if (pack !== appPack) throw refuse(`it is signed as "${pack}"`);
  const text = await readFile(join(folder, card), 'utf8').catch(() => '{}');
  let value: unknown;
  try {
    value = JSON.parse(text);
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

/** Whether one version is newer than another, number by number. */
export function isNewer(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map((version) => version.split('.').map(Number));
  const place = [0, 1, 2].find((index) => mine?.[index] !== theirs?.[index]);
  return place !== undefined && (mine?.[place] ?? 0) > (theirs?.[place] ?? 0);
}
