import { expect, test } from 'vitest';
import type { Rota } from '../../../shared/domain/desk/duty.ts';
import { needsRefresher, type StaffWork } from '../../../shared/domain/desk/staff-work.ts';
import { id } from '../sample-events.ts';
import { openApp, signIn } from '../sandbox.ts';

async function desk() {
  const { app, clock } = await openApp();
  const send = await signIn(app);
  const read = async <Answer>(path: string, body?: unknown) =>
    (await (await send(path, body)).json()) as Answer;
  return { clock, send, read };
}

test('proposals stand in one list with the day each was handed over, and what was taken back is not in it', async () => {
  const { clock, send, read } = await desk();
  const note = (n: number, text: string) =>
    read('/api/events/proposals', { id: id(n), text, by: 'officer', procedure: null });
  await note(1, 'Thêm một ghế');
  await note(2, 'Viết nhầm');
  await read(`/api/events/${id(2)}/void`, {});
  clock.moveTo('2026-11-23T09:00:00+07:00');
  await note(3, 'Thêm một máy in');
  await read(`/api/proposals/${id(1)}/handover`, { handedOver: true });
  clock.moveTo('2026-11-24T09:00:00+07:00');
  const { proposals } = await read<{ proposals: unknown }>(`/api/proposals/${id(1)}/handover`, {
    handedOver: true,
  });
  const common = { by: 'officer', procedure: null, procedureName: null };
  expect(proposals).toEqual([
    { ...common, id: id(3), day: '2026-11-23', text: 'Thêm một máy in', handedOverOn: null },
    { ...common, id: id(1), day: '2026-11-20', text: 'Thêm một ghế', handedOverOn: '2026-11-23' },
  ]);
  await read(`/api/proposals/${id(1)}/handover`, { handedOver: false });
  expect(await read('/api/proposals')).toMatchObject({ proposals: [{}, { handedOverOn: null }] });
  expect((await send(`/api/proposals/${id(9)}/handover`, { handedOver: true })).status).toBe(404);
}, 30_000);

test('a quarter sums up its quick checks by question, the most often wrong first, its sessions, and who holds the handbook', async () => {
  const { read } = await desk();
  const check = (n: number, answers?: { question: string; right: boolean }[]) =>
    read('/api/events/staff-checks', { id: id(n), quarter: '2026-Q4', right: 1, total: 2, answers });
  await check(1, [
    { question: 'easy', right: true },
    { question: 'hard', right: false },
  ]);
  await check(2, [
    { question: 'easy', right: true },
    { question: 'hard', right: true },
  ]);
  await check(3);
  const held = { session: 'training', place: 'desk', attendance: 12, topic: 'Nộp hồ sơ khai sinh' };
  await read('/api/events/sessions-held', { id: id(4), ...held });
  const { revision } = await read<{ revision: string }>('/api/content');
  for (const [n, of] of [
    [5, revision],
    [6, revision],
    [7, '0123456789ab'],
  ] as const) {
    await read('/api/events/handbook-acks', { id: id(n), revision: of, role: 'officer' });
  }
  const work = await read<StaffWork>('/api/staff-work');
  expect(work.checks).toEqual({
    quarter: '2026-Q4',
    taken: 3,
    right: 3,
    total: 6,
    questions: [
      { question: 'hard', title: null, explanation: null, asked: 2, right: 1 },
      { question: 'easy', title: null, explanation: null, asked: 2, right: 2 },
    ],
  });
  expect(work.checks.questions.map(needsRefresher)).toEqual([true, false]);
  expect(work.sessions).toMatchObject([{ ...held, day: '2026-11-20' }]);
  expect(work.handbooks.map(({ role, current, count }) => [role, current, count])).toEqual([
    ['officer', true, 2],
    ['officer', false, 1],
  ]);
  expect((await read<StaffWork>('/api/staff-work?day=2026-08-01')).checks.taken).toBe(0);
}, 30_000);

test('a week of the rota holds how many of a role are on duty, and can be made like the week before', async () => {
  const { read } = await desk();
  const duty = { day: '2026-11-20', shift: 'morning', role: 'officer', people: 2 };
  await read('/api/rota', { ...duty, role: 'volunteer', people: 1 });
  await read('/api/rota', { ...duty, role: 'volunteer', people: 0 });
  const week = await read<Rota>('/api/rota', duty);
  expect([week.week.of, week.today, week.duties]).toEqual(['2026-W47', '2026-11-20', [duty]]);
  const next = await read<Rota>('/api/rota/copies', { day: '2026-11-25' });
  expect([next.week.of, next.duties]).toEqual(['2026-W48', [{ ...duty, day: '2026-11-27' }]]);
  expect((await read<Rota>('/api/rota')).duties).toEqual([duty]);
}, 30_000);

test('a branch aims at what the plan asks until its head sets another share, or none', async () => {
  const { send, read } = await desk();
  const usual = [
    { id: 'success-rate', aim: null },
    { id: 'satisfied-share', aim: 0.9 },
    { id: 'handed-over', aim: 1 },
  ];
  expect(await read('/api/goals')).toEqual({ goals: usual });
  await read('/api/goals', { id: 'satisfied-share', aim: 0.95 });
  expect(await read('/api/goals', { id: 'handed-over', aim: null })).toEqual({
    goals: [usual[0], { id: 'satisfied-share', aim: 0.95 }, { id: 'handed-over', aim: null }],
  });
  expect((await send('/api/goals', { id: 'satisfied-share', aim: 2 })).status).toBe(400);
}, 30_000);
