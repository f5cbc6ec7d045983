import { z } from 'zod';
import type { Role } from '../desk/staff.ts';
import { Id } from '../text.ts';

/** What a screen on the network shows until somebody at the desk lets it in. */
export const PairingCode = z.string().regex(/^\d{6}$/, 'must be the six digits that the screen shows');

/** A machine on the network that may show one of this site's screens. */
export const LanScreen = z.strictObject({
  id: z.uuid(),
  screen: Id,
  /** Where it asked from as it was let in. */
  address: z.string(),
  pairedAt: z.iso.datetime(),
});
export type LanScreen = z.infer<typeof LanScreen>;

/** Screens on the network. */
export const LanScreens = z.strictObject({
  /** Where screens on the network find this site; empty where it is not open to them. */
  addresses: z.array(z.string()),
  /** How many show a code now and wait. */
  waiting: z.int().min(0),
  screens: z.array(LanScreen),
});
export type LanScreens = z.infer<typeof LanScreens>;

/** Who lets machines in and shows them out. */
const keepers: readonly Role[] = ['technician', 'head'];

/** The rows of the API for screens on the network. See `routes` in api.ts. */
export const lanScreenRoutes = {
  lanScreens: {
    method: 'get',
    path: '/api/lan/screens',
    summary: 'Which machines on the network may show a screen, and how many wait to be let in',
    roles: keepers,
    response: LanScreens,
  },
  pairLanScreen: {
    method: 'post',
    path: '/api/lan/screens',
    summary: 'Let the machine that shows this code show a screen; wrong codes make the next try wait',
    roles: keepers,
    body: z.strictObject({ code: PairingCode, screen: Id }),
    response: LanScreens,
  },
  revokeLanScreen: {
    method: 'post',
    path: '/api/lan/screens/{id}/revoke',
    summary: 'Show a machine out; one that is out stays out',
    roles: keepers,
    params: z.strictObject({ id: z.uuid() }),
    response: LanScreens,
  },
} as const;
