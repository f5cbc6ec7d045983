import type { Database } from 'better-sqlite3';
import type { NewEvent } from '../../main/store/event-rows.ts';
import { appendEvents } from '../../main/store/events.ts';
import type { Pack } from '../../shared/domain/content/pack.ts';
import type { Assist } from '../../shared/domain/counters/assist.ts';
import type { EventBody } from '../../shared/domain/counters/event.ts';
import { outcomes } from '../../shared/domain/counters/outcome.ts';
import type { Day } from '../../shared/domain/day.ts';
import { addDays } from '../../shared/domain/hanoi-time.ts';
import { weekday } from '../../shared/domain/period.ts';

/** A log of so many assists on so many days, as a branch would have it, always the same for the same numbers. */
export interface SampleOrder {
  assists: number;
  from: Day;
  days: number;
  pack: Pick<Pack, 'procedures' | 'handbook'>;
  /** What ids count from, where there is another sample in the same log. */
  first?: number;
}

/** Appends the events of a {@link SampleOrder}, with ratings, corrections and what the desk notes among them. */
export function appendSample(db: Database, { assists, from, days, pack, first = 0 }: SampleOrder): number {
  const random = randomFrom(7);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() ** 2 * items.length)] as T;
  const { vocabularies } = pack.handbook;
  const idsOf = (list: 'groups' | 'helpers' | 'places' | 'difficulties' | 'satisfaction' | 'ease') =>
    vocabularies?.[list].terms.map(({ id }) => id) ?? [];
  const [groups, helpers, places, difficulties, satisfaction, ease] = [
    idsOf('groups'),
    idsOf('helpers'),
    idsOf('places'),
    idsOf('difficulties'),
    idsOf('satisfaction'),
    idsOf('ease'),
  ];
  const procedures = pack.procedures.map(({ id }) => id);
  const workdays = Array.from({ length: days }, (_, n) => addDays(from, n)).filter((day) => weekday(day) < 7);

  let written = 0;
  let batch: NewEvent[] = [];
  const push = (day: Day, hour: number, event: EventBody): string => {
    written += 1;
    const id = `01900000-0000-7000-8000-${String(first + written).padStart(12, '0')}`;
    const minute = String(Math.floor(random() * 60)).padStart(2, '0');
    batch.push({
      ...event,
      id,
      businessDay: day,
      occurredAt: new Date(`${day}T${String(hour).padStart(2, '0')}:${minute}:00+07:00`).toISOString(),
      sinceBootMs: written * 1_000,
      bootId: 'sample',
      clock: 'ok',
      contentRevision: '0123456789ab',
    });
    if (batch.length >= 2_000) flush();
    return id;
  };
  const flush = () => {
    if (batch.length > 0) appendEvents(db, batch);
    batch = [];
  };
  const assist = (): Assist => {
    const flow = random() < 0.7;
    const outcome = flow || random() < 0.5 ? pick([...outcomes]) : null;
    return {
      procedure: flow || random() < 0.4 ? pick(procedures) : null,
      outcome,
      source: flow ? 'flow' : random() < 0.9 ? 'tap' : 'backdated',
      minutes: flow ? 1 + Math.floor(random() ** 2 * 40) : null,
      language: random() < 0.97 ? 'vi' : 'en',
      difficulties: random() < 0.45 ? [pick(difficulties)] : [],
      group: random() < 0.8 ? pick(groups) : null,
      helper: random() < 0.9 ? pick(helpers) : null,
      place: random() < 0.95 ? pick(places) : null,
      shift: null,
      note: null,
    };
  };

  for (let n = 0; n < assists; n += 1) {
    const day = workdays[Math.floor((n / assists) * workdays.length)] as Day;
    const hour = 8 + Math.floor((random() + random()) * 4.5);
    const id = push(day, hour, { kind: 'assist', body: assist() });
    if (random() < 0.02) push(day, hour, { kind: 'void', body: { event: id } });
    else if (random() < 0.03) push(day, hour, { kind: 'amend', body: { event: id, assist: assist() } });
    if (random() < 0.4) {
      const body = {
        procedure: null,
        satisfaction: pick(satisfaction),
        ease: pick(ease),
        language: 'vi' as const,
      };
      push(day, hour, { kind: 'rating', body });
    }
    if (random() < 0.05) {
      push(day, hour, { kind: 'introduced', body: { visitors: 1 + Math.floor(random() * 40) } });
    }
  }
  for (const [n, day] of workdays.entries()) {
    if (n % 6 === 2) push(day, 14, { kind: 'session_held', body: session(n, pick(places)) });
    if (n % 5 === 1) push(day, 15, { kind: 'proposal', body: proposal(n, pick(procedures)) });
    if (n % 4 === 3) {
      push(day, 16, {
        kind: 'staff_check',
        body: { quarter: '2026-Q4', right: 6 + Math.floor(random() * 5), total: 10 },
      });
      push(day, 16, { kind: 'handbook_ack', body: { revision: '0123456789ab', role: pick(helpers) } });
    }
  }
  flush();
  return written;
}

function session(n: number, place: string): Extract<EventBody, { kind: 'session_held' }>['body'] {
  return n % 12 === 2
    ? {
        session: 'training',
        place,
        attendance: 12 + (n % 7),
        topic: 'Hướng dẫn người cao tuổi đăng nhập VNeID',
      }
    : { session: 'mobile', place, attendance: 30 + (n % 17), topic: 'Nộp hồ sơ trực tuyến tại tổ dân phố' };
}

const proposals = [
  'Đặt thêm một ghế có tay vịn cạnh bàn hướng dẫn cho người cao tuổi.',
  'Cổng cần báo rõ tệp quá nặng trước khi tải lên, để người dân khỏi làm lại từ đầu.',
  '= Thêm bảng chỉ dẫn từ cửa vào đến bàn hướng dẫn; chữ to, dễ đọc từ xa.',
];

function proposal(n: number, procedure: string): Extract<EventBody, { kind: 'proposal' }>['body'] {
  return {
    text: proposals[n % proposals.length] as string,
    by: n % 2 === 0 ? 'citizen' : 'officer',
    procedure: n % 3 === 0 ? procedure : null,
  };
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
