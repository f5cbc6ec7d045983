import SQLite, { type Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { HqApp } from '../../../main/hq/app.ts';
import type { Enrolment } from '../../../main/services/outbox/enrolment-file.ts';
import { countUnsent, exchange, type Sending } from '../../../main/services/outbox/exchange.ts';
import type { Fetch } from '../../../main/services/outbox/hq-post.ts';
import { openReceipts, type Receipts } from '../../../main/services/outbox/receipts.ts';
import type { NewEvent } from '../../../main/store/event-rows.ts';
import { appendEvents } from '../../../main/store/events.ts';
import { migrate } from '../../../main/store/migrations.ts';
import { assistEvent, id } from '../sample-events.ts';
import { temporaryFolder } from '../sandbox.ts';
import { enrolledSite, fetchOf } from './hq-sandbox.ts';

let made = 0;

/** A branch as far as HQ is concerned: an event log, an enrolment and receipts. */
export interface Branch {
  db: Database;
  enrolment: Enrolment;
  receipts: Receipts;
  sending: Sending;
  /** Records so many assists with ids that no other branch has. */
  count(times: number, change?: (n: number) => Partial<NewEvent>): void;
  /** Sends until nothing is left. */
  sendAll(): Promise<void>;
  unsent(): number;
  /** The same disk once more: what is recorded on one of them, the other does not know. */
  image(): Branch;
}

/** A new branch with a site of its own. */
export async function openBranch(hq: HqApp, code: string, fetch: Fetch = fetchOf(hq)): Promise<Branch> {
  const db = new SQLite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(db);
  return branchOf(db, await enrolledSite(hq, code), hq, fetch);
}

/** A branch over a log and an enrolment. */
export function branchOf(db: Database, enrolment: Enrolment, hq: HqApp, fetch: Fetch = fetchOf(hq)): Branch {
  const receipts = openReceipts(temporaryFolder(), enrolment);
  onTestFinished(() => void db.close());
  const sending: Sending = {
    db,
    enrolment,
    receipts,
    fetch,
    clock: hq.services.clock,
    version: '0.0.0-test',
    most: 50,
  };
  return {
    db,
    enrolment,
    receipts,
    sending,
    count(times, change = () => ({})) {
      const events = Array.from({ length: times }, () => {
        made += 1;
        return { ...assistEvent(made), id: id(made), ...change(made) } as NewEvent;
      });
      appendEvents(db, events);
    },
    async sendAll() {
      while ((await exchange(sending)) > 0);
    },
    unsent: () => countUnsent(db, receipts),
    image() {
      const copy = branchOf(new SQLite(db.serialize()), enrolment, hq, fetch);
      for (const { device } of db.prepare<[], { device: string }>('SELECT device FROM devices').all()) {
        copy.receipts.keep(device, receipts.position(device), '2026-11-20T02:00:00.000Z', {
          text: '',
          signature: 'A'.repeat(86),
        });
      }
      return copy;
    },
  };
}
