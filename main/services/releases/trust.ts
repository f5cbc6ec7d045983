import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BaseFetcher, Updater } from 'tuf-js';
import { DownloadHTTPError } from 'tuf-js/dist/error.js';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { readJsonFile, replaceFile } from './durable-file.ts';
import { ReleaseError } from './release-error.ts';
import {
  faultOf,
  limits,
  type Metadata,
  metadata,
  metadataPath,
  type Offer,
  offersOf,
  type RoleName,
  roles,
} from './release-format.ts';
import type { ReleaseSource } from './release-source.ts';
import { sentenceOf } from './trust-sentence.ts';

/** What is listed by metadata that was believed, and until when it may be believed. */
export interface Listing {
  offers: Offer[];
  /** The first instant, in milliseconds, at which one of the four roles is out of date. */
  expires: number;
}

/** Which keys this machine believes, and the newest that it has seen of what they signed. */
export interface Trust {
  /** Whether it was ever told which keys to believe. */
  readonly established: boolean;
  /**
   * Believes a root for the first time; whoever calls this vouches for it. The same root again changes nothing.
   *
   * @throws ReleaseError when it is no root, is not signed by itself, or another chain of roots is believed already
   */
  establish(root: Uint8Array): Metadata<'root'>;
  /**
   * Looks at a source's metadata by the client workflow of TUF (5.3 to 5.6 of the specification).
   *
   * @throws ReleaseError when anything is not as it was signed, is older than what was seen, or out of date
   */
  refresh(source: ReleaseSource): Promise<Listing>;
  /** The listing of the newest targets that were believed, without asking anybody; undefined before the first. */
  known(): Listing | undefined;
}

/**
 * The newest versions seen, apart from the metadata itself: if that is damaged, nothing older is believed for it. Of
 * the roles that are signed on-line only under the same keys: new keys are how a stolen one's high numbers are undone.
 */
const Floor = z.record(
  z.enum(roles),
  z.strictObject({ version: z.int(), keys: z.string(), issued: z.string() }),
);
type Floor = z.infer<typeof Floor>;

/**
 * The trust of a data folder, kept in `folder`. The checks are tuf-js's, on a copy of the state; what it verified is
 * taken over file by file, each replaced as a whole, for tuf-js writes in place and knows no power cut.
 *
 * @param command by which somebody establishes it, for sentences
 */
export function openTrust(folder: string, clock: Clock, command = 'tantam release trust'): Trust {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (name.startsWith('checking-') || name.endsWith('.part'))
      rmSync(join(folder, name), { recursive: true });
  }
  const fileOf = (role: RoleName) => join(folder, `${role}.json`);
  const floorFile = join(folder, 'floor.json');
  const readFloor = (): Floor => Floor.safeParse(readJsonFile(floorFile)).data ?? ({} as Floor);

  const keep = (scratch: string): void => {
    const seen = roles.flatMap((role) => {
      const file = join(scratch, `${role}.json`);
      return existsSync(file) ? [{ role, bytes: readFileSync(file) }] : [];
    });
    const root = parse('root', seen[0]?.bytes ?? Buffer.alloc(0)).signed;
    const floor = readFloor();
    for (const { role, bytes } of seen) {
      const { signed } = parse(role, bytes);
      const keys = root.roles[role].keyids.toSorted().join(' ');
      const known = floor[role];
      if (
        known &&
        signed.version < known.version &&
        (role === 'root' || role === 'targets' || keys === known.keys)
      ) {
        throw new ReleaseError(
          'refused',
          `The ${role} metadata has version ${signed.version}; this machine has seen version ${known.version} before. Older content is refused.`,
        );
      }
      floor[role] = { version: signed.version, keys, issued: 'issued' in signed ? signed.issued : '' };
    }
    if (JSON.stringify(floor) !== JSON.stringify(readFloor())) replaceFile(floorFile, JSON.stringify(floor));
    for (const { role, bytes } of seen) {
      if (!existsSync(fileOf(role)) || !readFileSync(fileOf(role)).equals(bytes))
        replaceFile(fileOf(role), bytes);
    }
  };

  const listing = (from: string): Listing => {
    const all = roles.map((role) => parse(role, readFileSync(join(from, `${role}.json`))));
    return {
      offers: offersOf(all[3] as Metadata<'targets'>),
      expires: Math.min(...all.map(({ signed }) => Date.parse(signed.expires))),
    };
  };

  return {
    get established() {
      return existsSync(fileOf('root'));
    },
    establish(bytes) {
      const root = parse('root', bytes);
      if (existsSync(fileOf('root'))) {
        if (readFileSync(fileOf('root')).equals(Buffer.from(bytes))) return root;
        throw new ReleaseError(
          'local',
          `This machine believes other keys already. New keys come with the releases, signed by the old ones. If those are lost, empty ${folder} first.`,
        );
      }
      const scratch = mkdtempSync(join(folder, 'checking-'));
      try {
        replaceFile(join(scratch, 'root.json'), bytes);
        new Updater({ metadataDir: scratch, metadataBaseUrl: base });
      } catch (cause) {
        throw new ReleaseError('refused', sentenceOf(cause, 'the file given'));
      } finally {
        rmSync(scratch, { recursive: true });
      }
      replaceFile(fileOf('root'), bytes);
      return root;
    },
    async refresh(source) {
      if (!existsSync(fileOf('root'))) {
        throw new ReleaseError(
          'local',
          `This machine was not told whose releases to believe. Tell it by: ${command} <root.json>`,
        );
      }
      try {
        parse('root', readFileSync(fileOf('root')));
      } catch {
        throw new ReleaseError(
          'local',
          `The keys that this machine believes cannot be read any more. Empty ${folder} and tell it anew by: ${command} <root.json>`,
        );
      }
      const scratch = mkdtempSync(join(folder, 'checking-'));
      try {
        for (const role of roles) {
          if (existsSync(fileOf(role))) copyFileSync(fileOf(role), join(scratch, `${role}.json`));
        }
        const fetcher = metadataFetcher(source);
        try {
          const updater = new Updater({
            metadataDir: scratch,
            metadataBaseUrl: base,
            fetcher,
            config: {
              rootMaxLength: limits.root,
              timestampMaxLength: limits.timestamp,
              snapshotMaxLength: limits.snapshot,
              targetsMaxLength: limits.targets,
              maxRootRotations: 64,
            },
          });
          await updater.refresh();
        } catch (cause) {
          keep(scratch);
          throw fetcher.refusal ?? new ReleaseError('refused', sentenceOf(cause, source.name));
        }
        keep(scratch);
        const found = listing(scratch);
        const issued = Date.parse(readFloor().timestamp?.issued ?? '') || 0;
        if (found.expires <= Math.max(clock(), issued)) {
          throw new ReleaseError(
            'refused',
            `What ${source.name} offers is out of date since ${new Date(found.expires).toISOString()}. Publish it anew, or set this machine's clock right.`,
          );
        }
        return found;
      } finally {
        rmSync(scratch, { recursive: true });
      }
    },
    known: () => {
      try {
        return listing(folder);
      } catch {
        return undefined;
      }
    },
  };
}

/** Never asked by anybody: the fetcher reads the names after it from the source. */
const base = 'release://source/metadata/';

type Fetcher = Pick<BaseFetcher, 'downloadBytes' | 'downloadFile'> & { refusal: ReleaseError | undefined };

/** Gives tuf-js the metadata that fits this product's format, and remembers why it did not. */
function metadataFetcher(source: ReleaseSource): Fetcher {
  const fetcher: Fetcher = {
    refusal: undefined,
    async downloadBytes(url, maxLength) {
      const name = new URL(url).pathname.slice(1);
      const [, role] = /^metadata\/(?:\d+\.)?(root|timestamp|snapshot|targets)\.json$/.exec(name) ?? [];
      try {
        if (role === undefined)
          throw new ReleaseError(
            'refused',
            `${source.name} refers to ${name}, which is no part of a release.`,
          );
        const bytes = await source.read(name, Math.min(maxLength, limits[role as RoleName]));
        if (bytes !== undefined) {
          parse(role as RoleName, bytes);
          return bytes;
        }
      } catch (cause) {
        fetcher.refusal = cause as ReleaseError;
        throw cause;
      }
      if (role !== 'root') {
        fetcher.refusal = new ReleaseError(
          'unreachable',
          `The file ${name} is missing at ${source.name}. Copy or publish the release as a whole.`,
        );
      }
      throw new DownloadHTTPError(`${name} is not there`, 404);
    },
    // Files are not tuf-js's to fetch: it copies what it has verified afterwards, and begins anew after every break.
    downloadFile: () => Promise.reject(new Error('Only metadata is read this way.')),
  };
  return fetcher;
}

/** A role's metadata as this product has it. @throws ReleaseError */
export function parse<Name extends RoleName>(role: Name, bytes: Uint8Array): Metadata<Name> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ReleaseError(
      'refused',
      `What should be ${metadataPath(role)} is no JSON. The release is refused.`,
    );
  }
  const parsed = metadata[role].safeParse(value);
  if (parsed.success) return parsed.data as Metadata<Name>;
  throw new ReleaseError(
    'refused',
    `The ${role} metadata is not as it must be: ${faultOf(parsed.error)}. The release is refused.`,
  );
}
