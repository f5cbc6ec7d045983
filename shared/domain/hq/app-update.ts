import { z } from 'zod';
import type { Role } from '../desk/staff.ts';
import { appKinds } from './app-version.ts';
import { GivenUpRelease, ReleaseTrouble } from './release-api.ts';

/** How it stands with new versions of the app on this machine: what one card at the staff desk says. */
export const AppUpdateState = z.strictObject({
  /** The version that runs. */
  version: z.string(),
  /** How the app is packaged here; null where it does not bring itself up to date: run by a service, or from the source. */
  kind: z.enum(appKinds).nullable(),
  /** Whether it can be put in its own place; if not, a person installs what lies ready. */
  replacesItself: z.boolean(),
  /** Whether the settings let it bring new versions in by itself. */
  automatic: z.boolean(),
  /** Whether this machine knows whose versions to believe; until it does, nobody is asked. */
  trusts: z.boolean(),
  /** Whether headquarters or a place that the settings name is asked; null: there is neither. */
  asks: z.enum(['headquarters', 'place']).nullable(),
  doing: z.enum(['nothing', 'looking', 'taking', 'leaving']),
  /** When an answer came last. */
  checkedAt: z.iso.datetime().nullable(),
  /** What is offered and neither lies ready nor is in use. */
  offered: z.strictObject({ number: z.int(), title: z.string() }).nullable(),
  /** What lies ready on this machine, proven; and how a person installs it, where that is a command. */
  ready: z.strictObject({ version: z.string(), file: z.string(), command: z.string().nullable() }).nullable(),
  /** What lies in the place of the one that runs, and counts from the next start. */
  next: z.string().nullable(),
  /** Why the newest attempt did not succeed, until one does. */
  trouble: ReleaseTrouble.nullable(),
  /** The newest release that did not start here, if what runs now stands in for it. */
  failed: GivenUpRelease.nullable(),
  /** Whether the version before is kept. */
  canGoBack: z.boolean(),
});
export type AppUpdateState = z.infer<typeof AppUpdateState>;

const technician: readonly Role[] = ['technician'];

/** The rows of the API for new versions of the app. See `routes` in api.ts. */
export const appUpdateRoutes = {
  appUpdate: {
    method: 'get',
    path: '/api/update',
    summary: 'Which version of the app runs, and how it stands with the next',
    roles: technician,
    response: AppUpdateState,
  },
  checkAppUpdate: {
    method: 'post',
    path: '/api/update/check',
    summary: 'Ask for a new version of the app now',
    roles: technician,
    response: AppUpdateState,
  },
  takeAppUpdate: {
    method: 'post',
    path: '/api/update/take',
    summary: 'Bring the new version in now and start anew with it; refused while the site is open',
    roles: technician,
    response: AppUpdateState,
  },
  leaveAppUpdate: {
    method: 'post',
    path: '/api/update/back',
    summary: 'Go back to the version before and start anew with it; refused while the site is open',
    roles: technician,
    response: AppUpdateState,
  },
} as const;
