import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import { syncFile } from '../../store/store-files.ts';
import { inOneLine } from '../content/checks/fault-report.ts';
import { checkPack } from '../content/checks/pack-check.ts';
import type { Decoder } from '../content/media/ffmpeg-decoder.ts';
import { readPack } from '../content/pack/pack-read.ts';
import { revisionOf } from '../content/pack/pack-revision.ts';
import { ReleaseError } from './release-error.ts';
import { listed, type ReleaseFolder, signaturesMissing } from './release-folder.ts';
import {
  blobPath,
  faultOf,
  keyIdOf,
  Manifest,
  type Metadata,
  manifestPath,
  offersOf,
  type ReleaseFile,
  type Rollout,
  targetNameOf,
} from './release-format.ts';
import { type KeyCard, type SigningKey, withSignature } from './signing-key.ts';

const keyId = ({ key }: KeyCard) => keyIdOf(key);

const dayMs = 24 * 3_600_000;

/** For how many days what is signed is believed. Who signs by hand signs rarely. */
export const validDays = { root: 3 * 365, targets: 365, snapshot: 30, timestamp: 30 } as const;

/** The instant at which something signed now is out of date; whole seconds, as TUF has them. */
export function expiry(now: number, days: number): string {
  return new Date(Math.floor(now / 1_000) * 1_000 + days * dayMs).toISOString().replace('.000Z', 'Z');
}

/** Whose keys a root names. Root and targets are for people, the last for the machine that publishes. */
export interface KeyHolders {
  root: KeyCard[];
  targets: KeyCard[];
  online: KeyCard[];
  /** How many of the people must sign. */
  threshold: number;
}

/**
 * Drafts the first root, or the next one when keys change. It is to be signed by as many of its own holders as it
 * says, and by as many of the root before it.
 *
 * @throws ReleaseError when there are fewer keys than signatures asked for
 */
export function draftRoot(folder: ReleaseFolder, holders: KeyHolders, now: number): Metadata<'root'> {
  const { threshold } = holders;
  for (const role of ['root', 'targets'] as const) {
    const count = new Set(holders[role].map(keyId)).size;
    if (count < threshold) {
      throw new ReleaseError(
        'local',
        `${threshold} signatures are asked for, and ${count} different ${role} keys are named. Name more, or ask for fewer.`,
      );
    }
  }
  const all = [...holders.root, ...holders.targets, ...holders.online];
  const named = (cards: KeyCard[], needed: number) => ({
    keyids: [...new Set(cards.map(keyId))],
    threshold: needed,
  });
  const draft: Metadata<'root'> = {
    signatures: [],
    signed: {
      _type: 'root',
      spec_version: '1.0.31',
      version: (folder.published('root')?.signed.version ?? 0) + 1,
      expires: expiry(now, validDays.root),
      keys: Object.fromEntries(all.map((card) => [keyId(card), card.key])),
      roles: {
        root: named(holders.root, threshold),
        targets: named(holders.targets, threshold),
        snapshot: named(holders.online, 1),
        timestamp: named(holders.online, 1),
      },
      consistent_snapshot: true,
    },
  };
  folder.writeDraft('root', draft);
  return draft;
}

/** What a release is made of. */
export interface NewRelease {
  pack: string;
  title: string;
  rollout: Rollout;
}

/**
 * Puts a pack into the folder as the next release and drafts the list that names it.
 *
 * @throws ReleaseError when the pack has an error; nothing is drafted then
 */
export async function draftRelease(
  folder: ReleaseFolder,
  { pack, title, rollout }: NewRelease,
  now: number,
  decoder?: Decoder | undefined,
): Promise<{ manifest: Manifest; warnings: number }> {
  const { faults } = await checkPack(pack, { on: businessDay(now), decoder });
  const errors = faults.filter(({ level }) => level === 'error');
  if (errors[0] !== undefined) {
    throw new ReleaseError(
      'local',
      `The pack at ${pack} has ${errors.length} ${errors.length === 1 ? 'error' : 'errors'} and is not published. The first: ${inOneLine(errors[0])} See all by: tantam content check ${JSON.stringify(pack)}`,
    );
  }
  const { head, paths } = await readPack(pack);
  const revision = await revisionOf(pack, paths);
  const files = { from: pack, paths, pack: head?.id ?? '', revision, title, rollout };
  return { manifest: await draftFiles(folder, files, now), warnings: faults.length };
}

/** The files of a release, and what its manifest says of them. */
export interface NewFiles extends Pick<NewRelease, 'title' | 'rollout'> {
  /** The folder that they lie in, and their paths there. */
  from: string;
  paths: string[];
  pack: string;
  revision: string;
}

/**
 * Puts files into the folder as the next release and drafts the list that names it.
 *
 * @throws ReleaseError when they cannot be one
 */
export async function draftFiles(
  folder: ReleaseFolder,
  { from, paths, pack, revision, title, rollout }: NewFiles,
  now: number,
): Promise<Manifest> {
  const files: ReleaseFile[] = [];
  for (const path of paths) files.push(await putBlob(folder, from, path));
  const list = baseOf(folder);
  const newest = Math.max(0, ...offersOf(list).map(({ number }) => number), folder.newestNumber());
  const made = Manifest.safeParse({
    format: 1,
    number: newest + 1,
    pack,
    revision,
    title,
    madeAt: new Date(now).toISOString(),
    files,
  });
  if (!made.success)
    throw new ReleaseError('local', `What lies at ${from} cannot be a release: ${faultOf(made.error)}.`);
  const bytes = Buffer.from(JSON.stringify(made.data));
  const target = { ...listed(bytes), custom: { rollout } };
  folder.put(manifestPath({ number: made.data.number, manifest: target.hashes.sha256 }), bytes);
  draftList(folder, { ...list.signed.targets, [targetNameOf(made.data.number)]: target }, now);
  return made.data;
}

/** Drafts the list anew, with another rollout of one of its releases. @throws ReleaseError when it is not listed */
export function draftRollout(folder: ReleaseFolder, number: number, rollout: Rollout, now: number): void {
  const { targets } = baseOf(folder).signed;
  const target = listedOr(targets[targetNameOf(number)], number);
  draftList(folder, { ...targets, [targetNameOf(number)]: { ...target, custom: { rollout } } }, now);
}

/** Drafts the list without one of its releases; sites that have it go to the newest that is left. */
export function draftWithdrawal(folder: ReleaseFolder, number: number, now: number): void {
  const { [targetNameOf(number)]: gone, ...left } = baseOf(folder).signed.targets;
  listedOr(gone, number);
  draftList(folder, left, now);
}

/** Drafts the list as it is, for a later date of expiry or for new keys. */
export function draftRenewal(folder: ReleaseFolder, now: number): void {
  draftList(folder, baseOf(folder).signed.targets, now);
}

/** Adds a key's signature to every draft that it may sign. Gives what was signed and how many others still must. */
export function signDrafts(
  folder: ReleaseFolder,
  key: SigningKey,
): { role: 'root' | 'targets'; version: number; missing: number }[] {
  const before = folder.published('root');
  const next = folder.draft('root');
  const current = next ?? before;
  return (['root', 'targets'] as const).flatMap((role) => {
    const draft = folder.draft(role);
    const roots = role === 'root' ? [before, next] : [current];
    if (draft === undefined || !roots.some((root) => root?.signed.roles[role].keyids.includes(key.id)))
      return [];
    const signed = withSignature<Metadata<typeof role>>(draft, key);
    folder.writeDraft(role, signed);
    const missing = roots.flatMap((root) => (root ? [signaturesMissing(root, role, signed)] : []));
    return [{ role, version: signed.signed.version, missing: Math.max(0, ...missing) }];
  });
}

/** The list that the next one is made from: a draft that is not published yet goes on. */
function baseOf(folder: ReleaseFolder): Metadata<'targets'> {
  return (
    folder.draft('targets') ??
    folder.published('targets') ?? {
      signatures: [],
      signed: { _type: 'targets', spec_version: '1.0.31', version: 0, expires: '', targets: {} },
    }
  );
}

function draftList(
  folder: ReleaseFolder,
  targets: Metadata<'targets'>['signed']['targets'],
  now: number,
): void {
  folder.writeDraft('targets', {
    signatures: [],
    signed: {
      _type: 'targets',
      spec_version: '1.0.31',
      version: (folder.published('targets')?.signed.version ?? 0) + 1,
      expires: expiry(now, validDays.targets),
      targets,
    },
  });
}

function listedOr<Target>(target: Target | undefined, number: number): Target {
  if (target !== undefined) return target;
  throw new ReleaseError(
    'local',
    `Release ${number} is not listed. See those that are by: tantam release list <folder>`,
  );
}

/** Copies a file of a pack under its hash. */
async function putBlob(folder: ReleaseFolder, pack: string, path: string): Promise<ReleaseFile> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(join(pack, path))) hash.update(piece);
  const sha256 = hash.digest('hex');
  const { size } = await stat(join(pack, path));
  const target = join(folder.path, blobPath(sha256));
  if (!existsSync(target)) {
    mkdirSync(dirname(target), { recursive: true });
    const partial = `${target}.part`;
    copyFileSync(join(pack, path), partial);
    syncFile(partial);
    renameSync(partial, target);
  }
  return { path, length: size, sha256 };
}
