import { describe, expect, test } from 'vitest';
import { lineAt, lineScreenOf } from '../../../../renderer/kiosk/officer/officer-lines.ts';
import type { OfficerLine } from '../../../../shared/domain/content/handbook.ts';
import { type LineScreen, lineScreens } from '../../../../shared/domain/content/line-screen.ts';
import { type Procedure, portalDrawings } from '../../../../shared/domain/content/procedure.ts';
import { blank, type SessionContext } from '../../../../shared/machines/guidance-context.ts';
import { basis, day, sample, words } from '../../../shared/guidance/sample-procedure.ts';
import { shipped } from '../../../shared/machines/guidance-walk.ts';

const line = (id: string, at: OfficerLine['at'], more: Partial<OfficerLine> = {}): OfficerLine => ({
  id,
  rows: ['R32'],
  at,
  say: words(id),
  basis,
  ...more,
});
const lines = [
  line('old', { screen: 'portal' }, { basis: { ...basis, until: '2026-11-19' } }),
  line('portal', { screen: 'portal' }),
  line('login', { drawing: 'login' }),
  line('advised', { screen: 'advised' }),
  line('payment', { difficulty: 'payment' }),
];
const [first, ...others] = sample.steps;
const at = (
  step: Partial<Procedure['steps'][number]>,
  more: Partial<SessionContext> = {},
): SessionContext => ({
  ...blank,
  procedure: { ...sample, steps: [{ ...(first as Procedure['steps'][number]), ...step }, ...others] },
  ...more,
});
const said = (screen: LineScreen, visit: SessionContext) => lineAt(screen, visit, { lines }, day)?.en;

test.each([
  ['checklist', 'checklist'],
  ['answering.inTurn', 'answering'],
  ['preparing.comparing', 'comparing'],
  ['troubled.naming', 'troubled'],
  ['troubled.advised', 'advised'],
  ['after.reading', 'reading'],
  ['', undefined],
])('the place "%s" has the lines of %s', (place, screen) => {
  expect(lineScreenOf(place)).toBe(screen);
});

describe('the nearest line is said', () => {
  test("a step's own words before those for its drawing, those before the words for every step", () => {
    expect(said('portal', at({ drawing: 'login', say: words('own') }))).toBe('own');
    expect(said('portal', at({ drawing: 'login' }))).toBe('login');
    expect(said('portal', at({ drawing: 'code' }))).toBe('portal');
  });

  test('the words for the difficulty that was named before those for any', () => {
    expect(said('advised', at({}, { difficulty: 'payment' }))).toBe('payment');
    expect(said('advised', at({}, { difficulty: 'nfc' }))).toBe('advised');
  });

  test('nothing where the pack has nothing', () => {
    expect(said('rating', at({}))).toBeUndefined();
    expect(lineAt('portal', at({}), {}, day)).toBeUndefined();
  });
});

test('the shipped pack has a line for every screen, every drawing and every difficulty', () => {
  const places = (shipped.handbook.lines ?? []).map(({ at }) => Object.values(at)[0]);
  const difficulties = shipped.handbook.vocabularies?.difficulties.terms.map(({ id }) => id) ?? [];
  expect(places.sort()).toEqual([...lineScreens, ...portalDrawings, ...difficulties].sort());
});
