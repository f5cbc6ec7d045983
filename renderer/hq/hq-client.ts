import { addresses } from 'virtual:hq-addresses';
import type { HqSession } from '../../shared/domain/hq/account.ts';
import type { hqRoutes } from '../../shared/domain/hq/api.ts';
import { createTableClient, type TableClient, type TableMeans } from '../client.ts';
import { inFirstPause } from '../schemas.ts';

/** HQ's API as functions. */
export type HqClient = TableClient<typeof hqRoutes>;

const means: TableMeans<typeof hqRoutes> = {
  addresses,
  schemas: inFirstPause(async () => (await import('../../shared/domain/hq/api.ts')).hqRoutes),
};

/**
 * HQ's API for whoever is signed in.
 *
 * @param refused told when the session is not known (any more)
 */
export function hqClientOf(
  session: HqSession | undefined,
  refused: () => void = () => {},
  fetcher: typeof fetch = (...request) => fetch(...request),
): HqClient {
  if (session === undefined) return createTableClient(means, fetcher);
  return createTableClient(means, async (address, init) => {
    const headers = {
      ...(init?.headers as Record<string, string>),
      authorization: `Bearer ${session.token}`,
    };
    const answer = await fetcher(address, { ...init, headers });
    // A wrong password is a 401, too, and asks for no other session.
    if (answer.status === 401 && answer.headers.has('www-authenticate')) refused();
    return answer;
  });
}
