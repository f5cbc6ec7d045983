import { expect, test } from 'vitest';
import { ApiError } from '../../../renderer/client.ts';
import { doorFault } from '../../../renderer/hq/door/door-form.tsx';
import { enrolCommand } from '../../../renderer/hq/door/enrol-command.ts';
import { hqClientOf } from '../../../renderer/hq/hq-client.ts';
import { addressOf, type HqPlace, placeOf } from '../../../renderer/hq/hq-place.ts';
import { groupNameOf } from '../../../renderer/hq/parts/group-names.ts';
import { timeSaid } from '../../../renderer/hq/parts/time-said.ts';
import { rolloutSaid } from '../../../renderer/hq/releases/rollout-said.ts';
import { countByFilter, findSites } from '../../../renderer/hq/sites/site-filter.ts';
import type { SiteToday } from '../../../shared/domain/hq/figures.ts';

const site = (name: string, changes: Partial<SiteToday> = {}): SiteToday => ({
  code: 'mot',
  name,
  group: null,
  target: 10,
  standing: 'well',
  assists: 0,
  heardAt: null,
  lastEventAt: null,
  missing: 0,
  forks: 0,
  ...changes,
});

const sites = [
  site('Phường Đống Đa', { standing: 'silent' }),
  site('Phường Ba Đình', { assists: 10 }),
  site('Phường Hà Đông', { assists: 9, forks: 1, group: 'thi-diem' }),
  site('Phường Sơn Tây', { standing: 'waiting' }),
];
const groupName = groupNameOf([
  { id: 'thi-diem', name: 'Điểm đi đầu', sites: 1 },
  { id: 'noi-thanh', name: null, sites: 2 },
]);
const namesOf = (found: SiteToday[]) => found.map(({ name }) => name);

test('a site is found by any words of its name, in any order, marked or not, and by its group', () => {
  const find = (query: string) => namesOf(findSites(sites, { filter: 'all', query, groupName }));
  expect(find('dong')).toEqual(['Phường Đống Đa', 'Phường Hà Đông']);
  expect(find('ĐÌNH ba')).toEqual(['Phường Ba Đình']);
  expect(find('thi-diem')).toEqual(['Phường Hà Đông']);
  expect(find('diem dau')).toEqual(['Phường Hà Đông']);
  expect(find('  ')).toEqual(namesOf(sites));
  expect(find('Huế')).toEqual([]);
});

test('a group is called by its name, and by its id where nobody has named it', () => {
  expect(['thi-diem', 'noi-thanh', 'khac'].map(groupName)).toEqual(['Điểm đi đầu', 'noi-thanh', 'khac']);
  const { vi } = rolloutSaid({ groups: ['thi-diem', 'noi-thanh'], percent: 0 }, groupName);
  expect(vi).toBe('nhóm Điểm đi đầu, noi-thanh');
});

test('the filters part the sites, and say how many each of them takes', () => {
  const take = (filter: Parameters<typeof findSites>[1]['filter']) =>
    namesOf(findSites(sites, { filter, query: '', groupName }));
  expect(take('needing')).toEqual(['Phường Đống Đa', 'Phường Hà Đông']);
  expect(take('met')).toEqual(['Phường Ba Đình']);
  expect(take('unmet')).toEqual(['Phường Đống Đa', 'Phường Hà Đông', 'Phường Sơn Tây']);
  expect(countByFilter(sites)).toEqual({ all: 4, needing: 2, met: 1, unmet: 3 });
});

test('the address of a page leads back to it, and one that names nothing there is opens today', () => {
  const place: HqPlace = { view: 'site', site: 'ba-dinh-1', period: 'quarter', of: '2026-Q4' };
  expect(addressOf(place)).toBe('/hq?view=site&site=ba-dinh-1&period=quarter&of=2026-Q4');
  expect(placeOf(addressOf(place).slice(3))).toEqual(place);
  const today = { view: 'today', site: undefined, period: 'month', of: 'now' };
  expect(placeOf('')).toEqual(today);
  const plays = '/hq?view=figures&site=ba-dinh-1&period=month&of=2026-11&sheet=plays';
  expect(addressOf(placeOf(plays.slice(3)))).toBe(plays);
  expect(placeOf('?view=elsewhere&period=century')).toEqual(today);
  expect(placeOf('?view=site').view).toBe('sites');
});

test('an instant is said by the clock on its own day, with the day and the year where they differ', () => {
  const instant = '2026-11-20T09:05:00.000Z';
  expect(timeSaid(instant, '2026-11-20')).toBe('16:05');
  expect(timeSaid(instant, '2026-11-21')).toBe('16:05 20/11');
  expect(timeSaid(instant, '2027-01-02')).toBe('16:05 20/11/2026');
});

test('the command to enrol names HQ by its origin, whichever of its addresses is given', () => {
  expect(enrolCommand('https://hq.example/enrol#7K2M', '7K2M-QQQQ')).toBe(
    'tantam enrol --hq https://hq.example --code 7K2M-QQQQ',
  );
});

test.each([
  [401, false, 'wrong'],
  [400, false, 'wrong'],
  [400, true, 'malformed'],
  [403, true, 'wrongCode'],
  [409, true, 'taken'],
  [429, false, 'wait'],
  [503, false, 'unreachable'],
] as const)('a door that answers %i, first account %s, is told of as "%s"', (status, first, sentence) => {
  expect(doorFault(new ApiError({ type: 'about:blank', title: '', status, detail: '' }), first)).toBe(
    sentence,
  );
});

test('requests carry the token of the session; it is given up when HQ asks for another, not over a wrong password', async () => {
  const answers = [
    Response.json({ sites: [] }),
    Response.json({}, { status: 401 }),
    Response.json({}, { status: 401, headers: { 'www-authenticate': 'Bearer' } }),
  ];
  const asked: unknown[] = [];
  let refused = 0;
  const client = hqClientOf(
    { name: 'quan-tri', role: 'editor', token: 'abc' },
    () => {
      refused += 1;
    },
    async (address, init) => {
      asked.push([String(address), init?.method, new Headers(init?.headers).get('authorization')]);
      return answers.shift() as Response;
    },
  );
  expect(await client.sites({})).toEqual({ sites: [] });
  const body = { password: 'sai', next: 'một mật khẩu khác' };
  await expect(client.setPassword({ body })).rejects.toBeInstanceOf(ApiError);
  expect(refused).toBe(0);
  await expect(client.installations({ query: { site: 'ba-dinh-1' } })).rejects.toBeInstanceOf(ApiError);
  expect(refused).toBe(1);
  expect(asked).toEqual([
    ['/api/sites', 'GET', 'Bearer abc'],
    ['/api/password', 'POST', 'Bearer abc'],
    ['/api/installations?site=ba-dinh-1', 'GET', 'Bearer abc'],
  ]);
});
