import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftRelease, draftRoot, signDrafts } from '../../../main/services/releases/drafting.ts';
import { publish } from '../../../main/services/releases/publishing.ts';
import { openReleaseFolder } from '../../../main/services/releases/release-folder.ts';
import type { Rollout } from '../../../main/services/releases/release-format.ts';
import { newKey, openKey, type SigningKey } from '../../../main/services/releases/signing-key.ts';

/** A key as its holder has it after giving the passphrase. */
export async function signer(name: string): Promise<SigningKey> {
  const passphrase = `một câu dài của ${name}`;
  const { file } = await newKey(name, passphrase, 1);
  return openKey(file, passphrase);
}

/** Everybody: a release for all sites. */
export const everybody: Rollout = { groups: [], percent: 100 };

/** Two people with a key each, and the machine that publishes. */
export async function signers() {
  return { an: await signer('an'), binh: await signer('binh'), online: await signer('online') };
}

/** What a publisher does, in a new folder, with keys at hand. */
export async function createPublisher(path: string, now = Date.now) {
  const keys = await signers();
  const { an, binh, online } = keys;
  draftRoot(
    openReleaseFolder(path),
    { root: [an, binh], targets: [an, binh], online: [online], threshold: 2 },
    now(),
  );
  return publisherOf(path, keys, now);
}

/** What a publisher does in a folder that is there already. */
export function publisherOf(path: string, keys: Awaited<ReturnType<typeof signers>>, now = Date.now) {
  const folder = openReleaseFolder(path);
  const { an, binh, online } = keys;
  return {
    path,
    keys,
    folder,
    /** The bytes of a version of the root, as a technician is given them. */
    root: (version = 1) => readFileSync(join(path, 'metadata', `${version}.root.json`)),
    draft: (pack: string, title: string, rollout = everybody) =>
      draftRelease(folder, { pack, title, rollout }, now()),
    sign: (...by: SigningKey[]) => (by.length > 0 ? by : [an, binh]).map((key) => signDrafts(folder, key)),
    publish: () => publish(folder, online, now()),
    /** Drafts, signs by both, and publishes. */
    async release(pack: string, title: string, rollout = everybody) {
      const { manifest } = await draftRelease(folder, { pack, title, rollout }, now());
      for (const key of [an, binh]) signDrafts(folder, key);
      publish(folder, online, now());
      return manifest;
    },
    blobs: () =>
      readdirSync(join(path, 'blobs'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
  };
}

export type Publisher = ReturnType<typeof publisherOf>;
