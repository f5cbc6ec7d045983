import type { LanScreen } from '../../shared/domain/signage/lan-screen.ts';
import type { ScreenReport } from '../../shared/domain/signage/screen-report.ts';
import { createAllowance } from './allowance.ts';
import type { SteadyClock } from './clock.ts';
import type { ContentStore } from './content/content-store.ts';
import type { ScreenReports } from './screen-reports.ts';

/** A machine on the network tells of more than a screen can show. */
export class ReportsThrottledError extends Error {
  override name = 'ReportsThrottledError';
  readonly waitMs: number;
  constructor(waitMs: number) {
    super(
      `This machine tells of more than a screen can show: wait ${Math.ceil(waitMs / 1_000)} s before the next report.`,
    );
    this.waitMs = waitMs;
  }
}

/** What machines on the network tell of their screens. */
export interface LanReports {
  /** @throws ReportsThrottledError; and what ScreenReports throws */
  take(machine: LanScreen, report: ScreenReport): number;
}

/** A screen that was without the site for a day tells of that day at once; see the play log of its page. */
const playsOfADay = 6_000;
/** Reports come with each change of the picture and every few seconds, and a day's plays in some more of them. */
const reportsAtOnce = 300;
const reportEveryMs = 500;
/** A page that was loaded anew, and the one before it, which may still tell how its play ended. */
const runsOfAMachine = 3;

/**
 * The log of events only ever grows, and a machine on the network may be in anybody's hands: it gets into the log no more
 * than a screen can truly play, which is an item in the time of the shortest one and another that failed.
 */
export function createLanReports({
  screenReports,
  content,
  steady,
}: {
  screenReports: Pick<ScreenReports, 'take' | 'forget'>;
  content: Pick<ContentStore, 'pack'>;
  steady: Pick<SteadyClock, 'sinceBootMs'>;
}): LanReports {
  const shortestMs = () =>
    Math.min(...content.pack.signage.items.map(({ durationMs }) => durationMs), 60_000);
  const plays = createAllowance(steady, { most: playsOfADay, everyMs: () => shortestMs() / 2 });
  const reports = createAllowance(steady, { most: reportsAtOnce, everyMs: () => reportEveryMs });
  const runs = new Map<string, string[]>();

  return {
    take({ id, screen }, report) {
      const known = runs.get(id) ?? [];
      const isNew = !known.includes(report.run);
      // What a run leaves open is recorded when it has gone, so a run counts as a play.
      const most = report.plays.length + (isNew ? 1 : 0);
      const waitMs = Math.max(reports.waitMs(id, 1), plays.waitMs(id, most));
      if (waitMs > 0) throw new ReportsThrottledError(waitMs);
      reports.spend(id, 1);
      if (isNew) {
        plays.spend(id, 1);
        const others = known.slice(1 - runsOfAMachine);
        for (const gone of known.slice(0, known.length - others.length)) screenReports.forget(gone);
        runs.set(id, [...others, report.run]);
      }
      const recorded = screenReports.take(screen, report);
      plays.spend(id, recorded);
      return recorded;
    },
  };
}
