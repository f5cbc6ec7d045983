import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type AppKind, isNewer } from '../../../shared/domain/hq/app-version.ts';
import type { OpeningHours } from '../../../shared/domain/timing.ts';
import type { Clock } from '../clock.ts';
import { choose, isSame, type Site } from '../releases/choice.ts';
import { readJsonFile, replaceFile } from '../releases/durable-file.ts';
import { fetchManifest, install } from '../releases/install.ts';
import { withCurrent } from '../releases/opening.ts';
import { ReleaseError } from '../releases/release-error.ts';
import type { Offer } from '../releases/release-format.ts';
import type { ReleaseSource } from '../releases/release-source.ts';
import { type InUse, openShelf, type ReleaseName, readInUse } from '../releases/shelf.ts';
import { openTrust } from '../releases/trust.ts';
import { AppRelease, appAt, appPack, readApp } from './app-release.ts';
import type { Installation } from './installation.ts';
import { isOpenAt } from './opening-time.ts';

/** What updates stand on. */
interface UpdateMeans {
  /** The data folder. */
  home: string;
  clock: Clock;
  site: () => Site;
  /** When the site is open, as it is set now; unknown where it says nothing. */
  hours: () => OpeningHours | undefined;
  /** The one kind that this machine takes; any, where it is left out. */
  kind?: AppKind | undefined;
  /** How the app of each kind is installed here; a kind that is left out is given to the system by a person. */
  installations: Partial<Record<AppKind, Installation>>;
  /** Why a version does not start; undefined when it does. */
  startFault(command: [string, ...string[]]): Promise<string | undefined>;
  /** Told before a version takes the place of the one before. */
  taking?(release: ReleaseName, app: AppRelease): void;
}

/** People may stand at the machine now. */
export class SiteOpenError extends ReleaseError {
  override name = 'SiteOpenError';

  constructor(sentence: string) {
    super('local', sentence);
  }
}

/** What became of an update. */
export type Outcome =
  | { kind: 'nothing new' }
  | { kind: 'in use'; app: AppRelease }
  /** Proven, and waiting for the system's own installer. */
  | { kind: 'handed over'; app: AppRelease; file: string };

/** A version that is offered. */
export interface Offered {
  number: number;
  title: string;
  version: string;
}

/** A package that lies on this machine, proven, until a person has installed it. */
const Ready = z.strictObject({ number: z.int(), app: AppRelease, file: z.string() });
export type Ready = z.infer<typeof Ready>;

/** New versions of the app, which arrive as content does: signed by two people, or not at all. */
export interface Updates {
  /** Whether it was told whose versions to believe. */
  readonly trusts: boolean;
  /** Believes a root for the first time. @throws ReleaseError */
  trust(root: Uint8Array): void;
  /**
   * What is offered to this machine, before its bytes have been proven; undefined when nothing is new.
   *
   * @param running the version of the app that asks; an offer that is not newer is none. Left out: every offer counts
   * @throws ReleaseError
   */
  check(source: ReleaseSource, running?: string): Promise<Offered | undefined>;
  /**
   * Brings in what is offered, proves every byte, starts it beside the one in use, and only then takes it into use.
   * A version that does not start is noted as failed and not tried again.
   *
   * @param running the version of the app that does this
   * @throws ReleaseError; the version in use stays in use then
   */
  apply(source: ReleaseSource, running: string): Promise<Outcome>;
  /** Goes back to the version before, and does not take this one again. @throws ReleaseError */
  back(kind: AppKind): void;
  /** The version before has its place again, whoever saw to that; the release is not taken again. */
  returned(from: ReleaseName, reason: string): void;
  /** The release in use; undefined where it came another way. */
  current(): ReleaseName | undefined;
  /** @throws ReleaseError while people may stand at the machine */
  refuseWhileOpen(): void;
}

/** The updates of a machine; they keep what they know in `updates` of the data folder, apart from the content. */
export function openUpdates({
  home,
  clock,
  site,
  hours,
  kind,
  installations,
  startFault,
  taking,
}: UpdateMeans): Updates {
  const folder = updatesFolder(home);
  const shelf = openShelf(folder);
  const trust = openTrust(join(folder, 'releases', 'trust'), clock, 'tantam update trust');

  const offered = async (source: ReleaseSource): Promise<Offer | undefined> =>
    choose((await trust.refresh(source)).offers, shelf.read(), site()) ?? undefined;
  const noteFailed = ({ number, manifest }: ReleaseName, reason: string) => {
    const state = shelf.read();
    const failed = { number, manifest, at: new Date(clock()).toISOString(), reason: reason.slice(0, 1_000) };
    shelf.write({ ...state, failed: [...state.failed, failed].slice(-20) });
  };
  const refuseWhileOpen = () => {
    if (!isOpenAt(hours(), clock())) return;
    throw new SiteOpenError(
      hours()
        ? 'The site is open now, and people may stand at the machine. Update it after closing.'
        : 'The settings name no opening hours, so the machine is updated between 20:00 and 06:00 only. Set the hours at the staff desk, or come back then.',
    );
  };

  const takeIn = async (offer: Offer, app: AppRelease, installation: Installation): Promise<void> => {
    const staged = await installation.stage(join(shelf.packOf(offer), app.file), offer.number);
    try {
      const fault = await startFault(staged.command);
      if (fault !== undefined) {
        noteFailed(offer, fault);
        throw new ReleaseError(
          'local',
          `Version ${app.version} does not start here: ${fault} The version before stays in use, and this one is not tried again.`,
        );
      }
      // It may have taken long to start.
      refuseWhileOpen();
      taking?.(offer, app);
      staged.use();
    } catch (cause) {
      staged.discard();
      throw cause;
    }
    shelf.write(withCurrent(shelf.read(), offer, clock(), null));
  };

  const leave = (from: ReleaseName, reason: string): void => {
    if (!shelf.read().failed.some((one) => isSame(one, from))) noteFailed(from, reason);
    const { current, kept } = shelf.read();
    if (current === null || !isSame(current, from)) return;
    const [before, ...rest] = kept;
    const since = new Date(clock()).toISOString();
    shelf.write({ ...shelf.read(), current: before ? { ...before, since } : null, kept: rest });
  };

  return {
    get trusts() {
      return trust.established;
    },
    trust: (root) => void trust.establish(root),
    async check(source, running) {
      const offer = await offered(source);
      if (offer === undefined) return undefined;
      const { manifest } = await fetchManifest(source, offer);
      if (manifest.pack !== appPack) throw notAnApp(source);
      const { version } = await appAt(source, manifest);
      if (running !== undefined && !isNewer(version, running)) return undefined;
      return { number: offer.number, title: manifest.title, version };
    },
    apply: (source, running) =>
      shelf.alone(async () => {
        refuseWhileOpen();
        const offer = await offered(source);
        if (offer === undefined) return { kind: 'nothing new' };
        if ((await fetchManifest(source, offer)).manifest.pack !== appPack) throw notAnApp(source);
        await install(shelf, source, offer);
        const { manifest } = await shelf.prove(offer);
        const app = await readApp(shelf.packOf(offer), manifest);
        if (kind !== undefined && app.kind !== kind) {
          throw new ReleaseError(
            'refused',
            `Release ${offer.number} is the app as ${app.kind}, and this machine has it as ${kind}. Name the place that gives out that kind.`,
          );
        }
        if (!isNewer(app.version, running)) {
          throw new ReleaseError(
            'refused',
            `Release ${offer.number} holds version ${app.version}, and ${running} runs here. Older versions are refused; "tantam update back" goes back to the one before.`,
          );
        }
        const installation = installations[app.kind];
        if (installation === undefined) {
          const ready = { number: offer.number, app, file: join(shelf.packOf(offer), app.file) };
          replaceFile(readyFile(home), JSON.stringify(ready));
          shelf.want(offer);
          shelf.tidy();
          return { kind: 'handed over', app, file: ready.file };
        }
        await takeIn(offer, app, installation);
        shelf.tidy();
        return { kind: 'in use', app };
      }),
    back(of) {
      refuseWhileOpen();
      const installation = installations[of];
      if (installation === undefined) {
        throw new ReleaseError('local', 'Go back with the means of the system: install the version before.');
      }
      installation.back();
      const { current } = shelf.read();
      if (current) leave(current, 'Somebody went back to the version before.');
    },
    returned: leave,
    current() {
      const { current } = shelf.read();
      return current ? { number: current.number, manifest: current.manifest } : undefined;
    },
    refuseWhileOpen,
  };
}

function notAnApp({ name }: ReleaseSource): ReleaseError {
  return new ReleaseError(
    'refused',
    `What ${name} offers is content and no version of the app. Install content by: tantam release install`,
  );
}

function updatesFolder(home: string): string {
  return join(home, 'updates');
}

function readyFile(home: string): string {
  return join(updatesFolder(home), 'ready.json');
}

/** The package that waits on a machine for a person, where it is newer than what runs. */
export function readReady(home: string, running: string): Ready | undefined {
  const ready = Ready.safeParse(readJsonFile(readyFile(home))).data;
  return ready && isNewer(ready.app.version, running) && existsSync(ready.file) ? ready : undefined;
}

/** The newest release that failed on a machine, if what is in use stands in for it. */
export function readFailed(home: string): InUse['failed'][number] | undefined {
  const { current, failed } = readInUse(updatesFolder(home));
  const newest = failed.at(-1);
  return newest && newest.number > (current?.number ?? 0) ? newest : undefined;
}
