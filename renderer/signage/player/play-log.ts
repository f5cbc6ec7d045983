import { v7 as uuid } from 'uuid';
import type { Playing } from '../../../shared/domain/signage/play.ts';
import { playsAReport, type ScreenHealth } from '../../../shared/domain/signage/screen-report.ts';
import type { Presented } from '../../../shared/machines/signage-context.ts';
import { type Proof, turnOf } from '../../../shared/signage/proof.ts';
import { ApiError, type Client } from '../../client.ts';
import { type Clock, machineClock } from '../../event-stream.ts';
import { createWaitingPlays, type WaitingPlays } from './waiting-plays.ts';

/** Tells the server what is shown, what was shown, and how the screen is. */
export interface PlayLog {
  begun(presented: Presented): void;
  ended(proof: Proof): void;
  stop(): void;
}

interface Means {
  screen: string;
  client: Pick<Client, 'reportScreen'>;
  health(): ScreenHealth;
  /** The server will have nothing of this screen: it does not know it any more, or not the machine. */
  refused(): void;
  waiting?: WaitingPlays;
  clock?: Clock;
  newId?: () => string;
}

/** A report goes out whenever something else comes on, and at least this often. */
const paceMs = 3_000;

/**
 * Nothing but what is in progress can get lost when a player is killed: each play is told of as it begins and as soon
 * as it is over. What the server cannot take is kept, also for the page after this one, and sent again, oldest first.
 */
export function createPlayLog({
  screen,
  client,
  health,
  refused,
  waiting = createWaitingPlays(screen),
  clock = machineClock,
  newId = uuid,
}: Means): PlayLog {
  const run = newId();
  let playing: Playing | undefined;
  let sending = false;
  let again = false;
  let due = false;
  let stopped = false;
  let timer: unknown;

  const send = async () => {
    if (sending) {
      again = true;
      return;
    }
    sending = true;
    again = false;
    clock.clearTimeout(timer);
    const plays = waiting.list().slice(0, playsAReport);
    try {
      await client.reportScreen({
        params: { screen },
        body: { run, playing: playing ?? null, plays, health: health() },
      });
      waiting.drop(plays);
      again ||= waiting.list().length > 0;
    } catch (cause) {
      if (cause instanceof ApiError && !cause.mayPass) {
        // It would be refused for ever, and all that comes after it would wait.
        if (cause.problem.status === 400) waiting.drop(plays);
        else refused();
        console.error(`A report of this screen was refused: ${cause.message}`);
      }
      again = false;
    }
    sending = false;
    if (stopped) return;
    if (again) void send();
    else timer = clock.setTimeout(send, paceMs);
  };
  timer = clock.setTimeout(send, paceMs);
  /** What ends and what begins in one go is told in one report. */
  const soon = () => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      void send();
    });
  };

  return {
    begun(presented) {
      const { startedAt, endsAt, play } = presented;
      const shownAt = new Date(play?.shownAt ?? presented.presentedAt).toISOString();
      const ends = { startedAt: Math.round(startedAt), endsAt: Math.round(endsAt) };
      playing = { id: newId(), ...turnOf(presented), shownAt, ...ends };
      soon();
    },
    ended(proof) {
      const id = proof.shownAt !== null && playing ? playing.id : newId();
      if (proof.shownAt !== null) playing = undefined;
      waiting.add({ id, ...proof });
      soon();
    },
    stop() {
      stopped = true;
      clock.clearTimeout(timer);
    },
  };
}
