import { z } from 'zod';
import { editors, viewers } from './account.ts';
import { AppVersion, appKinds } from './app-version.ts';
import { HqRelease, HqReleases } from './release.ts';

/** A version of the app that HQ gives out; it goes as far as it was signed for. */
export const HqAppRelease = HqRelease.omit({ revision: true, stage: true }).extend({ version: AppVersion });
export type HqAppRelease = z.infer<typeof HqAppRelease>;

/** One kind of the app: what is given out of it, and how long that is believed, as of content. */
export const HqAppChannel = z.strictObject({
  kind: z.enum(appKinds),
  /** The newest first. */
  releases: z.array(HqAppRelease),
  ...HqReleases.pick({ expiresAt: true, signedUntil: true, renews: true }).shape,
});
export type HqAppChannel = z.infer<typeof HqAppChannel>;

/** The kinds of which something is given out. */
const HqApps = z.strictObject({ channels: z.array(HqAppChannel) });

/** The rows of HQ's API about versions of the app that go out. See {@link hqRoutes} in hq-api.ts. */
export const hqAppRoutes = {
  hqApps: {
    method: 'get',
    path: '/api/apps',
    summary: 'The versions of the app that are given out, by kind',
    roles: viewers,
    response: HqApps,
  },
  publishApp: {
    method: 'post',
    path: '/api/apps/{kind}/publish',
    summary:
      'Give out the versions of the app that were uploaded, after every signature and byte was looked at; see tantam release send',
    roles: editors,
    params: z.strictObject({ kind: z.enum(appKinds) }),
    response: HqApps,
  },
} as const;
