import type { Database } from 'better-sqlite3';
import { createActor, fromPromise } from 'xstate';
import { eventsASend } from '../../../shared/domain/hq/bundle.ts';
import type { OutboxState } from '../../../shared/domain/hq/outbox.ts';
import { outbox, type SendOutcome } from '../../../shared/machines/outbox.ts';
import type { Clock } from '../clock.ts';
import type { Stream } from '../stream.ts';
import { readEnrolment } from './enrolment-file.ts';
import { countUnsent, exchange, nextSegment } from './exchange.ts';
import { HqError } from './hq-error.ts';
import type { Fetch } from './hq-post.ts';
import { openReceipts } from './receipts.ts';

/** Sends what is recorded to HQ, beside everything else. */
export interface Outbox {
  state(): OutboxState;
  /** Something was recorded. */
  recorded(): void;
  /** Somebody wants it sent now. */
  sendNow(): void;
  close(): void;
}

/** What the outbox stands on. */
interface Means {
  home: string;
  db: Database;
  clock: Clock;
  version: string;
  stream: Stream;
  /** Told after something was written that is no event; see Store. */
  settle: () => void;
  fetch?: Fetch;
  chance?: () => number;
}

/** Begins to send; without an enrolment it only looks now and then whether there is one. */
export function startOutbox({
  home,
  db,
  clock,
  version,
  stream,
  settle,
  fetch = globalThis.fetch,
  chance = Math.random,
}: Means): Outbox {
  /** When everything that there was had been confirmed. */
  let allSentAt: string | undefined;

  const send = async (): Promise<SendOutcome> => {
    const enrolment = readEnrolment(home);
    if (enrolment === undefined) return { kind: 'unenrolled' };
    const receipts = openReceipts(home, enrolment);
    try {
      const at = new Date(clock()).toISOString();
      const left = await exchange({ db, enrolment, receipts, fetch, clock, version, most: eventsASend });
      settle();
      if (left === 0) allSentAt = at;
      return { kind: 'confirmed', left };
    } catch (cause) {
      if (!db.open) return { kind: 'unenrolled' };
      if (!(cause instanceof HqError)) console.error('Nothing could be sent to HQ:', cause);
      return { kind: 'failed', fault: cause instanceof HqError ? cause.kind : 'unreachable' };
    }
  };
  const actor = createActor(outbox.provide({ actors: { 'send a bundle': fromPromise(send) } }), {
    input: { chance },
  });
  const state = (): OutboxState => {
    const enrolment = readEnrolment(home);
    if (enrolment === undefined) return { enrolled: false, unsent: 0, sentUntil: null, fault: null };
    const receipts = openReceipts(home, enrolment);
    const unsent = countUnsent(db, receipts);
    const { fault } = actor.getSnapshot().context;
    return {
      enrolled: true,
      unsent,
      sentUntil: (unsent === 0 && allSentAt) || sentUntil(db, receipts),
      fault,
    };
  };
  const tell = () => {
    if (!db.open) return;
    const told = state();
    if (told.enrolled) stream.publish({ kind: 'outbox', outbox: told });
  };
  let before: unknown;
  actor.subscribe((snapshot) => {
    if (snapshot.value !== before && before === 'sending') tell();
    before = snapshot.value;
  });
  actor.start();

  return {
    state,
    recorded() {
      actor.send({ type: 'event.recorded' });
      tell();
    },
    sendNow: () => actor.send({ type: 'sending.asked' }),
    close: () => void actor.stop(),
  };
}

/** When the newest event that HQ has confirmed was recorded. */
function sentUntil(db: Database, receipts: Parameters<typeof nextSegment>[1]): string | null {
  const { device, afterSeq } = nextSegment(db, receipts);
  const seq = Math.max(afterSeq, receipts.position(device));
  const at = db.prepare<[number], string>('SELECT occurred_at FROM events WHERE seq = ?').pluck().get(seq);
  return at ?? null;
}
