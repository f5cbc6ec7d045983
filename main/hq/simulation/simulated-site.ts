import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import type { Assist } from '../../../shared/domain/counters/assist.ts';
import type { EventBody } from '../../../shared/domain/counters/event.ts';
import { nothingNamed } from '../../../shared/domain/counters/nothing-named.ts';
import { outcomes } from '../../../shared/domain/counters/outcome.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { startOfDay } from '../../../shared/domain/hanoi-time.ts';
import { bundleLimits } from '../../../shared/domain/hq/bundle.ts';
import type { Enrolment } from '../../services/outbox/enrolment-file.ts';
import { countUnsent, exchange } from '../../services/outbox/exchange.ts';
import { HqError } from '../../services/outbox/hq-error.ts';
import type { Fetch } from '../../services/outbox/hq-post.ts';
import { openReceipts } from '../../services/outbox/receipts.ts';
import { currentDevice } from '../../store/devices.ts';
import type { NewEvent } from '../../store/event-rows.ts';
import { appendEvents } from '../../store/events.ts';
import { migrate } from '../../store/migrations.ts';
import type { Chance } from './chance.ts';

/** A branch as it is seen from HQ: the real log, enrolment, bundles and receipts; only citizens are made up. */
export interface SimulatedSite {
  code: string;
  /** What happens to it by chance. */
  chance: Chance;
  /** Ids of every event that HQ has to count, and of those that have to be in the quarantine. */
  recorded: Set<string>;
  aside: Set<string>;
  /** How many of its assists stand: what HQ has to come to. */
  standing(): number;
  /** Records a day: assists, some corrected or taken back, some noted while the clock was wrong. */
  live(day: Day, assists: number): void;
  /** Tries to send until nothing is left, at most so often; a site never gives up for good. */
  send(tries: number): Promise<number>;
  /** The PC is started anew. */
  restart(): void;
  /** Its disk is copied; {@link restoreImage} puts the copy in its place, as after a broken disk. */
  takeImage(): void;
  restoreImage(): void;
  close(): void;
}

export function createSimulatedSite(
  code: string,
  {
    enrolment,
    fetch,
    chance,
    clock,
  }: { enrolment: Enrolment; fetch: Fetch; chance: Chance; clock: () => number },
): SimulatedSite {
  const home = mkdtempSync(join(tmpdir(), 'tantam-simulated-'));
  let db = openMemory();
  let receipts = openReceipts(home, enrolment);
  let image: { db: Buffer; positions: [device: string, position: number][] } | undefined;
  /** The device whose numbers HQ holds already, since the disk was restored. */
  let doomed: string | undefined;
  const recorded = new Set<string>();
  const aside = new Set<string>();
  const assists = new Set<string>();
  const voids = new Map<string, string>();

  const append = (events: NewEvent[]) => {
    const into = currentDevice(db).device === doomed ? aside : recorded;
    for (const event of events) {
      into.add(event.id);
      if (into === aside) continue;
      if (event.kind === 'assist') assists.add(event.id);
      if (event.kind === 'void') voids.set(event.id, event.body.event);
    }
    appendEvents(db, events);
  };

  return {
    code,
    chance,
    recorded,
    aside,
    standing: () => {
      const taken = new Set(voids.values());
      return [...assists].filter((id) => !taken.has(id)).length;
    },
    live(day, count) {
      const start = startOfDay(day) + 8 * hour;
      const events: NewEvent[] = [];
      const own: string[] = [];
      for (let n = 0; n < count; n += 1) {
        const at = start + Math.floor((n * 9 * hour) / count);
        const wrongByMs = chance.below(50) === 0 ? (chance.below(800) - 400) * 24 * hour : 0;
        const event = around({ kind: 'assist', body: someAssist(chance) }, at + wrongByMs, wrongByMs !== 0);
        own.push(event.id);
        events.push(event);
        if (chance.below(20) === 0) {
          events.push(
            around({ kind: 'amend', body: { event: chance.oneOf(own), assist: someAssist(chance) } }, at),
          );
        }
        if (chance.below(30) === 0) {
          const taken = own.splice(chance.below(own.length), 1)[0] as string;
          events.push(around({ kind: 'void', body: { event: taken } }, at));
        }
        if (chance.below(5) === 0) {
          const body = {
            procedure: null,
            ...chance.oneOf([
              { satisfaction: 'very-satisfied', ease: 'easy' },
              { satisfaction: 'neutral', ease: null },
            ]),
            language: 'vi',
          };
          events.push(around({ kind: 'rating', body: body as never }, at));
        }
      }
      append(events);
    },
    async send(tries) {
      for (let n = 0; n < tries; n += 1) {
        try {
          const left = await exchange({
            db,
            enrolment,
            receipts,
            fetch,
            clock,
            version: 'simulated',
            most: 20 + chance.below(Math.min(400, bundleLimits.events)),
          });
          if (left === 0) return 0;
        } catch (cause) {
          if (!(cause instanceof HqError)) throw cause;
        }
      }
      return countUnsent(db, receipts);
    },
    restart() {
      const bytes = db.serialize();
      db.close();
      db = new SQLite(bytes);
      receipts = openReceipts(home, enrolment);
    },
    takeImage() {
      const devices = db.prepare<[], string>('SELECT device FROM devices').pluck().all();
      image = { db: db.serialize(), positions: devices.map((device) => [device, receipts.position(device)]) };
    },
    restoreImage() {
      if (image === undefined) return;
      db.close();
      db = new SQLite(image.db);
      const nothing = { text: '', signature: 'A'.repeat(86) };
      for (const [device, position] of image.positions) {
        receipts.keep(device, position, new Date(clock()).toISOString(), nothing);
      }
      doomed = currentDevice(db).device;
      image = undefined;
    },
    close() {
      db.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const hour = 3_600_000;

function openMemory(): Database {
  const db = new SQLite(':memory:');
  migrate(db);
  return db;
}

function around(said: EventBody, at: number, clockWrong = false): NewEvent {
  const occurredAt = new Date(at).toISOString();
  return {
    ...said,
    id: uuid(),
    occurredAt,
    businessDay: new Date(at + 7 * hour).toISOString().slice(0, 10),
    sinceBootMs: null,
    bootId: null,
    clock: clockWrong ? 'jumped' : 'ok',
    contentRevision: 'simulated',
  };
}

function someAssist(chance: Chance): Assist {
  return {
    ...nothingNamed,
    procedure: chance.oneOf(['dang-ky-khai-sinh', 'dang-ky-thuong-tru', 'cap-ban-sao', null]),
    outcome: chance.oneOf([...outcomes, null]),
    source: chance.oneOf(['flow', 'tap']),
    minutes: 1 + chance.below(60),
    language: 'vi',
    difficulties: chance.below(4) === 0 ? ['otp-phone'] : [],
    group: chance.oneOf(['elderly', null]),
  };
}
