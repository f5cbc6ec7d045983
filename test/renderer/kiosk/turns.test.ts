import { expect, test } from 'vitest';
import type { KioskSession } from '../../../renderer/kiosk/kiosk-session.tsx';
import { type Stand, type Turn, turned } from '../../../renderer/kiosk/turns.ts';
import type { SessionContext } from '../../../shared/machines/guidance-context.ts';
import { attract } from '../../shared/machines/guidance-walk.ts';

const send = () => undefined;
const content = {} as KioskSession['content'];

/** A place of a visit; each call makes objects of its own, as each touch does. */
function stand(name: string, visit: Partial<SessionContext> = {}): Stand {
  return { name, kiosk: { content, send, call: 'none', visit: { ...attract.context, ...visit } } };
}

const sameScreen = (one: string, another: string) => one.split('.')[0] === another.split('.')[0];

function standing(here: Stand): Turn {
  return { front: 0, here, shown: here, behind: undefined, ahead: undefined };
}

/** The turn after these places and what was then known to lie ahead, one after another. */
function after(first: Stand, ...next: { here: Stand; ahead: Stand | undefined }[]): Turn {
  return next.reduce<Turn>(
    (turn, { here, ahead }) => turned(turn, { here, ahead, sameScreen }),
    standing(first),
  );
}

test('what lies ahead stands behind, and comes in front as it was drawn when the visit moves there', () => {
  const [list, ahead, portal] = [
    stand('checklist'),
    stand('portal', { answers: { a: 'b' } }),
    stand('portal', { answers: { a: 'b' } }),
  ];
  const turn = after(list, { here: list, ahead }, { here: portal, ahead });
  expect(turn).toEqual({ front: 1, here: portal, shown: ahead, behind: list, ahead });
  expect(turn.shown.kiosk).toBe(ahead.kiosk);
  expect(turn.behind?.kiosk).toBe(list.kiosk);
});

test('what was foreseen wrongly comes in front with what is true', () => {
  const [list, ahead, portal] = [
    stand('checklist'),
    stand('portal'),
    stand('portal', { answers: { a: 'b' } }),
  ];
  const turn = after(list, { here: list, ahead }, { here: portal, ahead });
  expect([turn.front, turn.shown.kiosk]).toEqual([1, portal.kiosk]);
});

test('another place than the one ahead changes the screen in front where it stands', () => {
  const [list, ahead, trouble] = [stand('checklist'), stand('portal'), stand('troubled.naming')];
  const turn = after(list, { here: list, ahead }, { here: trouble, ahead });
  expect(turn).toEqual({ front: 0, here: trouble, shown: trouble, behind: ahead, ahead });
});

test('the sides do not change while the visit stays where it is', () => {
  const [first, ahead, ticked] = [
    stand('portal', { step: 1 }),
    stand('portal', { step: 2 }),
    stand('portal', { step: 1, ticks: { paper: 'have' } }),
  ];
  const turn = after(first, { here: first, ahead }, { here: ticked, ahead });
  expect([turn.front, turn.shown]).toEqual([0, ticked]);
});

test('a step after the other changes the sides each time', () => {
  const [one, two, three] = [1, 2, 3].map((step) => stand('portal', { step })) as [Stand, Stand, Stand];
  const turn = after(one, { here: one, ahead: two }, { here: two, ahead: two }, { here: two, ahead: three });
  expect([turn.front, turn.shown, turn.behind]).toEqual([1, two, three]);
  expect(turned(turn, { here: three, ahead: three, sameScreen }).front).toBe(0);
});

test('where nothing may stand behind, nothing does', () => {
  const [list, ahead] = [stand('checklist'), stand('portal')];
  const turn = after(list, { here: list, ahead }, { here: list, ahead: undefined });
  expect(turn.behind).toBeUndefined();
});

test('what changes nothing leaves the turn as it is', () => {
  const [list, ahead] = [stand('checklist'), stand('portal')];
  const turn = after(list, { here: list, ahead });
  expect(turned(turn, { here: list, ahead, sameScreen })).toBe(turn);
});
