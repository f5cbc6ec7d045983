import type { ReloadedContent } from '../../../shared/domain/content/kiosk-content.ts';
import type { ReleaseState } from '../../../shared/domain/hq/release-api.ts';
import type { Clock } from '../clock.ts';
import type { ContentStore } from '../content/content-store.ts';
import { choose, isSame, type Site } from './choice.ts';
import { install, type Progress } from './install.ts';
import { withCurrent, withoutCurrent } from './opening.ts';
import { ReleaseError } from './release-error.ts';
import { metadataPath, type Offer } from './release-format.ts';
import { folderSource, type ReleaseSource } from './release-source.ts';
import type { ReleaseName, Shelf } from './shelf.ts';
import type { Trust } from './trust.ts';

/** A sign of whether the content in use plays: from a screen that showed an item, or could not. */
export interface PlaySign {
  revision: string;
  played: boolean;
}

/** The releases of a running site: brought in, taken into use between two items, and given up when they do not play. */
export interface Releases {
  state(): ReleaseState;
  /** Until when what was signed may be believed, in milliseconds; undefined where nothing was ever looked at. */
  expiresAt(): number | undefined;
  /**
   * Asks headquarters once, and takes into use what is meant for this site. Never throws: what went wrong is in the
   * state, and what is in use stays.
   */
  check(): Promise<void>;
  /**
   * Installs the newest release of a folder, for whichever sites it is meant, and takes it into use.
   *
   * @throws ReleaseError, PackError; what is in use stays in use
   */
  installFrom(folder: string): Promise<ReleaseState>;
  /**
   * Reads the folder of the content in use again; a release is proven again first.
   *
   * @throws ReleaseError, PackError; what is in use stays in use
   */
  reload(): Promise<ReloadedContent>;
  /** A screen tells whether what it was given plays. Never throws. */
  noteSign(sign: PlaySign): Promise<void>;
  /** To be called now and then: a release proves itself by running, and what was wished by hand is looked for. Never throws. */
  upkeep(): Promise<void>;
}

/** A release that ran for so long has proven itself. */
const trialMs = 2 * 60_000;
/** So many items in a row that could not be shown, and none that could, and a release does not play. */
const failuresOnTrial = 3;

/**
 * The releases of a data folder, for the content store that was opened on them.
 *
 * @param hq where headquarters gives its releases; a function, for a site may be enrolled while it runs
 * @param packFolder the pack that came with the app
 */
export function createReleases({
  shelf,
  trust,
  content,
  clock,
  packFolder,
  site,
  hq,
  warn,
}: {
  shelf: Shelf;
  trust: Trust;
  content: ContentStore;
  clock: Clock;
  packFolder: string;
  site: () => Site;
  hq: () => ReleaseSource | undefined;
  warn: (sentence: string) => void;
}): Releases {
  let fetching: (Progress & { number: number }) | null = null;
  let trouble: ReleaseState['trouble'] = null;
  let checkedAt: string | null = null;
  let title = '';
  let since = clock();
  let failures = 0;
  let tag: { of: ReleaseSource; value: string | undefined } | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const alone = () => shelf.alone(work);
    const done = last.then(alone, alone);
    last = done.catch(() => {});
    return done;
  };
  const instant = () => new Date(clock()).toISOString();

  const activate = async (release: ReleaseName, onTrial: boolean): Promise<void> => {
    const { manifest, untouched } = await shelf.prove(release);
    await content.use(shelf.packOf(release), async (revision) => {
      if (revision !== manifest.revision || !(await untouched())) {
        throw changedMeanwhile(release);
      }
      shelf.write(withCurrent(shelf.read(), release, clock(), onTrial ? { starts: 0 } : null));
    });
    title = manifest.title;
    since = clock();
    failures = 0;
    shelf.tidy();
  };

  /** What does not load is not tried again by itself; what the disk or the way spoilt is. */
  const take = async (source: ReleaseSource, offer: Offer): Promise<void> => {
    fetching = { number: offer.number, done: 0, of: 0 };
    try {
      await install(shelf, source, offer, (progress) => {
        fetching = { number: offer.number, ...progress };
      });
    } finally {
      fetching = null;
    }
    try {
      await activate(offer, true);
    } catch (cause) {
      if (!(cause instanceof ReleaseError)) noteFailed(offer, (cause as Error).message);
      throw cause;
    }
  };

  const noteFailed = ({ number, manifest }: ReleaseName, reason: string): void => {
    const state = shelf.read();
    const failed = [...state.failed, { number, manifest, at: instant(), reason: reason.slice(0, 1_000) }];
    shelf.write({ ...state, failed: failed.slice(-20) });
  };

  /** The release in use gives way to the one before it, and that one to the one before, down to the shipped pack. */
  const fallBack = async (reason: string): Promise<void> => {
    warn(reason);
    for (;;) {
      const { current } = shelf.read();
      if (current === null) return;
      const next = withoutCurrent(shelf.read(), reason, clock());
      try {
        const proven = next.current && (await shelf.prove(next.current));
        await content.use(next.current ? shelf.packOf(next.current) : packFolder, async () => {
          if (next.current && !(await proven?.untouched())) throw changedMeanwhile(next.current);
          shelf.write(next);
        });
        title = proven?.manifest.title ?? '';
        return;
      } catch (cause) {
        if (next.current === null) return warn((cause as Error).message);
        shelf.write(next);
        reason = (cause as Error).message;
      }
    }
  };

  const goTo = async (source: ReleaseSource, offers: Offer[]): Promise<void> => {
    const wished = choose(offers, shelf.read(), site());
    if (wished === undefined) return;
    if (wished !== null) return take(source, wished);
    await content.use(packFolder, async () => {
      const state = shelf.read();
      shelf.write({ ...state, current: null, trial: null, kept: [] });
    });
    title = '';
  };

  const noteTrouble = (cause: unknown): void => {
    const kind = cause instanceof ReleaseError ? cause.kind : 'refused';
    const reason = (cause as Error).message;
    if (trouble?.reason !== reason) warn(reason);
    trouble = { kind, reason, at: instant() };
  };

  const state = (): ReleaseState => {
    const { current, trial, failed } = shelf.read();
    const failure = failed.at(-1);
    return {
      inUse: current && { number: current.number, title, since: current.since },
      onTrial: trial !== null,
      fetching,
      asksHq: hq() !== undefined,
      checkedAt,
      trouble,
      fellBackFrom:
        failure && failure.number > (current?.number ?? 0)
          ? { number: failure.number, reason: failure.reason, at: failure.at }
          : null,
    };
  };

  /** What ends soon after its start begins anew with this noted: see openReleasedContent. */
  const begin = async (): Promise<void> => {
    const { current, trial } = shelf.read();
    if (trial) shelf.write({ ...shelf.read(), trial: { starts: trial.starts + 1 } });
    if (current) title = (await shelf.prove(current).catch(() => undefined))?.manifest.title ?? '';
  };
  void inTurn(begin).catch(noteTrouble);

  const judge = async ({ revision, played }: PlaySign): Promise<void> => {
    const { current, trial } = shelf.read();
    if (current === null || trial === null || revision !== content.revision) return;
    if (played) return shelf.write({ ...shelf.read(), trial: null });
    failures += 1;
    if (failures < failuresOnTrial) return;
    await inTurn(async () => {
      const now = shelf.read().current;
      if (now === null || !isSame(now, current)) return;
      await fallBack(
        `Release ${current.number} does not play: ${failures} items could not be shown, and none could.`,
      );
    });
  };

  const lookAfter = async (): Promise<void> => {
    const { trial } = shelf.read();
    if (trial && clock() - since >= trialMs) shelf.write({ ...shelf.read(), trial: null });
    const wanted = shelf.wanted();
    if (wanted === undefined) return;
    await inTurn(async () => {
      shelf.want(null);
      const { current } = shelf.read();
      if (!current || !isSame(current, wanted)) await activate(wanted, true);
    });
  };

  return {
    state,
    expiresAt: () => trust.known()?.expires,
    check: async () => {
      const source = hq();
      if (source === undefined) return;
      await inTurn(async () => {
        const known = tag?.of === source ? tag.value : undefined;
        const found = await source.changed(metadataPath('timestamp'), known);
        const listing = trust.known();
        const stale = listing === undefined || listing.expires <= clock();
        if (found.changed || stale || trouble !== null) {
          await goTo(source, (await trust.refresh(source)).offers);
          tag = { of: source, value: found.tag };
        } else await goTo(source, listing.offers);
        checkedAt = instant();
        trouble = null;
      }).catch(noteTrouble);
    },
    installFrom: (folder) =>
      inTurn(async () => {
        const source = folderSource(folder);
        const [newest] = (await trust.refresh(source)).offers;
        if (newest === undefined) throw new ReleaseError('local', `${folder} lists no release.`);
        const { current } = shelf.read();
        if (current && isSame(current, newest)) return state();
        await take(source, newest);
        trouble = null;
        return state();
      }),
    reload: () =>
      inTurn(async () => {
        const { current } = shelf.read();
        if (current === null) return content.reload();
        const { untouched } = await shelf.prove(current);
        return content.use(shelf.packOf(current), async () => {
          if (!(await untouched())) throw changedMeanwhile(current);
        });
      }),
    noteSign: (sign) => judge(sign).catch(noteTrouble),
    upkeep: () => lookAfter().catch(noteTrouble),
  };
}

function changedMeanwhile({ number }: ReleaseName): ReleaseError {
  return new ReleaseError('local', `Release ${number} was changed while it was read. What was in use stays.`);
}
