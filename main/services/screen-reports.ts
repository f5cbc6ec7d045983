import { backdateDays } from '../../shared/domain/counters/event-api.ts';
import type { Day } from '../../shared/domain/day.ts';
import { addDays, businessDay } from '../../shared/domain/hanoi-time.ts';
import type { Plan } from '../../shared/domain/signage/plan.ts';
import type { NewPlay, Play } from '../../shared/domain/signage/play.ts';
import type {
  PlayerState,
  ScreenDayFigures,
  ScreenReport,
  ScreenStates,
} from '../../shared/domain/signage/screen-report.ts';
import { closedItems } from '../../shared/signage/built-in.ts';
import { countPlays, listPlayFailures } from '../store/play-rows.ts';
import type { Clock } from './clock.ts';
import type { EventLog } from './event-log.ts';
import { type OpenPlay, openOpenPlays } from './open-plays.ts';
import type { Plans } from './plans.ts';
import { checkPlay, instantOf, recordPlays } from './plays.ts';
import type { StoreHealth } from './store-health.ts';

/** What the screens tell of themselves: their plays go into the event log, how they are stays in memory. */
export interface ScreenReports {
  /**
   * Takes a report in. How the player is counts as heard even where its plays cannot be written.
   *
   * @returns how many plays were new
   * @throws UnknownScreenError; what the database throws, and the player then sends its plays again
   */
  take(screen: string, report: ScreenReport): number;
  /** A player is no longer listened to; what it has in progress is not told of. */
  forget(run: string): void;
  states(): ScreenStates;
  /** Records as interrupted what players began that have gone. Called every few seconds. */
  concludeGone(): void;
}

/** A player that says nothing for so long while another one plays its screen has ended. */
const endedMs = 20_000;
/** One that nobody took the place of may be cut off from here, and still tell how its play ended. */
const cutOffMs = 10 * 60_000;
/** No turn is believed to go on for longer after its player was heard last, however late it said that it would end. */
const longestTurnMs = 24 * 3_600_000;
/** A play that is told of was over by now, give or take what clocks are off. */
const clockLeewayMs = 24 * 3_600_000;
/** A player is shown for so long after it was heard last, unless it is the screen's only one. */
const rememberedMs = 10 * 60_000;
const forgottenMs = 24 * 3_600_000;

/** What screen reports stand on. */
interface Means {
  home: string;
  clock: Clock;
  log: EventLog;
  storeHealth: StoreHealth;
  plans: Plans;
  /** The content revision in use. */
  revision(): string;
}

/** Takes up the plays that were in progress when the process before this one ended. */
export function createScreenReports({
  home,
  clock,
  log,
  storeHealth,
  plans,
  revision,
}: Means): ScreenReports {
  const players = new Map<string, PlayerState & { screen: string }>();
  const open = openOpenPlays(home);
  const planOf = createPlanMemory(plans);

  const isBelievable = (day: Day) => {
    const today = businessDay(clock());
    return addDays(today, -backdateDays) <= day && day <= addDays(today, 1);
  };
  const judged = (screen: string, { id, ...play }: NewPlay): { id: string } & Play => {
    const day = businessDay(Date.parse(play.plannedAt));
    const plan =
      play.revision === revision() && isBelievable(day) ? planOf(screen, day, revision()) : undefined;
    return { id, screen, ...play, check: checkPlay(play, plan) };
  };
  const record = (screen: string, plays: readonly NewPlay[]): number => {
    if (plays.length === 0) return 0;
    const believable = plays.filter(
      (play) =>
        isBelievable(businessDay(instantOf(play))) &&
        instantOf(play) + play.durationMs <= clock() + clockLeewayMs,
    );
    return storeHealth.watch(undefined, () =>
      recordPlays(
        log,
        believable.map((play) => judged(screen, play)),
      ),
    );
  };

  function concludeGone(): void {
    const now = clock();
    const heard = (play: OpenPlay) => Date.parse(play.heardAt);
    for (const play of open.list()) {
      const { run, screen, playing } = play;
      const silentMs = now - heard(play);
      const isReplaced = [...players.values()].some(
        (other) => other.screen === screen && other.run !== run && Date.parse(other.heardAt) > heard(play),
      );
      const endsAt = Math.min(playing.endsAt, heard(play) + longestTurnMs);
      if (silentMs < (isReplaced ? endedMs : cutOffMs) || (!isReplaced && now < endsAt + cutOffMs)) continue;
      const { startedAt: _, endsAt: __, ...turn } = playing;
      const durationMs = Math.max(0, heard(play) - Date.parse(playing.shownAt));
      try {
        record(screen, [{ ...turn, durationMs, end: 'interrupted', reason: 'the player ended' }]);
      } catch {
        // The health of the store tells of it; the play stays open and is tried again.
        return;
      }
      open.remove(run);
    }
  }

  return {
    take(screen, { run, playing, plays, health }) {
      plans.prove(screen);
      const heardAt = new Date(clock()).toISOString();
      players.set(run, { screen, run, heardAt, playing, health });
      forgetOld(players, clock() - forgottenMs);
      if (playing) open.set({ screen, run, heardAt, playing });
      const recorded = record(screen, plays);
      if (!playing) open.remove(run);
      concludeGone();
      return recorded;
    },
    forget(run) {
      players.delete(run);
      open.remove(run);
    },
    states() {
      const now = clock();
      const day = businessDay(now);
      const counts = countPlays(log.db, day, closedItems);
      const failures = listPlayFailures(log.db, day);
      return {
        at: new Date(now).toISOString(),
        screens: plans.screens().map(({ id, title }) => ({
          id,
          title,
          players: playersOf([...players.values()], id, now),
          today: {
            ...(counts.get(id) ?? { complete: 0, interrupted: 0, failed: 0, asPlannedMs: 0 }),
            plannedMs: openMsUntil(planOf(id, day, revision()), now),
            failures: failures
              .filter(({ screen }) => screen === id)
              .map(({ item, times, lastAt }) => ({ item, times, lastAt })),
          } satisfies ScreenDayFigures,
        })),
      };
    },
    concludeGone,
  };
}

/** Plans are asked for with every play; each is made once for a day, a revision and what the branch chose. */
function createPlanMemory(plans: Plans): (screen: string, day: Day, revision: string) => Plan {
  const made = new Map<string, Plan>();
  return (screen, day, revision) => {
    const key = `${screen} ${day} ${revision} ${plans.edition()}`;
    const known = made.get(key) ?? plans.plan(screen, day);
    if (made.size > 60) made.clear();
    made.set(key, known);
    return known;
  };
}

function forgetOld(players: Map<string, PlayerState>, before: number): void {
  for (const [run, { heardAt }] of players) if (Date.parse(heardAt) < before) players.delete(run);
}

function playersOf(
  players: readonly (PlayerState & { screen: string })[],
  screen: string,
  now: number,
): PlayerState[] {
  return players
    .filter((player) => player.screen === screen)
    .sort((one, other) => (one.heardAt < other.heardAt ? 1 : -1))
    .filter(({ heardAt }, index) => index === 0 || now - Date.parse(heardAt) < rememberedMs)
    .map(({ screen: _, ...player }) => player);
}

/** Milliseconds of the day until an instant in which the screen is open. */
function openMsUntil({ stretches }: Plan, instant: number): number {
  return stretches
    .filter(({ open, from }) => open && from < instant)
    .reduce((sum, { from, until }) => sum + Math.min(until, instant) - from, 0);
}
