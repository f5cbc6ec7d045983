import type { NewEvent } from '../../main/store/event-rows.ts';
import type { Assist } from '../../shared/domain/counters/assist.ts';

/** The n-th id of a test. */
export const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A guided session in which something was named wherever something can be. */
export const guided: Assist = {
  procedure: 'dang-ky-khai-sinh',
  outcome: 'self',
  source: 'flow',
  minutes: 7,
  language: 'vi',
  difficulties: ['otp-phone', 'page-hangs'],
  group: 'elderly',
  helper: 'union-member',
  place: 'desk',
  shift: 'morning',
  note: null,
};

/** What an officer counts by one tap. */
export const tapped: Assist = {
  procedure: null,
  outcome: null,
  source: 'tap',
  minutes: null,
  language: 'vi',
  difficulties: [],
  group: null,
  helper: null,
  place: null,
  shift: null,
  note: null,
};

/** What the n-th event of a test has around what it says. */
export const around = (n: number) =>
  ({
    id: id(n),
    occurredAt: '2026-11-20T02:00:00.000Z',
    businessDay: '2026-11-20',
    sinceBootMs: 3_600_000 + n,
    bootId: 'boot-1',
    clock: 'ok',
    contentRevision: 'abc',
  }) satisfies Omit<NewEvent, 'kind' | 'body'>;

/** The n-th event of a test, an assist. */
export const assistEvent = (n: number, body: Assist = guided): NewEvent => ({
  ...around(n),
  kind: 'assist',
  body,
});
