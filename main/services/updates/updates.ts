import { join } from 'node:path';
import { type AppKind, isNewer } from '../../../shared/domain/app-version.ts';
import type { OpeningHours } from '../../../shared/domain/timing.ts';
import type { Clock } from '../clock.ts';
import { choose, type Site } from '../releases/choice.ts';
import { fetchManifest, install } from '../releases/install.ts';
import { withCurrent } from '../releases/opening.ts';
import { ReleaseError } from '../releases/release-error.ts';
import type { Offer } from '../releases/release-format.ts';
import type { ReleaseSource } from '../releases/release-source.ts';
import { openShelf, type ReleaseName } from '../releases/shelf.ts';
import { openTrust } from '../releases/trust.ts';
import { type AppRelease, appPack, readApp } from './app-release.ts';
import type { Installation } from './installation.ts';
import { isOpenAt } from './opening-time.ts';

/** What updates stand on. */
interface UpdateMeans {
  /** The data folder. */
  home: string;
  clock: Clock;
  site: Site;
  /** When the site is open; unknown where it is left out. */
  hours: OpeningHours | undefined;
  /** How the app of each kind is installed here; a kind that is left out is given to the system by a person. */
  installations: Partial<Record<AppKind, Installation>>;
  /** Why a version does not start; undefined when it does. */
  startFault(command: [string, ...string[]]): Promise<string | undefined>;
}

/** What became of an update. */
export type Outcome =
  | { kind: 'nothing new' }
  | { kind: 'in use'; app: AppRelease }
  /** Proven, and waiting for the system's own installer. */
  | { kind: 'handed over'; app: AppRelease; file: string };

/** New versions of the app, which arrive as content does: signed by two people, or not at all. */
export interface Updates {
  /** Believes a root for the first time. @throws ReleaseError */
  trust(root: Uint8Array): void;
  /** What is offered to this machine: its number and title; undefined when nothing is new. @throws ReleaseError */
  check(source: ReleaseSource): Promise<{ number: number; title: string } | undefined>;
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
}

/** The updates of a machine; they keep what they know in `updates` of the data folder, apart from the content. */
export function openUpdates({ home, clock, site, hours, installations, startFault }: UpdateMeans): Updates {
  const folder = join(home, 'updates');
  const shelf = openShelf(folder);
  const trust = openTrust(join(folder, 'releases', 'trust'), clock, 'tantam update trust');

  const offered = async (source: ReleaseSource): Promise<Offer | undefined> =>
    choose((await trust.refresh(source)).offers, shelf.read(), site) ?? undefined;
  const noteFailed = ({ number, manifest }: ReleaseName, reason: string) => {
    const state = shelf.read();
    const failed = { number, manifest, at: new Date(clock()).toISOString(), reason: reason.slice(0, 1_000) };
    shelf.write({ ...state, failed: [...state.failed, failed].slice(-20) });
  };
  const refuseWhileOpen = () => {
    if (!isOpenAt(hours, clock())) return;
    throw new ReleaseError(
      'local',
      hours
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
      staged.use();
    } catch (cause) {
      staged.discard();
      throw cause;
    }
    shelf.write(withCurrent(shelf.read(), offer, clock(), null));
  };

  return {
    trust: (root) => void trust.establish(root),
    async check(source) {
      const offer = await offered(source);
      if (offer === undefined) return undefined;
      const { manifest } = await fetchManifest(source, offer);
      if (manifest.pack !== appPack) throw notAnApp(source);
      return { number: offer.number, title: manifest.title };
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
        if (!isNewer(app.version, running)) {
          throw new ReleaseError(
            'refused',
            `Release ${offer.number} holds version ${app.version}, and ${running} runs here. Older versions are refused; "tantam update back" goes back to the one before.`,
          );
        }
        const installation = installations[app.kind];
        if (installation === undefined) {
          return { kind: 'handed over', app, file: join(shelf.packOf(offer), app.file) };
        }
        await takeIn(offer, app, installation);
        shelf.tidy();
        return { kind: 'in use', app };
      }),
    back(kind) {
      refuseWhileOpen();
      const installation = installations[kind];
      if (installation === undefined) {
        throw new ReleaseError('local', 'Go back with the means of the system: install the version before.');
      }
      installation.back();
      const { current, kept } = shelf.read();
      if (current) noteFailed(current, 'Somebody went back to the version before.');
      const [before, ...rest] = kept;
      const since = new Date(clock()).toISOString();
      shelf.write({ ...shelf.read(), current: before ? { ...before, since } : null, kept: rest });
    },
  };
}

function notAnApp({ name }: ReleaseSource): ReleaseError {
  return new ReleaseError(
    'refused',
    `What ${name} offers is content and no version of the app. Install content by: tantam release install`,
  );
}
