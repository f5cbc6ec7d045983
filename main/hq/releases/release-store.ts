import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { HqRelease, HqReleases } from '../../../shared/domain/hq/release.ts';
import type { Rollout, Stage } from '../../../shared/domain/hq/rollout.ts';
import type { Clock } from '../../services/clock.ts';
import { install } from '../../services/releases/install.ts';
import { mayPublish } from '../../services/releases/online-roles.ts';
import { ReleaseError } from '../../services/releases/release-error.ts';
import { openReleaseFolder } from '../../services/releases/release-folder.ts';
import {
  limits,
  type Manifest,
  manifestPath,
  metadataPath,
  type Offer,
  offersOf,
  type RoleName,
  roles,
} from '../../services/releases/release-format.ts';
import { folderSource, type ReleaseSource } from '../../services/releases/release-source.ts';
import { hashOf, manifestOf, openShelf } from '../../services/releases/shelf.ts';
import { openTrust, type Trust } from '../../services/releases/trust.ts';
import { syncFile, syncFolder } from '../../store/store-files.ts';
import { UnknownError } from '../errors.ts';
import { type Channel, contentChannel } from './channel.ts';
import { openOnlineKey } from './online-key.ts';
import { renewOnlineRoles, signForUpload } from './renewal.ts';
import { openStages } from './stages.ts';

/** A path that a release folder has; every part of it is made by this product. */
const uploadPath =
  /^(blobs\/[0-9a-f]{2}\/[0-9a-f]{64}|targets\/releases\/[0-9a-f]{64}\.[1-9]\d{0,8}\.json|metadata\/(timestamp|[1-9]\d{0,8}\.(root|targets|snapshot))\.json)$/;

const largestBlob = 4 * 1024 ** 3;

/** What is given out, and how long it is believed. */
type GivenOut = Pick<HqReleases, 'releases' | 'expiresAt' | 'signedUntil' | 'renews'>;

/** The releases that HQ gives out, and what was uploaded and is not believed yet. */
export interface ReleaseStore {
  /** A file that is given out; undefined when there is none of that name. */
  file(path: string): string | undefined;
  /** Whether an uploaded file needs not be sent: it is there under the hash that names it. */
  has(path: string): boolean;
  /**
   * Puts an uploaded file aside until it is published. A large one comes in parts: no request lasts long.
   *
   * @param part from which position on its bytes are, and whether the file ends with them
   * @throws ReleaseError when no release folder has such a file, it is too large, does not come in order, or is not what its name says
   */
  upload(path: string, bytes: ReadableStream<Uint8Array>, part: { at: number; last: boolean }): Promise<void>;
  /**
   * Gives out what was uploaded, after it was looked at as a branch would: every signature, every byte, and whether it
   * is what goes this way; see {@link Channel}. What was given out before stays as it is when anything is wrong.
   *
   * @param stage how far releases that are new may go for now; as far as they were signed for when left out
   * @throws ReleaseError, PackError
   */
  publish(stage?: Rollout): Promise<void>;
  /**
   * Signs anew, where HQ's key may and it is due, that what is given out still stands; see renewal.ts.
   *
   * @returns whether it did
   * @throws ReleaseError when the clock cannot be right
   */
  renew(): Promise<boolean>;
  list(): Promise<GivenOut>;
  /** What each release that is given out consists of, the newest first. */
  manifests(): Promise<{ offer: Offer; manifest: Manifest }[]>;
  /** A small file that is given out, as {@link ReleaseSource} has it. */
  read: ReleaseSource['read'];
  /**
   * Lets a release go so far for now, within what was signed. A site that has it keeps it.
   *
   * @throws UnknownError when it is not given out
   */
  stage(release: number, to: Rollout): Promise<void>;
  /** How far HQ lets releases go for now; one that is not named goes as far as it was signed for. */
  stages(): Stage[];
  /** The first root, for branches that do not know any yet. */
  root(): Promise<string | null>;
}

/** Opens the folder of a channel in HQ's data folder; the first releases that are published there set whom HQ believes. */
export function openReleaseStore(
  home: string,
  clock: Clock,
  { name, look }: Channel = contentChannel,
): ReleaseStore {
  const onlineKey = openOnlineKey(home);
  const content = join(home, name);
  const incoming = join(home, `${name}-incoming`);
  const proof = join(home, `${name}-proof`);
  mkdirSync(content, { recursive: true });
  const given = folderSource(content);
  const uploaded = folderSource(incoming);
  /** Together as they would be if it were published. */
  const both: ReleaseSource = {
    ...given,
    name: 'the upload',
    read: async (path, maxBytes) => (await uploaded.read(path, maxBytes)) ?? given.read(path, maxBytes),
    open: (path, from, length) =>
      (existsSync(join(incoming, path)) ? uploaded : given).open(path, from, length),
  };
  const trustFolder = join(home, `${name}-trust`);
  const tried = join(home, `${name}-trust-tried`);
  const trust = openTrust(trustFolder, clock);
  let last: Promise<unknown> = Promise.resolve();

  const stages = openStages(join(home, `${name}-stages.json`));

  const believe = async (believing: Trust): Promise<Offer[]> => {
    if (!believing.established) {
      const root = await both.read(metadataPath('root', 1), limits.root);
      if (root === undefined) throw new ReleaseError('local', `${metadataPath('root', 1)} was not uploaded.`);
      believing.establish(root);
    }
    return (await believing.refresh(both)).offers;
  };

  const prove = async (): Promise<Offer[]> => {
    try {
      signForUpload(openReleaseFolder(incoming), openReleaseFolder(content), onlineKey, clock());
    } catch (cause) {
      // What is no metadata at all, the look at it as a branch says better.
      if (!(cause instanceof ReleaseError)) throw cause;
    }
    // On a copy: what is refused in the end must not be what HQ has seen, nor whom it believes.
    cpSync(trustFolder, tried, { recursive: true });
    const offers = await believe(openTrust(tried, clock));
    const shelf = openShelf(proof);
    for (const offer of offers) {
      await install(shelf, both, offer);
      const { manifest } = await shelf.prove(offer);
      await look(shelf.packOf(offer), manifest);
    }
    return believe(trust);
  };

  const take = async (stage?: Rollout): Promise<void> => {
    let proven: Offer[];
    try {
      proven = await prove();
    } catch (cause) {
      // Files that are named by their hash may stay for the next try; what was said of them is to be said anew.
      for (const part of ['metadata', 'targets'])
        rmSync(join(incoming, part), { recursive: true, force: true });
      throw cause;
    } finally {
      for (const scratch of [proof, tried]) rmSync(scratch, { recursive: true, force: true });
    }
    const listed = openReleaseFolder(content).published('targets');
    const known = listed ? offersOf(listed) : [];
    for (const { number } of proven) {
      // Before anybody can see it.
      if (stage && known.every((offer) => offer.number !== number)) stages.set(number, stage);
    }
    const names = (
      existsSync(incoming) ? readdirSync(incoming, { recursive: true, withFileTypes: true }) : []
    )
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(incoming.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((name) => uploadPath.test(name));
    // Whoever reads meanwhile follows the timestamp to files that are all there.
    for (const name of names.sort((one, other) => rank(one) - rank(other))) {
      const target = join(content, name);
      await mkdir(dirname(target), { recursive: true });
      renameSync(join(incoming, name), target);
      syncFolder(dirname(target));
    }
    await rm(incoming, { recursive: true, force: true });
  };

  const manifests = async (): Promise<{ offer: Offer; manifest: Manifest }[]> => {
    const targets = openReleaseFolder(content).published('targets');
    const found = [];
    for (const offer of targets ? offersOf(targets) : []) {
      const bytes = await given.read(manifestPath(offer), limits.manifest);
      const manifest = bytes && manifestOf(bytes, offer);
      if (manifest) found.push({ offer, manifest });
    }
    return found;
  };

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work, work);
    last = done.catch(() => {});
    return done;
  };

  return {
    file(path) {
      const file = join(content, path);
      return uploadPath.test(path) && existsSync(file) ? file : undefined;
    },
    has: (path) =>
      uploadPath.test(path) &&
      path.startsWith('blobs/') &&
      (existsSync(join(content, path)) || existsSync(join(incoming, path))),
    async upload(path, bytes, { at, last }) {
      if (!uploadPath.test(path))
        throw new ReleaseError('refused', `No release folder has a file ${JSON.stringify(path)}.`);
      const most = path.startsWith('blobs/') ? largestBlob : limits.manifest;
      const target = join(incoming, path);
      const partial = `${target}.upload`;
      await mkdir(dirname(target), { recursive: true });
      const there = at === 0 ? 0 : (statSync(partial, { throwIfNoEntry: false })?.size ?? 0);
      if (there !== at)
        throw new ReleaseError(
          'refused',
          `${path} did not arrive in order. Send it again from its beginning.`,
        );
      let length = at;
      await pipeline(
        Readable.fromWeb(bytes as never),
        async function* (pieces: AsyncIterable<Buffer>) {
          for await (const piece of pieces) {
            length += piece.length;
            if (length > most) throw new ReleaseError('refused', `${path} is larger than it may be.`);
            yield piece;
          }
        },
        createWriteStream(partial, { mode: 0o600, flags: at === 0 ? 'w' : 'a' }),
      );
      if (!last) return;
      const named = /[0-9a-f]{64}/.exec(path)?.[0];
      if (named !== undefined && (await hashOf(partial, length)) !== named) {
        rmSync(partial, { force: true });
        throw new ReleaseError(
          'refused',
          `${path} did not arrive as it was sent: its bytes have another SHA-256. Send it again.`,
        );
      }
      syncFile(partial);
      renameSync(partial, target);
    },
    publish: (stage) => inTurn(() => take(stage)),
    renew: () => inTurn(async () => renewOnlineRoles(openReleaseFolder(content), onlineKey, clock())),
    async list() {
      const folder = openReleaseFolder(content);
      const targets = folder.published('targets');
      const root = folder.published('root');
      if (targets === undefined || root === undefined)
        return { releases: [], expiresAt: null, signedUntil: null, renews: false };
      const earliest = (among: readonly RoleName[]) =>
        among.flatMap((role) => folder.published(role)?.signed.expires ?? []).sort()[0] ?? null;
      const releases = (await manifests()).map(({ offer, manifest }): HqRelease => {
        const { number, title, revision, madeAt, files } = manifest;
        const bytes = files.reduce((total, { length }) => total + length, 0);
        const stage = stages.list().find(({ release }) => release === number);
        return {
          ...{ number, title, revision, madeAt, bytes, ...offer.rollout },
          stage: stage ? { groups: stage.groups, percent: stage.percent } : null,
        };
      });
      return {
        releases,
        expiresAt: earliest(roles),
        signedUntil: earliest(['root', 'targets']),
        renews: mayPublish(root, onlineKey),
      };
    },
    manifests,
    read: given.read,
    stage: (release, to) =>
      inTurn(async () => {
        const targets = openReleaseFolder(content).published('targets');
        if (!targets || offersOf(targets).every(({ number }) => number !== release))
          throw new UnknownError(`Release ${release} is not given out here.`, 'unknown-release');
        stages.set(release, to);
      }),
    stages: () => stages.list(),
    async root() {
      const file = join(content, metadataPath('root', 1));
      return existsSync(file) ? readFile(file, 'utf8') : null;
    },
  };
}

/** What refers to others comes after them. */
function rank(name: string): number {
  return ['blobs/', 'targets/', 'root.json', 'targets.json', 'snapshot.json', 'timestamp.json'].findIndex(
    (part) => name.includes(part),
  );
}
