import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import { inOneLine } from '../content/checks/fault-report.ts';
import { checkPack } from '../content/checks/pack-check.ts';
import type { Decoder } from '../content/media/ffmpeg-decoder.ts';
import { appPack, readApp } from '../updates/app-release.ts';
import { isSame } from './choice.ts';
import { install } from './install.ts';
import { makeSnapshot, makeTimestamp, mayPublish } from './online-roles.ts';
import { ReleaseError } from './release-error.ts';
import { type ReleaseFolder, signaturesMissing } from './release-folder.ts';
import {
  type Manifest,
  type Metadata,
  metadataPath,
  type Offer,
  offersOf,
  type Rollout,
} from './release-format.ts';
import { folderSource, type ReleaseSource } from './release-source.ts';
import { openShelf } from './shelf.ts';
import type { SigningKey } from './signing-key.ts';
import { openTrust } from './trust.ts';

/**
 * Publishes what was drafted and signed, or, without a draft, the same once more with a later date. Nobody who reads
 * the folder meanwhile sees half of it: the timestamp comes last.
 *
 * @param key the publishing machine's
 * @throws ReleaseError when signatures are missing
 */
export function publish(
  folder: ReleaseFolder,
  key: SigningKey,
  now: number,
): { targets: number; timestamp: number } {
  const before = folder.published('root');
  const nextRoot = folder.draft('root');
  const root = nextRoot ?? before;
  if (root === undefined)
    throw new ReleaseError('local', 'There are no keys yet. Begin by: tantam release root <folder> …');
  if (nextRoot) {
    for (const signers of before ? [before, nextRoot] : [nextRoot]) need(signers, 'root', nextRoot);
  }
  if (!mayPublish(root, key)) {
    throw new ReleaseError(
      'local',
      `The key of ${key.name} is not the one that publishes here. Give the key that the root names as online.`,
    );
  }
  const nextTargets = folder.draft('targets');
  const targets = nextTargets ?? folder.published('targets');
  if (targets === undefined)
    throw new ReleaseError(
      'local',
      'There is no release yet. Make one by: tantam release draft <folder> --pack <pack> …',
    );
  need(root, 'targets', targets);
  if (Date.parse(targets.signed.expires) <= now || Date.parse(root.signed.expires) <= now) {
    throw new ReleaseError(
      'local',
      'What was signed by hand is out of date. Draft it anew by: tantam release renew <folder>',
    );
  }
  if (nextRoot) folder.publish('root', nextRoot);
  if (nextTargets) folder.publish('targets', nextTargets);
  const versionAfter = (role: 'snapshot' | 'timestamp') => (folder.published(role)?.signed.version ?? 0) + 1;
  const snapshot = makeSnapshot(targets, versionAfter('snapshot'), key, now);
  const timestamp = makeTimestamp(snapshot, versionAfter('timestamp'), key, now);
  folder.publish('snapshot', snapshot);
  folder.publish('timestamp', timestamp);
  folder.writeDraft('root', undefined);
  folder.writeDraft('targets', undefined);
  return { targets: targets.signed.version, timestamp: timestamp.signed.version };
}

function need(root: Metadata<'root'>, role: 'root' | 'targets', signed: Metadata): void {
  const missing = signaturesMissing(root, role, signed);
  if (missing === 0) return;
  throw new ReleaseError(
    'local',
    `${missing} more ${missing === 1 ? 'signature is' : 'signatures are'} needed on the ${role === 'root' ? 'keys' : 'list of releases'}. Let the holders of the keys run: tantam release sign <folder> --key <file>`,
  );
}

/**
 * Looks at a release folder as a site would that knows nothing but its first root: every signature, and every byte of
 * every release.
 *
 * @throws ReleaseError
 */
export async function checkReleases(source: ReleaseSource, now: () => number): Promise<Offer[]> {
  const home = mkdtempSync(join(tmpdir(), 'tantam-release-'));
  try {
    const trust = openTrust(join(home, 'trust'), now);
    const first = await source.read(metadataPath('root', 1), 64 * 1024);
    if (first === undefined)
      throw new ReleaseError(
        'local',
        `${source.name} is no release folder: it has no ${metadataPath('root', 1)}.`,
      );
    trust.establish(first);
    const { offers } = await trust.refresh(source);
    const shelf = openShelf(home);
    for (const offer of offers) await install(shelf, source, offer);
    return offers;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** @throws ReleaseError when the pack has an error */
async function provePack(pack: string, number: number, now: number, decoder?: Decoder): Promise<void> {
  const { faults } = await checkPack(pack, { on: businessDay(now), decoder });
  const error = faults.find(({ level }) => level === 'error');
  if (error) throw new ReleaseError('refused', `Release ${number} is not to be signed: ${inOneLine(error)}`);
}

/**
 * What somebody is about to sign, proven on their own machine: every byte of each release that the draft adds, and its
 * pack as "tantam content check" does; of the app, what it says of itself.
 *
 * @throws ReleaseError when a file is not what the draft says, or the pack has an error
 */
export async function proveDraft(
  folder: ReleaseFolder,
  now: number,
  decoder?: Decoder | undefined,
): Promise<{ manifest: Manifest; rollout: Rollout }[]> {
  const draft = folder.draft('targets');
  const published = folder.published('targets');
  const known = published ? offersOf(published) : [];
  const added = (draft ? offersOf(draft) : []).filter((offer) => !known.some((one) => isSame(one, offer)));
  const home = mkdtempSync(join(tmpdir(), 'tantam-release-'));
  try {
    const shelf = openShelf(home);
    const proven = [];
    for (const offer of added) {
      await install(shelf, folderSource(folder.path), offer);
      const { manifest } = await shelf.prove(offer);
      if (manifest.pack === appPack) await readApp(shelf.packOf(offer), manifest);
      else await provePack(shelf.packOf(offer), offer.number, now, decoder);
      proven.push({ manifest, rollout: offer.rollout });
    }
    return proven;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
