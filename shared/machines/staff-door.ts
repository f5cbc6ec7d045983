import { assign, fromPromise, setup } from 'xstate';
import type { Role, StaffDoor, StaffSession } from '../domain/desk/staff.ts';

/** Why the last PIN did not open the desk. */
export type DoorFault = 'wrong' | 'refused' | 'unreachable';

/** What the server made of a PIN: a session, or why there is none. */
export interface Tried {
  session: StaffSession | undefined;
  fault: DoorFault | undefined;
}

interface DoorContext {
  /** The roles that have a PIN. */
  roles: Role[];
  role: Role;
  fault: DoorFault | undefined;
  waitMs: number;
  session: StaffSession | undefined;
}

type DoorEvent =
  | { type: 'door.approached' }
  | { type: 'door.left' }
  | { type: 'role.chosen'; role: Role }
  | { type: 'pin.given'; pin: string }
  | { type: 'desk.touched' }
  | { type: 'desk.locked' }
  /** The server no longer knows the session. */
  | { type: 'session.refused' };

const unprovided = () => Promise.reject(new Error('The page provides what reaches the server.'));

/**
 * The lock of the staff desk: it asks which roles have a PIN, takes the first PIN or tries one, waits where the
 * server says so, and locks a desk that nobody touches.
 */
export const staffDoor = setup({
  types: { context: {} as DoorContext, events: {} as DoorEvent },
  actors: {
    'ask the door': fromPromise<StaffDoor>(unprovided),
    'set the first PIN': fromPromise<Tried, { pin: string }>(unprovided),
    'try the PIN': fromPromise<Tried, { role: Role; pin: string }>(unprovided),
  },
  actions: {
    /** The page tells the server, and nobody waits for it. */
    'give the session back': () => {},
    'forget the session': assign({ session: undefined }),
    'forget the fault': assign({ fault: undefined }),
  },
  delays: {
    wait: ({ context }) => context.waitMs,
    'long untouched': ({ context }) => context.session?.lockAfterMs ?? 0,
  },
}).createMachine({
  id: 'staff door',
  context: { roles: [], role: 'officer', fault: undefined, waitMs: 0, session: undefined },
  initial: 'locked',
  on: { 'session.refused': '.locked' },
  states: {
    locked: {
      entry: ['give the session back', 'forget the session', 'forget the fault'],
      on: { 'door.approached': 'asking' },
    },
    asking: {
      on: { 'door.left': 'locked' },
      invoke: {
        src: 'ask the door',
        onDone: [
          { guard: ({ event }) => event.output.roles.length === 0, target: 'first' },
          {
            target: 'held',
            actions: assign(({ event, context }) => ({
              roles: event.output.roles,
              waitMs: event.output.waitMs,
              role: event.output.roles.includes(context.role)
                ? context.role
                : (event.output.roles[0] as Role),
            })),
          },
        ],
        onError: { target: 'unreachable' },
      },
    },
    unreachable: { on: { 'door.left': 'locked', 'door.approached': 'asking' } },
    /** No role has a PIN: whoever sets this desk up chooses the head of branch's. */
    first: {
      on: { 'door.left': 'locked', 'pin.given': 'choosing' },
    },
    choosing: {
      invoke: {
        src: 'set the first PIN',
        input: ({ event }) => ({ pin: event.type === 'pin.given' ? event.pin : '' }),
        onDone: [
          {
            guard: ({ event }) => event.output.session !== undefined,
            target: 'open',
            actions: assign(({ event }) => event.output),
          },
          { target: 'asking', actions: assign(({ event }) => event.output) },
        ],
      },
    },
    held: {
      on: { 'door.left': 'locked' },
      always: { guard: ({ context }) => context.waitMs === 0, target: 'naming' },
      after: { wait: { target: 'asking', actions: 'forget the fault' } },
    },
    naming: {
      on: {
        'door.left': 'locked',
        'role.chosen': { actions: assign({ role: ({ event }) => event.role, fault: undefined }) },
        'pin.given': 'trying',
      },
    },
    trying: {
      invoke: {
        src: 'try the PIN',
        input: ({ context, event }) => ({
          role: context.role,
          pin: event.type === 'pin.given' ? event.pin : '',
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.session !== undefined,
            target: 'open',
            actions: assign(({ event }) => event.output),
          },
          { target: 'asking', actions: assign(({ event }) => event.output) },
        ],
      },
    },
    open: {
      entry: 'forget the fault',
      on: {
        'desk.touched': { target: 'open', reenter: true },
        'desk.locked': 'locked',
      },
      after: { 'long untouched': 'locked' },
    },
  },
});
