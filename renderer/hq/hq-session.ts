import { useCallback, useMemo, useState } from 'react';
import { HqRole, type HqSession } from '../../shared/domain/hq/account.ts';
import { type HqClient, hqClientOf } from './hq-client.ts';

const kept = 'tantam-hq-session';

/** Who is signed in, as far as this tab knows, and how that changes. */
export interface SessionView {
  session: HqSession | undefined;
  client: HqClient;
  /** Whether HQ ended the session, and not whoever had it. */
  ended: boolean;
  enter(session: HqSession): void;
  leave(): void;
}

/** The session of this tab: a page that is loaded anew stays signed in, a closed tab does not. */
export function useHqSession(): SessionView {
  const [{ session, ended }, setState] = useState(() => ({ session: readKept(), ended: false }));
  const become = useCallback((session: HqSession | undefined, ended: boolean) => {
    if (session) sessionStorage.setItem(kept, JSON.stringify(session));
    else sessionStorage.removeItem(kept);
    setState({ session, ended });
  }, []);
  const client = useMemo(() => hqClientOf(session, () => become(undefined, true)), [session, become]);
  return {
    session,
    client,
    ended,
    enter: (session) => become(session, false),
    leave() {
      client.signOut({}).catch(() => {});
      become(undefined, false);
    },
  };
}

function readKept(): HqSession | undefined {
  try {
    const { name, role, token } = JSON.parse(sessionStorage.getItem(kept) ?? 'null') ?? {};
    const known = HqRole.safeParse(role);
    return known.success && typeof name === 'string' && typeof token === 'string'
      ? { name, role: known.data, token }
      : undefined;
  } catch {
    return undefined;
  }
}
