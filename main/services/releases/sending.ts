import { openAsBlob } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Problem } from '../../../shared/domain/api/problem.ts';
import type { AppKind } from '../../../shared/domain/hq/app-version.ts';
import type { Rollout } from '../../../shared/domain/hq/rollout.ts';
import type { Fetch } from '../outbox/hq-post.ts';
import { appAt, appPack } from '../updates/app-release.ts';
import { ReleaseError } from './release-error.ts';
import { openReleaseFolder } from './release-folder.ts';
import { limits, manifestPath, metadataPath } from './release-format.ts';
import { folderSource } from './release-source.ts';
import { manifestOf } from './shelf.ts';
import { parse } from './trust.ts';

/** An account of headquarters that may publish. */
export interface HqAccount {
  name: string;
  password: string;
  /** How far releases that are new there may go at first; as far as they were signed for when left out. */
  stage?: Rollout;
}

/** Sent in well under a minute also by a slow line, which is as long as headquarters waits for a request. */
const usualPartBytes = 4 * 1024 * 1024;

/**
 * Uploads a release folder to headquarters and has it given out there, content and app each by its own way. What is
 * there already is not sent again.
 *
 * @returns how many files were sent
 * @throws ReleaseError with what headquarters said
 */
export async function sendReleases(
  folder: string,
  address: string,
  { stage, ...account }: HqAccount,
  fetch: Fetch = globalThis.fetch,
  partBytes = usualPartBytes,
): Promise<number> {
  const hq = new URL(address).origin;
  const kind = await appKindOf(folder);
  if (kind !== undefined && stage !== undefined) {
    throw new ReleaseError(
      'local',
      'A version of the app goes as far as it was signed for. Say how far by: tantam release rollout <folder> <number> …, let it be signed and published, and send it without --groups and --percent.',
    );
  }
  const files = kind === undefined ? '/content/' : `/app/${kind}/`;
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    try {
      return await fetch(`${hq}${path}`, { redirect: 'error', ...init });
    } catch {
      throw new ReleaseError(
        'unreachable',
        `Headquarters cannot be reached at ${hq}. Look at the address and the network.`,
      );
    }
  };
  const post = async (
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
  ): Promise<unknown> => {
    const answer = await ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw await refusalOf(answer);
    return answer.json();
  };
  const { token } = (await post('/api/sessions', account)) as { token: string };
  const authorization = { authorization: `Bearer ${token}` };
  let sent = 0;
  for (const path of await filesToSend(folder)) {
    const isNamedByHash = path.startsWith('blobs/');
    if (isNamedByHash && (await ask(`${files}${path}`, { method: 'HEAD' })).ok) continue;
    const bytes = await openAsBlob(join(folder, path));
    for (let at = 0; at === 0 || at < bytes.size; at += partBytes) {
      const more = at + partBytes < bytes.size;
      const answer = await ask(`${files}${path}?at=${at}${more ? '&more' : ''}`, {
        method: 'PUT',
        headers: authorization,
        body: bytes.slice(at, at + partBytes),
      });
      if (!answer.ok) throw await refusalOf(answer);
    }
    sent += 1;
  }
  const publish = kind === undefined ? '/api/releases/publish' : `/api/apps/${kind}/publish`;
  await post(publish, { ...(stage && { stage }) }, authorization);
  await takeBack(folder, async (path) => {
    const answer = await ask(`${files}${path}`, {});
    if (!answer.ok) throw await refusalOf(answer);
    return new Uint8Array(await answer.arrayBuffer());
  });
  return sent;
}

/** Of which kind the app is that a folder is for, also when all of it was withdrawn; undefined for content. */
async function appKindOf(path: string): Promise<AppKind | undefined> {
  const source = folderSource(path);
  const names = await readdir(join(path, 'targets', 'releases')).catch(() => []);
  for (const name of names) {
    const [, manifest, number] = /^([0-9a-f]{64})\.(\d+)\.json$/.exec(name) ?? [];
    if (manifest === undefined) continue;
    const release = { number: Number(number), manifest };
    const bytes = await source.read(manifestPath(release), limits.manifest);
    const found = bytes && manifestOf(bytes, release);
    if (found) return found.pack === appPack ? (await appAt(source, found)).kind : undefined;
  }
  return undefined;
}

/**
 * Headquarters may have signed anew which list stands and how long. The folder gets the same, so that a stick made from
 * it is not older than what branches have seen.
 */
async function takeBack(path: string, read: (path: string) => Promise<Uint8Array>): Promise<void> {
  const folder = openReleaseFolder(path);
  const timestamp = parse('timestamp', await read(metadataPath('timestamp')));
  if (timestamp.signed.version <= (folder.published('timestamp')?.signed.version ?? 0)) return;
  const { version } = timestamp.signed.meta['snapshot.json'];
  folder.publish('snapshot', parse('snapshot', await read(metadataPath('snapshot', version))));
  folder.publish('timestamp', timestamp);
}

/** What a release folder gives out; drafts are nobody's business. */
async function filesToSend(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const part of ['blobs', 'targets', 'metadata']) {
    const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    for (const entry of entries) {
      if (entry.isFile())
        paths.push(relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
    }
  }
  if (paths.includes('metadata/timestamp.json')) return paths;
  throw new ReleaseError(
    'local',
    `${folder} has nothing published. Publish it first by: tantam release publish ${folder} --key <file>`,
  );
}

async function refusalOf(answer: Response): Promise<ReleaseError> {
  const problem = Problem.safeParse(await answer.json().catch(() => undefined)).data;
  return new ReleaseError(
    'refused',
    `Headquarters does not take it: ${problem?.detail ?? `the answer was ${answer.status}.`}`,
  );
}
