import { type ActorOptions, createActor, fromPromise, waitFor } from 'xstate';
import type { Settings } from '../../../shared/domain/desk/settings.ts';
import type { AppUpdateState } from '../../../shared/domain/hq/app-update.ts';
import { appUpdates, type LookOutcome, type TakeOutcome } from '../../../shared/machines/app-updates.ts';
import type { Clock } from '../clock.ts';
import { readEnrolment } from '../outbox/enrolment-file.ts';
import type { Fetch } from '../outbox/hq-post.ts';
import type { AppTrust } from '../releases/hq-word.ts';
import { ReleaseError } from '../releases/release-error.ts';
import { type FreshStart, startAnew } from './fresh-start.ts';
import { fileInstallation } from './installation.ts';
import { isOpenAt } from './opening-time.ts';
import { installCommand, type Packaged, replacesItself } from './packaged.ts';
import { startFault } from './start-check.ts';
import { beginTrial, endTrial, readTrial, returnedFrom, trialFile } from './trial.ts';
import { siteOf, updateSource } from './update-place.ts';
import { type Offered, openUpdates, readFailed, readReady } from './updates.ts';

/** What the app runs in: it knows whether somebody is at the machine, and ends the app. */
export interface Shell {
  /** For how long nobody has touched anything here, in milliseconds. */
  quietMs(): number;
  /** Ends the app in the orderly way. */
  end(): void;
}

/** New versions of the packaged app, which it brings in by itself after closing. */
export interface AppUpdates {
  state(): AppUpdateState;
  /** Asks now; resolves when it has, or is at something else already. */
  lookNow(): Promise<void>;
  /** Brings in what is offered, and starts anew with it where it can. @throws SiteOpenError */
  takeNow(): void;
  /** Goes back to the version before, and starts anew with it. @throws SiteOpenError, ReleaseError when there is none */
  goBack(): void;
  /** From now on it is looked for new versions, and the app ends by this to start anew. */
  runIn(shell: Shell): void;
  /** The first page stands: the version that runs has proven itself. */
  ready(): void;
  /** For the word of headquarters; see HqWord. */
  appTrust(): AppTrust | undefined;
  close(): void;
}

/** What the service stands on. */
export interface AppUpdatesMeans {
  home: string;
  version: string;
  clock: Clock;
  /** Undefined where the app runs by another's means, which then bring it up to date. */
  packaged: Packaged | undefined;
  settings: () => Pick<Settings, 'hours' | 'updates' | 'releases'>;
  /** Whether a citizen waits for somebody at the machine. */
  busy: () => boolean;
  /** Keeps a copy of the database, as this version can read it. */
  backUp: () => Promise<unknown>;
  environment: Record<string, string | undefined>;
  fetch?: Fetch;
  chance?: () => number;
  start?: (order: FreshStart) => unknown;
  /** Of the pauses. */
  timers?: ActorOptions<typeof appUpdates>['clock'];
}

/** A session at the table ends by itself long before: after two minutes, or ten while an officer was called. */
const quietLongMs = 15 * 60_000;
/** So long before opening nothing is begun any more. */
const beforeOpeningMs = 10 * 60_000;

/** The updates of an app that runs in a data folder; without a package it only says that it is none. */
export function createAppUpdates({ packaged, ...means }: AppUpdatesMeans): AppUpdates {
  if (packaged !== undefined) return packagedUpdates({ packaged, ...means });
  const { home, version } = means;
  if (returnedFrom(home, version)) endTrial(home);
  const notHere = () => {
    throw new ReleaseError(
      'local',
      'The app that runs here is no package and is not brought up to date by itself. Bring a new version in as this one was.',
    );
  };
  return {
    state: () => ({
      version,
      kind: null,
      replacesItself: false,
      automatic: false,
      trusts: false,
      asks: null,
      doing: 'nothing',
      checkedAt: null,
      offered: null,
      ready: null,
      next: null,
      trouble: null,
      failed: null,
      canGoBack: false,
    }),
    lookNow: notHere,
    takeNow: notHere,
    goBack: notHere,
    runIn: () => {},
    ready: () => {},
    appTrust: () => undefined,
    close: () => {},
  };
}

function packagedUpdates({
  home,
  version,
  clock,
  packaged,
  settings,
  busy,
  backUp,
  environment,
  fetch = globalThis.fetch,
  chance = Math.random,
  start = startAnew,
  timers,
}: Omit<AppUpdatesMeans, 'packaged'> & { packaged: Packaged }): AppUpdates {
  const { kind, file } = packaged;
  const installation = file !== undefined && replacesItself(packaged) ? fileInstallation(file) : undefined;
  const updates = openUpdates({
    home,
    clock,
    site: () => siteOf(home, settings()),
    hours: () => settings().hours,
    kind,
    installations: installation ? { appimage: installation } : {},
    startFault: (command) => startFault(command, environment),
    taking: ({ number, manifest }, app) =>
      beginTrial(home, { version: app.version, release: { number, manifest } }),
  });
  let shell: Shell | undefined;
  let offered: Offered | undefined;
  let checkedAt: string | null = null;
  let trouble: AppUpdateState['trouble'] = null;

  const fellBack = returnedFrom(home, version);
  if (fellBack) {
    const reason = `Version ${fellBack.version} did not come to be ready on this site's own data, or somebody went back from it.`;
    if (fellBack.release) updates.returned(fellBack.release, reason);
    endTrial(home);
    console.error(`${reason} Version ${version} runs again.`);
  }

  const asks = (): AppUpdateState['asks'] => {
    if (settings().updates.from !== undefined) return 'place';
    return readEnrolment(home) ? 'headquarters' : null;
  };
  const source = () => updateSource({ named: undefined, settings: settings().updates, home, kind }, fetch);
  const noteTrouble = (cause: unknown): void => {
    const { message } = cause as Error;
    if (trouble?.reason !== message) console.error(message);
    trouble = {
      kind: cause instanceof ReleaseError ? cause.kind : 'local',
      reason: message,
      at: new Date(clock()).toISOString(),
    };
  };
  const isClosedFor = (ms: number) =>
    !isOpenAt(settings().hours, clock()) && !isOpenAt(settings().hours, clock() + ms);
  const nobodyIsThere = () => !busy() && (shell?.quietMs() ?? 0) >= quietLongMs;

  const look = async (): Promise<LookOutcome> => {
    if (!updates.trusts || asks() === null) return { kind: 'rest' };
    try {
      offered = await updates.check(source(), version);
      checkedAt = new Date(clock()).toISOString();
      trouble = null;
    } catch (cause) {
      noteTrouble(cause);
      return { kind: 'failed' };
    }
    const isNew = offered !== undefined && offered.number !== readReady(home, version)?.number;
    const isTime = settings().updates.automatic && isClosedFor(beforeOpeningMs);
    return { kind: isNew && isTime && (!installation || nobodyIsThere()) ? 'due' : 'rest' };
  };

  const take = async (): Promise<TakeOutcome> => {
    try {
      if ((await updates.check(source(), version)) === undefined) return { kind: 'rest' };
      const outcome = await updates.apply(source(), version);
      offered = undefined;
      trouble = null;
      if (outcome.kind === 'in use') {
        console.log(
          `Version ${outcome.app.version} starts here and is in use from the next start of the app.`,
        );
      }
      return { kind: outcome.kind === 'in use' ? 'in place' : 'rest' };
    } catch (cause) {
      if (readTrial(home)?.version !== version) endTrial(home);
      noteTrouble(cause);
      return { kind: 'failed' };
    }
  };

  const leave = async (asked: boolean): Promise<boolean> => {
    const mayLeave = () =>
      asked ? isClosedFor(0) && !busy() : isClosedFor(beforeOpeningMs) && nobodyIsThere();
    if (shell === undefined || file === undefined || !mayLeave()) return false;
    try {
      await backUp();
    } catch (cause) {
      noteTrouble(cause);
      return false;
    }
    // It may have taken long.
    if (!mayLeave()) return false;
    start({ file, note: readTrial(home) && trialFile(home), environment });
    shell.end();
    return true;
  };

  const actor = createActor(
    appUpdates.provide({
      actors: {
        'look for a new version': fromPromise(look),
        'bring it in': fromPromise(take),
        'start anew': fromPromise(({ input }: { input: { asked: boolean } }) => leave(input.asked)),
      },
    }),
    { input: { chance }, ...(timers && { clock: timers }) },
  );
  const doing = (): AppUpdateState['doing'] => {
    const snapshot = actor.getSnapshot();
    if (snapshot.matches('looking')) return 'looking';
    if (snapshot.matches('taking')) return 'taking';
    return snapshot.matches('leaving') || snapshot.matches('waiting') || snapshot.matches('ending')
      ? 'leaving'
      : 'nothing';
  };

  return {
    state() {
      const ready = readReady(home, version);
      const next = readTrial(home)?.version;
      const failed = readFailed(home);
      return {
        version,
        kind,
        replacesItself: installation !== undefined,
        automatic: settings().updates.automatic,
        trusts: updates.trusts,
        asks: asks(),
        doing: doing(),
        checkedAt,
        offered:
          offered && offered.number !== ready?.number
            ? { number: offered.number, title: offered.title }
            : null,
        ready: ready
          ? { version: ready.app.version, file: ready.file, command: installCommand(kind, ready.file, file) }
          : null,
        next: next !== undefined && next !== version ? next : null,
        trouble,
        failed: failed ? { number: failed.number, reason: failed.reason, at: failed.at } : null,
        canGoBack: installation?.hasBefore() ?? false,
      };
    },
    async lookNow() {
      actor.send({ type: 'look.asked' });
      await waitFor(actor, (snapshot) => !snapshot.matches('looking'));
    },
    takeNow() {
      updates.refuseWhileOpen();
      actor.send({ type: 'taking.asked' });
    },
    goBack() {
      const release = updates.current() ?? null;
      updates.back(kind);
      beginTrial(home, { version, release });
      actor.send({ type: 'version.replaced' });
    },
    runIn(given) {
      shell = given;
      actor.start();
    },
    ready() {
      if (readTrial(home)?.version === version) endTrial(home);
    },
    appTrust() {
      if (updates.trusts || asks() !== 'headquarters') return undefined;
      return { kind, establish: updates.trust };
    },
    close: () => void actor.stop(),
  };
}
