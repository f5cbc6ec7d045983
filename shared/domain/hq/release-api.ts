import { z } from 'zod';
import type { Role } from '../desk/staff.ts';

/** Why an attempt to come to a release did not succeed. */
export const ReleaseTrouble = z.strictObject({
  kind: z.enum(['unreachable', 'refused', 'local']),
  reason: z.string(),
  at: z.iso.datetime(),
});

/** A release that was given up on a machine. */
export const GivenUpRelease = z.strictObject({ number: z.int(), reason: z.string(), at: z.iso.datetime() });

/** Which content a site shows, and how it stands with the next: what one line at the staff desk says. */
export const ReleaseState = z.strictObject({
  /** The release in use; null: the pack that came with the app. */
  inUse: z.strictObject({ number: z.int(), title: z.string(), since: z.iso.datetime() }).nullable(),
  /** Whether it has yet to prove itself: until then the one before it comes back by itself. */
  onTrial: z.boolean(),
  /** The release that is being brought in, and how many bytes of it are there. */
  fetching: z.strictObject({ number: z.int(), done: z.int(), of: z.int() }).nullable(),
  /** Whether headquarters is asked for releases at all, and when it last answered well. */
  asksHq: z.boolean(),
  checkedAt: z.iso.datetime().nullable(),
  /** Why the newest attempt did not succeed, until one does. */
  trouble: ReleaseTrouble.nullable(),
  /** The newest release that was in use and did not play, if what is in use now stands in for it. */
  fellBackFrom: GivenUpRelease.nullable(),
});
export type ReleaseState = z.infer<typeof ReleaseState>;

const caretakers: readonly Role[] = ['head', 'technician'];

/** The rows of the API for releases of content. See `routes` in api.ts. */
export const releaseRoutes = {
  releaseState: {
    method: 'get',
    path: '/api/releases',
    summary: 'Which release of the content is in use, and how it stands with the next',
    response: ReleaseState,
  },
  checkReleases: {
    method: 'post',
    path: '/api/releases/check',
    summary: 'Ask headquarters for a new release now',
    roles: caretakers,
    response: ReleaseState,
  },
  installRelease: {
    method: 'post',
    path: '/api/releases/install',
    summary: 'Install the newest release of a folder of this machine, for example on a USB stick',
    roles: caretakers,
    body: z.strictObject({ folder: z.string().min(1).max(500) }),
    response: ReleaseState,
  },
} as const;
