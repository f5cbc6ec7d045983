import { expect, test } from 'vitest';
import { type Tab, tabsOf } from '../../../renderer/staff/desk-tabs.tsx';
import { routes } from '../../../shared/domain/api/api.ts';
import { type Role, roles } from '../../../shared/domain/desk/staff.ts';

test('every role finds only what the server lets it read', () => {
  const found = (tab: Tab) => roles.filter((role) => tabsOf[role].includes(tab));
  const allowed = (name: 'journal' | 'report' | 'staffWork' | 'rota' | 'confirmClock' | 'machine') =>
    roles.filter((role) => (routes[name].roles as readonly Role[]).includes(role));
  expect([
    found('journal'),
    found('figures'),
    found('work'),
    found('rota'),
    found('settings'),
    found('machine'),
  ]).toEqual([
    allowed('journal'),
    allowed('report'),
    allowed('staffWork'),
    allowed('rota'),
    allowed('confirmClock'),
    allowed('machine'),
  ]);
});
