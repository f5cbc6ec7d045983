import type { HqRole, HqSession } from '../../shared/domain/hq/account.ts';
import type { HqClient } from './hq-client.ts';
import type { HqPlace } from './hq-place.ts';

/** What each of HQ's views is given. */
export interface ViewProps {
  client: HqClient;
  /** Whoever is signed in. */
  role: HqRole;
  token: string;
  /** A new session in the place of this one. */
  enter(session: HqSession): void;
  place: HqPlace;
  go(change: Partial<HqPlace>): void;
}
