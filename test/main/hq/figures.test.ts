import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HqApp } from '../../../main/hq/app.ts';
import { readReport } from '../../../main/services/reports/report-read.ts';
import type { NewEvent } from '../../../main/store/event-rows.ts';
import { appendEvents } from '../../../main/store/events.ts';
import type { Fork, SiteFigures, SitesToday } from '../../../shared/domain/hq/figures.ts';
import { readPeriod } from '../../../shared/domain/period.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { outcomeNames, tableWords } from '../../../shared/domain/report/words.ts';
import { around, guided, tapped } from '../sample-events.ts';
import type { handMovedClock } from '../sandbox.ts';
import { type Branch, openBranch } from './branch.ts';
import { openHq, signedIn } from './hq-sandbox.ts';

let hq: HqApp;
let clock: ReturnType<typeof handMovedClock>;
let close: () => Promise<void>;
let ask: (path: string, body?: unknown) => Promise<Response>;
beforeAll(async () => {
  ({ hq, clock, close } = await openHq());
  ask = await signedIn(hq, 'editor');
}, 60_000);
afterAll(() => close());

let made = 900_000;
const event = (kindAndBody: Pick<NewEvent, 'kind' | 'body'>, changes: Partial<NewEvent> = {}): NewEvent => {
  made += 1;
  return { ...around(made), ...kindAndBody, ...changes } as NewEvent;
};

/** Everything that a branch can note, with corrections and what was taken back, on three days. */
function recordEverything({ db }: Branch): void {
  const assists = ['2026-11-18', '2026-11-19', '2026-11-20'].flatMap((businessDay, day) =>
    Array.from({ length: 4 + day * 5 }, (_, n) =>
      event(
        {
          kind: 'assist',
          body: n % 3 === 0 ? tapped : { ...guided, outcome: n % 2 ? 'partly' : 'self', minutes: 3 + n },
        },
        { businessDay, occurredAt: `${businessDay}T0${1 + (n % 8)}:00:00.000Z` },
      ),
    ),
  );
  appendEvents(db, assists);
  const [first, second, third] = assists as [NewEvent, NewEvent, NewEvent];
  appendEvents(db, [
    event({ kind: 'amend', body: { event: first.id, assist: { ...guided, outcome: 'assisted' } } }),
    event({ kind: 'amend', body: { event: first.id, assist: { ...guided, outcome: 'not-done' } } }),
    event({ kind: 'void', body: { event: second.id } }),
    event({ kind: 'amend', body: { event: third.id, assist: { ...guided, procedure: null } } }),
    event({ kind: 'void', body: { event: third.id } }),
    event({
      kind: 'rating',
      body: { procedure: null, satisfaction: 'very-satisfied', ease: 'easy', language: 'vi' },
    }),
    event({
      kind: 'rating',
      body: { procedure: null, satisfaction: 'satisfied', ease: null, language: 'vi' },
    }),
    event({ kind: 'introduced', body: { visitors: 12 } }),
    event({ kind: 'introduced', body: { visitors: 3 } }, { businessDay: '2026-11-19' }),
    event({
      kind: 'session_held',
      body: { session: 'training', place: 'desk', attendance: 8, topic: 'VNeID' },
    }),
    event({ kind: 'proposal', body: { text: 'Thêm ghế chờ', by: 'citizen', procedure: null } }),
    event({ kind: 'staff_check', body: { quarter: '2026-Q4', right: 8, total: 10 } }),
    event({ kind: 'handbook_ack', body: { revision: '0123456789ab', role: 'officer' } }),
  ]);
}

const read = async <T>(path: string): Promise<T> => (await (await ask(path)).json()) as T;

test("HQ's report of a site is word for word what the branch reports of itself", async () => {
  const branch = await openBranch(hq, 'same-figures');
  recordEverything(branch);
  await branch.sendAll();
  await hq.services.rollUps.settle();
  const names = await hq.services.names();
  for (const [kind, of] of [
    ['month', '2026-11'],
    ['day', '2026-11-20'],
    ['span', '2026-11-18..2026-11-19'],
    ['year', '2026'],
  ] as const) {
    const own = await readReport(branch.db, {
      period: readPeriod(kind, of, 1),
      monthStart: 1,
      siteName: 'Chi nhánh same-figures',
      target: 10,
      ...names,
      now: clock(),
    });
    const report = await read<Report>(`/api/reports/${kind}/${of}?site=same-figures`);
    expect(report).toEqual({ ...JSON.parse(JSON.stringify(own)), scope: 'site' });
  }
});

test('all sites together are the sum of the sites, also after one of them corrects an earlier day', async () => {
  const other = await openBranch(hq, 'second-site');
  recordEverything(other);
  await other.sendAll();
  await hq.services.rollUps.settle();
  const assistsOf = async (query = '') =>
    (await read<Report>(`/api/reports/month/2026-11${query}`)).totals.assists;
  const parts = [await assistsOf('?site=same-figures'), await assistsOf('?site=second-site')];
  expect(await assistsOf()).toBe((parts[0] as number) + (parts[1] as number));

  const [counted] = other.db
    .prepare<[], { id: string }>("SELECT id FROM assists WHERE business_day = '2026-11-18' LIMIT 1")
    .all();
  appendEvents(other.db, [event({ kind: 'void', body: { event: counted?.id as string } })]);
  await other.sendAll();
  await hq.services.rollUps.settle();
  expect(await assistsOf()).toBe((parts[0] as number) + (parts[1] as number) - 1);
  const { sites } = await read<{ sites: SiteFigures[] }>('/api/reports/day/2026-11-18/sites');
  expect(sites.map(({ code, assists }) => [code, assists])).toEqual([
    ['same-figures', 2],
    ['second-site', 1],
  ]);
});

test('today shows silent and late sites first, with what is missing of each', async () => {
  const late = await openBranch(hq, 'late-site');
  late.count(80);
  clock.moveTo('2026-11-20T10:30:00+07:00');
  await openBranch(hq, 'never-heard');
  const { exchange } = await import('../../../main/services/outbox/exchange.ts');
  await exchange(late.sending);
  await hq.services.rollUps.settle();
  const { sites } = await read<SitesToday>('/api/today');
  expect(sites.map(({ code, standing, assists, missing }) => [code, standing, assists, missing])).toEqual([
    ['never-heard', 'silent', 0, 0],
    ['same-figures', 'silent', 14, 0],
    ['second-site', 'silent', 14, 0],
    ['late-site', 'late', 50, 30],
  ]);
});

test('a fork is shown with both versions; taken, its events count, and no decision is undone', async () => {
  const branch = await openBranch(hq, 'forked-site');
  branch.count(5);
  await branch.sendAll();
  const image = branch.image();
  branch.count(1);
  await branch.sendAll();
  image.count(3);
  await image.sendAll();
  const { forks } = await read<{ forks: Fork[] }>('/api/forks');
  const fork = forks.find(({ site }) => site === 'forked-site') as Fork;
  expect(fork).toMatchObject({ fromSeq: 6, events: 3, decision: null });
  expect(fork.pairs[0]?.aside).toMatchObject({
    kind: 'assist',
    facts: expect.arrayContaining([{ called: tableWords.outcome, said: outcomeNames.self }]),
  });
  expect(fork.pairs.map(({ seq, held }) => [seq, held !== null])).toEqual([
    [6, true],
    [7, false],
    [8, false],
  ]);

  await hq.services.rollUps.settle();
  const assists = async () =>
    (await read<Report>('/api/reports/day/2026-11-20?site=forked-site')).totals.assists;
  expect(await assists()).toBe(6);
  const decide = async (decision: string) => (await ask(`/api/forks/${fork.id}/decide`, { decision })).status;
  expect(await decide('taken')).toBe(201);
  await hq.services.rollUps.settle();
  expect(await assists()).toBe(9);
  expect(await decide('taken')).toBe(201);
  expect(await decide('left-out')).toBe(409);
  await hq.services.rollUps.settle();
  expect(await assists()).toBe(9);
});

test('a period or a site that does not exist is answered by a sentence', async () => {
  expect((await ask('/api/reports/month/2026-13')).status).toBe(404);
  expect((await ask('/api/reports/month/2026-11?site=nowhere')).status).toBe(404);
  expect((await ask('/api/forks/999999/decide', { decision: 'taken' })).status).toBe(404);
});
