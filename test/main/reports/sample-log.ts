import fc from 'fast-check';
import type { NewEvent } from '../../../main/store/event-rows.ts';
import type { Pack } from '../../../shared/domain/content/pack.ts';
import { type Assist, assistSources, shifts } from '../../../shared/domain/counters/assist.ts';
import { ClockFlag, type EventBody } from '../../../shared/domain/counters/event.ts';
import { outcomes } from '../../../shared/domain/counters/outcome.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { around } from '../sample-events.ts';

/** The days that events of a random log stand on. */
export const firstDay: Day = '2026-10-28';
export const lastDay: Day = addDays(firstDay, 40);

/** Words of a person, with what spreadsheets and formats stumble over. */
export const anyWords = fc.oneof(
  fc.constantFrom(
    '=1+2',
    '+84 gọi lại',
    '-',
    '@SUM(A1)',
    'một\nhai',
    '"a", b; c',
    'constructor',
    '__proto__',
  ),
  fc.stringMatching(/^[^\s\p{C}]{1,20}$/u),
);

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const anyId = (ids: string[]) => fc.constantFrom(...ids);

export const anyAssist: fc.Arbitrary<Assist> = fc.record({
  procedure: orNull(anyId(['birth', 'marriage', 'gone-from-the-pack'])),
  outcome: orNull(fc.constantFrom(...outcomes)),
  source: fc.constantFrom(...assistSources),
  minutes: orNull(fc.integer({ min: 1, max: 120 })),
  language: fc.constantFrom('vi' as const, 'en' as const),
  difficulties: fc.array(anyId(['otp', 'nfc', 'other']), { maxLength: 4 }),
  group: orNull(anyId(['elderly', 'pupil'])),
  helper: orNull(anyId(['officer', 'volunteer'])),
  place: orNull(anyId(['desk', 'home'])),
  shift: orNull(fc.constantFrom(...shifts)),
  note: orNull(anyWords),
});

const anyDeskEvent: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({
    kind: fc.constant('rating' as const),
    body: fc.record({
      procedure: fc.constant(null),
      satisfaction: anyId(['great', 'good', 'so-so', 'bad', 'awful', 'level-of-old']),
      ease: orNull(anyId(['light', 'soft', 'so-so', 'stiff', 'heavy', 'level-of-old'])),
      language: fc.constant('vi' as const),
    }),
  }),
  fc.record({
    kind: fc.constant('introduced' as const),
    body: fc.record({ visitors: fc.integer({ min: 1, max: 50 }) }),
  }),
  fc.record({
    kind: fc.constant('session_held' as const),
    body: fc.record({
      session: fc.constantFrom('training' as const, 'mobile' as const),
      place: anyId(['desk', 'home']),
      attendance: fc.integer({ min: 0, max: 90 }),
      topic: anyWords,
    }),
  }),
  fc.record({
    kind: fc.constant('proposal' as const),
    body: fc.record({
      text: anyWords,
      by: fc.constantFrom('officer' as const, 'citizen' as const),
      procedure: orNull(anyId(['birth', 'marriage'])),
    }),
  }),
  fc.record({
    kind: fc.constant('staff_check' as const),
    body: fc
      .record({ right: fc.integer({ min: 0, max: 10 }), quarter: fc.constantFrom('2026-Q3', '2026-Q4') })
      .map((check) => ({ ...check, total: 10 })),
  }),
  fc.record({
    kind: fc.constant('handbook_ack' as const),
    body: fc.record({ revision: fc.constant('0123456789ab'), role: anyId(['officer', 'volunteer']) }),
  }),
);

/** What may happen: something new, or something about an earlier event (by its place in the log). */
type Step =
  | { what: EventBody; day: number; hour: number; clock: ClockFlag }
  | { voids: number }
  | { amends: number; assist: Assist };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.oneof(
        { weight: 3, arbitrary: anyAssist.map((body): EventBody => ({ kind: 'assist', body })) },
        { weight: 1, arbitrary: anyDeskEvent },
      ),
      day: fc.integer({ min: 0, max: 40 }),
      hour: fc.integer({ min: 0, max: 23 }),
      clock: fc.constantFrom(...ClockFlag.options),
    }),
  },
  { weight: 1, arbitrary: fc.record({ voids: fc.nat(200) }) },
  { weight: 2, arbitrary: fc.record({ amends: fc.nat(200), assist: anyAssist }) },
);

/** Events as they are appended one after another, voids once for an event and amends of assists only. */
export const anyLog: fc.Arbitrary<NewEvent[]> = fc.array(anyStep, { maxLength: 60 }).map((steps) => {
  const log: NewEvent[] = [];
  const voided = new Set<string>();
  for (const step of steps) {
    const common = around(log.length + 1);
    if ('what' in step) {
      const businessDay = addDays(firstDay, step.day);
      const occurredAt = new Date(Date.parse(`${businessDay}T00:20:00+07:00`) + step.hour * 3_600_000);
      log.push({
        ...common,
        ...step.what,
        businessDay,
        occurredAt: occurredAt.toISOString(),
        clock: step.clock,
      });
      continue;
    }
    const place = 'voids' in step ? step.voids : step.amends;
    const target = log[place % Math.max(log.length, 1)];
    if (target === undefined || target.kind === 'void' || target.kind === 'amend') continue;
    if ('voids' in step) {
      if (voided.has(target.id)) continue;
      voided.add(target.id);
      log.push({ ...common, kind: 'void', body: { event: target.id } });
    } else if (target.kind === 'assist') {
      log.push({ ...common, kind: 'amend', body: { event: target.id, assist: step.assist } });
    }
  }
  return log;
});

/** What is left of a log, recounted without any database: assists as last corrected, nothing that was voided. */
export function standing(log: NewEvent[]): NewEvent[] {
  const voided = new Set(log.flatMap((event) => (event.kind === 'void' ? [event.body.event] : [])));
  return log.flatMap((event): NewEvent[] => {
    if (event.kind === 'void' || event.kind === 'amend' || voided.has(event.id)) return [];
    if (event.kind !== 'assist') return [event];
    const amends = log.flatMap((later) =>
      later.kind === 'amend' && later.body.event === event.id ? [later.body.assist] : [],
    );
    return [{ ...event, body: amends.at(-1) ?? event.body }];
  });
}

const text = (vi: string): Text => ({ vi, en: vi });
const terms = (...ids: string[]) => ({ terms: ids.map((term) => ({ id: term, text: text(`Tên ${term}`) })) });

/** A pack that names most of what the logs hold. */
export const namingPack = {
  head: { organisation: text('Trung tâm Phục vụ hành chính công thành phố Hà Nội') },
  procedures: [
    { id: 'birth', name: text('=Đăng ký khai sinh'), code: { value: '1.001193' } },
    { id: 'marriage', name: text('Đăng ký kết hôn'), code: { value: null } },
  ],
  handbook: {
    vocabularies: {
      satisfaction: terms('great', 'good', 'so-so', 'bad', 'awful'),
      ease: terms('light', 'soft', 'so-so', 'stiff', 'heavy'),
      difficulties: terms('otp', 'nfc', 'other'),
      groups: terms('elderly', 'pupil'),
      helpers: terms('officer', 'volunteer'),
      places: terms('desk', 'home'),
    },
  },
} as unknown as Pick<Pack, 'head' | 'procedures' | 'handbook'>;
