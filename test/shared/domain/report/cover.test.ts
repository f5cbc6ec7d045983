import { expect, test } from 'vitest';
import { coverOf } from '../../../../shared/domain/report/cover.ts';

const authority = { vi: 'Trung tâm', en: 'The centre' };
const site = { name: 'Chi nhánh Ba Đình', authority };
const branch = { vi: site.name, en: site.name };

test('whoever reports stands at the head and signs: the head of branch, or the director for all sites and for one', () => {
  const byCentre = {
    authority: { vi: 'Ủy ban nhân dân thành phố Hà Nội', en: 'Hanoi People’s Committee' },
    issuer: authority,
    signer: { vi: 'GIÁM ĐỐC', en: 'DIRECTOR' },
  };
  expect(coverOf({ scope: 'branch', site })).toEqual({
    authority,
    issuer: branch,
    about: null,
    signer: { vi: 'TRƯỞNG CHI NHÁNH', en: 'HEAD OF BRANCH' },
  });
  expect(coverOf({ scope: 'site', site })).toEqual({ ...byCentre, about: branch });
  expect(coverOf({ scope: 'all-sites', site })).toEqual({
    ...byCentre,
    about: { vi: 'Tất cả chi nhánh', en: 'All sites' },
  });
});
