import type { Session } from 'electron';

/**
 * Takes everything out of a session: what its pages stored, what was fetched, who was signed in, which names were
 * looked up, and every connection that stands.
 *
 * @throws the first failure, when all the others have been tried
 */
export async function wipeSession(session: Session): Promise<void> {
  const done = await Promise.allSettled([
    session.closeAllConnections(),
    session.clearStorageData(),
    session.clearCache(),
    session.clearAuthCache(),
    session.clearHostResolverCache(),
    session.clearData(),
  ]);
  const failure = done.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}
