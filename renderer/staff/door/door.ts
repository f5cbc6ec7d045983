import { useMachine } from '@xstate/react';
import { useEffect, useMemo } from 'react';
import { fromPromise } from 'xstate';
import type { Role, StaffSession } from '../../../shared/domain/desk/staff.ts';
import { type DoorFault, staffDoor, type Tried } from '../../../shared/machines/staff-door.ts';
import { ApiError, type Client, client, createClient } from '../../client.ts';

/** A client whose requests carry a session's token; `refused` is told when the server does not know it (any more). */
export function clientOf(
  session: StaffSession | undefined,
  refused: () => void,
  fetcher: typeof fetch = (...request) => fetch(...request),
): Client {
  if (session === undefined) return createClient(fetcher);
  return createClient(async (address, init) => {
    const headers = {
      ...(init?.headers as Record<string, string>),
      authorization: `Bearer ${session.token}`,
    };
    const answer = await fetcher(address, { ...init, headers });
    if (answer.status === 401) refused();
    return answer;
  });
}

/** The desk's lock, the client that its session allows, and the watch over an untouched desk. */
export function useStaffDoor() {
  const [door, send] = useMachine(doorOverHttp);
  const { session } = door.context;
  const staff = useMemo(() => clientOf(session, () => send({ type: 'session.refused' })), [session, send]);

  useEffect(() => {
    if (session === undefined) return undefined;
    const touched = () => send({ type: 'desk.touched' });
    const watch = new AbortController();
    for (const kind of ['pointerdown', 'keydown', 'wheel']) {
      addEventListener(kind, touched, { signal: watch.signal, passive: true });
    }
    return () => watch.abort();
  }, [session, send]);
  return { door, send, staff };
}

/** How the lock stands, and what it can be told. */
export type StaffDoorView = Pick<ReturnType<typeof useStaffDoor>, 'door' | 'send'>;

const doorOverHttp = staffDoor.provide({
  actors: {
    'ask the door': fromPromise(({ signal }) => client.staffDoor({}, { signal })),
    'set the first PIN': fromPromise<Tried, { pin: string }>(({ input }) =>
      tried(() => client.setFirstPin({ body: input })),
    ),
    'try the PIN': fromPromise<Tried, { role: Role; pin: string }>(({ input }) =>
      tried(() => client.signIn({ body: input })),
    ),
  },
  actions: {
    'give the session back': ({ context: { session } }) => {
      if (session)
        clientOf(session, () => {})
          .signOut({})
          .catch(() => {});
    },
  },
});

async function tried(ask: () => Promise<StaffSession>): Promise<Tried> {
  try {
    return { session: await ask(), fault: undefined };
  } catch (cause) {
    return { session: undefined, fault: faultOf(cause) };
  }
}

function faultOf(cause: unknown): DoorFault | undefined {
  const status = cause instanceof ApiError ? cause.problem.status : 0;
  if (status === 401) return 'wrong';
  if (status === 400 || status === 422) return 'refused';
  return status === 429 ? undefined : 'unreachable';
}
