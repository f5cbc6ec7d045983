import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SimulatedClock } from 'xstate';
import { openTrust } from '../../../main/services/releases/trust.ts';
import type { AppUpdatesMeans, createAppUpdates } from '../../../main/services/updates/app-updates.ts';
import { Settings } from '../../../shared/domain/desk/settings.ts';
import { createPublisher, publisherOf } from '../releases/publisher.ts';
import { handMovedClock } from '../sandbox.ts';
import { releaseApp } from './packed-app.ts';

export const hours = { week: [{ weekdays: ['mon', 'tue'], hours: [{ from: '07:30', until: '17:00' }] }] };
/** A Monday, after closing and before. */
export const evening = '2026-11-23T19:00:00+07:00';
export const noon = '2026-11-23T12:00:00+07:00';
export const minute = 60_000;

/** How a machine differs from one that runs 0.1.0 as an AppImage, believes the publisher, and was left an hour ago. */
export interface Change extends Partial<Omit<AppUpdatesMeans, 'busy'>> {
  now?: string;
  /** The folder of releases, by its name on the ground. */
  from?: string;
  automatic?: boolean;
  quietMs?: number;
  busy?: boolean;
  believing?: boolean;
  /** When the site is open; undefined: it says nothing. */
  open?: typeof hours | undefined;
}

/** A stand-in of an AppImage: it becomes ready and stays, or does something else. */
const program = (name: string, does = `echo "Tận Tâm is ready: ${name}"; exec sleep 60`) =>
  `#!/bin/sh\n# ${name}\n${does}\n`;

/**
 * A folder with releases of a publisher: `images` offers 0.2.0 as an AppImage, `debs` the same as a deb, `broken` one
 * that does not start; and a machine in `home` and `app`.
 */
export async function packagedGround() {
  const ground = mkdtempSync(join(tmpdir(), 'tantam-app-updates-'));
  const at = (...names: string[]) => join(ground, ...names);
  const publisher = await createPublisher(at('images'));
  const offer = async (name: string, file: string, content: string, kind: 'appimage' | 'deb') => {
    writeFileSync(at(file), content);
    await releaseApp(publisherOf(at(name), publisher.keys), '0.2.0', at(file), kind);
  };
  for (const name of ['debs', 'broken']) cpSync(at('images'), at(name), { recursive: true });
  await offer('images', 'tan-tam-0.2.0.AppImage', program('new'), 'appimage');
  await offer('broken', 'tan-tam-0.2.0-b.AppImage', program('broken', 'exit 4'), 'appimage');
  await offer('debs', 'tan-tam-0.2.0.deb', 'a package', 'deb');

  return {
    at,
    publisher,
    /** Empties the machine. */
    clear() {
      for (const name of ['home', 'app', 'offered']) rmSync(at(name), { recursive: true, force: true });
      for (const name of ['home', 'app']) mkdirSync(at(name), { recursive: true });
      writeFileSync(at('app', 'tan-tam'), program('old'), { mode: 0o755 });
    },
    remove: () => rmSync(ground, { recursive: true, force: true }),
    /** Which program has the app's place. */
    inPlace: () => /# (\w+)/.exec(readFileSync(at('app', 'tan-tam'), 'utf8'))?.[1],
    /** The service on that machine, with time moved by hand. */
    machine(create: typeof createAppUpdates, change: Change = {}) {
      const { now = evening, from = 'images', quietMs = 60 * minute, believing = true, ...more } = change;
      const { automatic = true, busy = false, open = 'open' in change ? undefined : hours, ...means } = more;
      const clock = handMovedClock(Date.parse(now));
      const timers = new SimulatedClock();
      const site = { quietMs, busy, backedUp: 0, ended: 0, started: [] as object[] };
      const settings = Settings.parse({ hours: open, updates: { from: at(from), automatic } });
      if (believing) {
        openTrust(at('home', 'updates', 'releases', 'trust'), clock).establish(publisher.root());
      }
      const updates = create({
        home: at('home'),
        version: '0.1.0',
        clock,
        packaged: { kind: 'appimage', file: at('app', 'tan-tam') },
        settings: () => settings,
        busy: () => site.busy,
        backUp: async () => {
          site.backedUp += 1;
        },
        environment: process.env,
        chance: () => 0,
        start: ({ environment: _, ...order }) => site.started.push(order),
        timers,
        ...means,
      });
      const ended = Promise.withResolvers<void>();
      updates.runIn({
        quietMs: () => site.quietMs,
        end() {
          site.ended += 1;
          ended.resolve();
        },
      });
      return { updates, clock, timers, site, ended: ended.promise };
    },
  };
}

export type PackagedGround = Awaited<ReturnType<typeof packagedGround>>;
