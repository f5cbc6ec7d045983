import { createHash } from 'node:crypto';
import { canonicalize } from '@tufjs/canonical-json';
import { z } from 'zod';
import { Rollout } from '../../../shared/domain/hq/rollout.ts';
import { Id } from '../../../shared/domain/text.ts';
import { collision, ReleasePath } from './release-path.ts';

/** The four roles of The Update Framework, in the order in which a client looks at them. */
export const roles = ['root', 'timestamp', 'snapshot', 'targets'] as const;
export type RoleName = (typeof roles)[number];

/** No larger than this is anything ever read, whatever is said of its length. */
export const limits = {
  root: 64 * 1024,
  timestamp: 8 * 1024,
  snapshot: 8 * 1024,
  targets: 512 * 1024,
  manifest: 4 * 1024 * 1024,
  files: 10_000,
  releaseBytes: 32 * 1024 ** 3,
} as const;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal');
const Version = z
  .int()
  .min(1)
  .max(2 ** 31);
const Instant = z.iso.datetime();
const Hashes = z.strictObject({ sha256: Sha256 });
const Listed = z.strictObject({ version: Version, length: z.int().min(1), hashes: Hashes });

/** A public key. Ed25519 and nothing else: an algorithm that can be chosen is one that can be chosen badly. */
export const PublicKey = z.strictObject({
  keytype: z.literal('ed25519'),
  scheme: z.literal('ed25519'),
  keyval: z.strictObject({ public: z.string().regex(/^[0-9a-f]{64}$/, 'must be 32 bytes in hexadecimal') }),
});
export type PublicKey = z.infer<typeof PublicKey>;

/** A key's id: the SHA-256 of the key itself, so that one key never counts as two. */
export function keyIdOf(key: PublicKey): string {
  return createHash('sha256').update(canonicalize(key)).digest('hex');
}

const Keys = z
  .record(Sha256, PublicKey)
  .refine((keys) => Object.entries(keys).every(([id, key]) => id === keyIdOf(key)), {
    message: 'a key does not have the id that follows from it',
  });

const RoleKeys = z
  .strictObject({ keyids: z.array(Sha256).min(1).max(16), threshold: z.int().min(1) })
  .refine(({ keyids }) => new Set(keyids).size === keyids.length, 'a key is named twice')
  .refine(
    ({ keyids, threshold }) => threshold <= keyids.length,
    'more signatures are asked for than keys are named',
  );

const head = { spec_version: z.string().regex(/^1\.0(\.\d+)?$/), version: Version, expires: Instant };

const Root = z
  .strictObject({
    _type: z.literal('root'),
    ...head,
    keys: Keys,
    roles: z.strictObject({ root: RoleKeys, timestamp: RoleKeys, snapshot: RoleKeys, targets: RoleKeys }),
    consistent_snapshot: z.literal(true),
  })
  .refine(
    ({ keys, roles: named }) => Object.values(named).every(({ keyids }) => keyids.every((id) => id in keys)),
    'a role names a key that is not there',
  );

const Timestamp = z.strictObject({
  _type: z.literal('timestamp'),
  ...head,
  /** When it was signed: a clock that stands before this is wrong. */
  issued: Instant,
  meta: z.strictObject({ 'snapshot.json': Listed }),
});

const Snapshot = z.strictObject({
  _type: z.literal('snapshot'),
  ...head,
  meta: z.strictObject({ 'targets.json': Listed }),
});

/** Which sites take a release. */
export { Rollout };

/** A release is one target: its manifest. */
const targetName = /^releases\/([1-9]\d{0,8})\.json$/;

const Targets = z.strictObject({
  _type: z.literal('targets'),
  ...head,
  targets: z.record(
    z.string().regex(targetName, 'is not the name of a release'),
    z.strictObject({
      length: z.int().min(1).max(limits.manifest),
      hashes: Hashes,
      custom: z.strictObject({ rollout: Rollout }),
    }),
  ),
});

const Signatures = z
  .array(
    z.strictObject({
      keyid: Sha256,
      sig: z.string().regex(/^[0-9a-f]{128}$/, 'must be 64 bytes in hexadecimal'),
    }),
  )
  .max(16);

const signed = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ signatures: Signatures, signed: schema });

/**
 * The metadata that this product writes and reads: TUF 1.0 (https://theupdateframework.github.io/specification/),
 * narrowed to one key type, one hash, no delegations, consistent snapshots, and no field that nobody knows.
 */
export const metadata = {
  root: signed(Root),
  timestamp: signed(Timestamp),
  snapshot: signed(Snapshot),
  targets: signed(Targets),
} as const;

/** One role's metadata with its signatures. */
export type Metadata<Name extends RoleName = RoleName> = z.infer<(typeof metadata)[Name]>;

/** What a release consists of: every file of its pack. Its bytes are what the targets metadata has the hash of. */
export const Manifest = z
  .strictObject({
    format: z.literal(1),
    number: z.int().min(1),
    /** Id and revision of the pack; see pack-revision. */
    pack: Id,
    revision: z.string().regex(/^[0-9a-f]{12}$/),
    /** What is new in it, for people. */
    title: z.string().trim().min(1).max(120),
    madeAt: Instant,
    files: z
      .array(z.strictObject({ path: ReleasePath, length: z.int().min(0), sha256: Sha256 }))
      .min(1)
      .max(limits.files),
  })
  .superRefine(({ files }, context) => {
    const path = collision(files.map((file) => file.path));
    if (path !== undefined)
      context.addIssue(`the file ${JSON.stringify(path)} meets another of the same name`);
    const bytes = files.reduce((total, { length }) => total + length, 0);
    if (bytes > limits.releaseBytes) context.addIssue(`its files have ${bytes} bytes together`);
  });
export type Manifest = z.infer<typeof Manifest>;
export type ReleaseFile = Manifest['files'][number];

/** A release that the targets metadata lists. */
export interface Offer {
  number: number;
  /** Length and SHA-256 of its manifest. */
  length: number;
  manifest: string;
  rollout: Rollout;
}

/** The releases that are listed, the newest first. */
export function offersOf({ signed: { targets } }: Metadata<'targets'>): Offer[] {
  return Object.entries(targets)
    .map(([name, { length, hashes, custom }]) => ({
      number: Number(targetName.exec(name)?.[1]),
      length,
      manifest: hashes.sha256,
      rollout: custom.rollout,
    }))
    .sort((one, other) => other.number - one.number);
}

/** The name of a release among the targets. */
export function targetNameOf(number: number): string {
  return `releases/${number}.json`;
}

/** Where the manifest of a release lies in a release folder, as TUF has it with consistent snapshots. */
export function manifestPath({ number, manifest }: Pick<Offer, 'number' | 'manifest'>): string {
  return `targets/releases/${manifest}.${number}.json`;
}

/** Where a file of this content lies in a release folder: by its hash alone, so that no name leads anywhere. */
export function blobPath(sha256: string): string {
  return `blobs/${sha256.slice(0, 2)}/${sha256}`;
}

/** Where a role's metadata lies in a release folder; the newest where no version is given. */
export function metadataPath(role: RoleName, version?: number): string {
  return version === undefined ? `metadata/${role}.json` : `metadata/${version}.${role}.json`;
}

/** What is wrong with a value, as one sentence's part. */
export function faultOf({ issues }: z.ZodError): string {
  return issues
    .slice(0, 3)
    .map((issue) => {
      const message =
        issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
      return issue.path.length === 0 ? message : `${issue.path.join('.')}: ${message}`;
    })
    .join('; ');
}
