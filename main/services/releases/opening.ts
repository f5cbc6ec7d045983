import type { Clock } from '../clock.ts';
import { type ContentStore, openBuiltIn, openContent } from '../content/content-store.ts';
import { PackError } from '../content/pack/pack-load.ts';
import { isSame } from './choice.ts';
import { ReleaseError } from './release-error.ts';
import type { InUse, ReleaseName, Shelf } from './shelf.ts';

/** So many starts in a row may end before a release has proven itself; then it counts as one that does not play. */
const startsOnTrial = 3;

/**
 * Opens the content for a start of the app: the release in use, or the newest before it that is whole and loads, or
 * the shipped pack; where nothing can be used, what is built in. What does not load is noted on the shelf as failed and
 * not tried again by itself; what the disk spoilt is brought in anew with the next round.
 */
export async function openReleasedContent(
  shelf: Shelf,
  packFolder: string,
  clock: Clock,
  changed: (revision: string) => void,
): Promise<ContentStore> {
  for (let state = shelf.read(); state.current !== null; state = shelf.read()) {
    const { current, trial } = state;
    const proven = await shelf.prove(current).catch(() => undefined);
    if (proven === undefined) {
      shelf.write({ ...withoutCurrent(state, '', clock()), failed: state.failed });
      continue;
    }
    try {
      if (trial && trial.starts >= startsOnTrial) throw endedEarly(current, trial.starts);
      const content = await openContent(shelf.packOf(current), changed);
      if (await proven.untouched()) return content;
      throw new ReleaseError('local', `Release ${current.number} was changed while it was read.`);
    } catch (cause) {
      shelf.write(withoutCurrent(shelf.read(), (cause as Error).message, clock()));
    }
  }
  try {
    return await openContent(packFolder, changed);
  } catch (cause) {
    // The shipped pack is the floor; where it was spoilt, a release that played once is better than nothing.
    for (const release of shelf.read().kept) {
      try {
        const { untouched } = await shelf.prove(release);
        const content = await openContent(shelf.packOf(release), changed);
        if (!(await untouched())) continue;
        shelf.write(withCurrent(shelf.read(), release, clock(), null));
        return content;
      } catch {}
    }
    if (!(cause instanceof PackError)) throw cause;
    console.error(`${cause.message} Until it is mended, the screens show the built-in slide.`);
    return openBuiltIn(packFolder, cause.message, changed);
  }
}

function endedEarly({ number }: ReleaseName, starts: number): ReleaseError {
  return new ReleaseError(
    'local',
    `The app ended ${starts} times soon after it began to show release ${number}.`,
  );
}

/** A release goes into use; what was in use before is kept. */
export function withCurrent(state: InUse, release: ReleaseName, now: number, trial: InUse['trial']): InUse {
  const { number, manifest } = release;
  const before = [
    ...(state.current ? [{ number: state.current.number, manifest: state.current.manifest }] : []),
    ...state.kept,
  ];
  return {
    current: { number, manifest, since: new Date(now).toISOString() },
    trial,
    kept: before
      .filter(
        (one, index) => !isSame(one, release) && before.findIndex((first) => isSame(first, one)) === index,
      )
      .slice(0, 2),
    failed: state.failed.filter((one) => !isSame(one, release)),
  };
}

/** The release in use has failed; the one before it takes its place, or the shipped pack. */
export function withoutCurrent(state: InUse, reason: string, now: number): InUse {
  const { current, kept, failed } = state;
  if (current === null) return state;
  const at = new Date(now).toISOString();
  const [next, ...rest] = kept;
  return {
    current: next ? { ...next, since: at } : null,
    trial: null,
    kept: rest,
    failed: [
      ...failed,
      { number: current.number, manifest: current.manifest, at, reason: reason.slice(0, 1_000) },
    ].slice(-20),
  };
}
