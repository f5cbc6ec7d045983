import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { validDays } from '../../services/releases/drafting.ts';
import { makeSnapshot, makeTimestamp, mayPublish } from '../../services/releases/online-roles.ts';
import { ReleaseError } from '../../services/releases/release-error.ts';
import type { ReleaseFolder } from '../../services/releases/release-folder.ts';
import { type Metadata, metadataPath, type RoleName } from '../../services/releases/release-format.ts';
import type { SigningKey } from '../../services/releases/signing-key.ts';

const dayMs = 24 * 3_600_000;
/** So many days after it was signed it is signed anew: HQ may be off for the other twenty. */
const renewedAfterDays = 10;
/** A clock that stands so far beyond the end of what was signed is rather wrong than HQ was off for so long. */
const believedDays = 60;

/**
 * Signs anew that what is given out still stands, where HQ's key may and it is due. The list itself, and whose keys
 * count, only people renew: once those are out of date, branches take nothing new however often this runs.
 *
 * @returns whether something was signed
 * @throws ReleaseError when the clock cannot be right: an instant too late, once believed, would stay believed
 */
export function renewOnlineRoles(folder: ReleaseFolder, key: SigningKey, now: number): boolean {
  const [root, targets] = [folder.published('root'), folder.published('targets')];
  const [snapshot, timestamp] = [folder.published('snapshot'), folder.published('timestamp')];
  if (!root || !targets || !snapshot || !timestamp || !mayPublish(root, key)) return false;
  if (expiresAt(root) <= now || expiresAt(targets) <= now) return false;
  const isDue = (role: 'snapshot' | 'timestamp', signed: Metadata) =>
    expiresAt(signed) - now <= (validDays[role] - renewedAfterDays) * dayMs;
  if (!isDue('timestamp', timestamp) && !isDue('snapshot', snapshot)) return false;
  if (now < Date.parse(timestamp.signed.issued) || now > expiresAt(timestamp) + believedDays * dayMs) {
    throw new ReleaseError(
      'local',
      `The release's dates are not renewed: they were signed at ${timestamp.signed.issued}, and this machine's clock says ${new Date(now).toISOString()}. Set the clock right, or publish by hand.`,
    );
  }
  const next = isDue('snapshot', snapshot)
    ? makeSnapshot(targets, snapshot.signed.version + 1, key, now)
    : snapshot;
  if (next !== snapshot) folder.publish('snapshot', next);
  folder.publish('timestamp', makeTimestamp(next, timestamp.signed.version + 1, key, now));
  return true;
}

/**
 * What HQ renewed meanwhile has higher versions than the publisher's folder knows of. Where HQ's key may, it signs for
 * an upload's list itself, above both; an upload with nothing new in it loses its older dates.
 */
export function signForUpload(
  uploaded: ReleaseFolder,
  given: ReleaseFolder,
  key: SigningKey,
  now: number,
): void {
  const newest = <Name extends RoleName>(role: Name) => {
    const both = [uploaded.published(role), given.published(role)].filter((one) => one !== undefined);
    return both.toSorted((one, other) => other.signed.version - one.signed.version)[0];
  };
  const versionOf = (folder: ReleaseFolder, role: RoleName) => folder.published(role)?.signed.version ?? 0;
  const isNewer = (role: RoleName) => versionOf(uploaded, role) > versionOf(given, role);
  const [root, targets] = [newest('root'), newest('targets')];
  if (!root || !targets || !mayPublish(root, key)) return;
  if (versionOf(given, 'timestamp') === 0 || isNewer('timestamp')) return;
  const versions = {
    snapshot: (newest('snapshot')?.signed.version ?? 0) + 1,
    timestamp: (newest('timestamp')?.signed.version ?? 0) + 1,
  };
  for (let stale = uploaded.published('snapshot'); stale; stale = uploaded.published('snapshot')) {
    rmSync(join(uploaded.path, metadataPath('snapshot', stale.signed.version)));
  }
  rmSync(join(uploaded.path, metadataPath('timestamp')), { force: true });
  if (!isNewer('root') && !isNewer('targets')) return;
  const snapshot = makeSnapshot(targets, versions.snapshot, key, now);
  uploaded.publish('snapshot', snapshot);
  uploaded.publish('timestamp', makeTimestamp(snapshot, versions.timestamp, key, now));
}

function expiresAt({ signed }: Metadata): number {
  return Date.parse(signed.expires);
}
