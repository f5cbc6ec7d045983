import { expect, test } from 'vitest';
import { countWith } from '../../../../renderer/hq/releases/app-versions.tsx';
import { sharesOf, standingPcs } from '../../../../renderer/hq/releases/release-standing.ts';
import { rolloutSaid } from '../../../../renderer/hq/releases/rollout-said.ts';
import type { HqReleases, ReleaseReport } from '../../../../shared/domain/hq/release.ts';

const pc = (siteName: string, group: string | null) => ({
  installation: crypto.randomUUID(),
  name: 'Màn hình sảnh',
  version: '0.1.0',
  site: 'site',
  siteName,
  group,
});
const report = (siteName: string, change: Partial<ReleaseReport>): ReleaseReport => ({
  ...pc(siteName, change.group ?? null),
  release: 2,
  revision: 'abc',
  onTrial: false,
  trouble: null,
  heardAt: '2026-11-20T02:00:00.000Z',
  ...change,
});
const release = (number: number) => ({
  ...{ number, title: 'Bản mới', revision: 'abc', madeAt: '2026-11-20T02:00:00.000Z', bytes: 1 },
  ...{ groups: [], percent: 100, stage: null },
});
const given: HqReleases = {
  releases: [release(2), release(1)],
  expiresAt: null,
  signedUntil: null,
  renews: false,
  reports: [
    report('Chi nhánh số 1', { group: 'thi-diem' }),
    report('Chi nhánh số 10', { release: 1, group: 'thi-diem' }),
    report('Chi nhánh số 2', { release: null }),
    report('Chi nhánh số 3', { onTrial: true }),
    report('Chi nhánh số 4', { release: 1, trouble: 'Release 2 does not play.', group: 'thi-diem' }),
  ],
  silent: [pc('Chi nhánh số 5', null)],
};

test('PCs that refused a release or went back stand first, then the silent ones and those behind', () => {
  expect(standingPcs(given).map(({ pc, standing }) => [pc.siteName, standing])).toEqual([
    ['Chi nhánh số 4', 'failed'],
    ['Chi nhánh số 5', 'silent'],
    ['Chi nhánh số 2', 'behind'],
    ['Chi nhánh số 10', 'behind'],
    ['Chi nhánh số 3', 'onTrial'],
    ['Chi nhánh số 1', 'current'],
  ]);
});

test('how far a release has come is said group by group; whoever has a newer one has it too', () => {
  const pcs = standingPcs(given);
  expect([1, 2].map((number) => sharesOf(number, pcs))).toEqual([
    [
      { group: 'thi-diem', have: 3, of: 3 },
      { group: null, have: 1, of: 3 },
    ],
    [
      { group: 'thi-diem', have: 1, of: 3 },
      { group: null, have: 1, of: 3 },
    ],
  ]);
});

test.each([
  [{ groups: [], percent: 100 }, 'mọi chi nhánh'],
  [{ groups: ['thi-diem'], percent: 100 }, 'mọi chi nhánh'],
  [{ groups: [], percent: 0 }, 'không chi nhánh nào mới'],
  [{ groups: ['thi-diem', 'noi-thanh'], percent: 0 }, 'nhóm thi-diem, noi-thanh'],
  [{ groups: ['thi-diem'], percent: 10 }, 'nhóm thi-diem và 10% các máy khác'],
  [{ groups: [], percent: 25 }, '25% các máy'],
])('a rollout of %j is for %s', (rollout, said) => {
  expect(rolloutSaid(rollout, (group) => group).vi).toBe(said);
});

test('a PC counts as having a version by what it said: the same or a newer one, number by number', () => {
  const pcs = ['0.2.0', '0.10.0', '0.1.9', null, '0.0.0-test', 'e2e'].map((version) => ({ version }));
  expect(countWith('0.2.0', pcs)).toBe(2);
  expect(countWith('0.10.0', pcs)).toBe(1);
});
