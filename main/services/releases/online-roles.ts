import { expiry, validDays } from './drafting.ts';
import { bytesOf, listed } from './release-folder.ts';
import type { Metadata } from './release-format.ts';
import { type SigningKey, withSignature } from './signing-key.ts';

/** Which list of releases stands, signed by a machine that publishes. */
export function makeSnapshot(
  targets: Metadata<'targets'>,
  version: number,
  key: SigningKey,
  now: number,
): Metadata<'snapshot'> {
  return withSignature<Metadata<'snapshot'>>(
    {
      signatures: [],
      signed: {
        _type: 'snapshot',
        spec_version: '1.0.31',
        version,
        expires: expiry(now, validDays.snapshot),
        meta: { 'targets.json': { version: targets.signed.version, ...listed(bytesOf(targets)) } },
      },
    },
    key,
  );
}

/** Which snapshot is the newest, and that somebody still says so, signed by a machine that publishes. */
export function makeTimestamp(
  snapshot: Metadata<'snapshot'>,
  version: number,
  key: SigningKey,
  now: number,
): Metadata<'timestamp'> {
  return withSignature<Metadata<'timestamp'>>(
    {
      signatures: [],
      signed: {
        _type: 'timestamp',
        spec_version: '1.0.31',
        version,
        expires: expiry(now, validDays.timestamp),
        issued: expiry(now, 0),
        meta: { 'snapshot.json': { version: snapshot.signed.version, ...listed(bytesOf(snapshot)) } },
      },
    },
    key,
  );
}

/** Whether a root lets this key sign what machines sign: snapshot and timestamp. */
export function mayPublish(root: Metadata<'root'>, key: SigningKey): boolean {
  const { snapshot, timestamp } = root.signed.roles;
  return [snapshot, timestamp].every(({ keyids, threshold }) => threshold === 1 && keyids.includes(key.id));
}
