import { z } from 'zod';
import { Id } from '../text.ts';
import { editors, viewers } from './account.ts';

const Name = z.string().trim().min(1).max(120);

/** A site as HQ knows it. Its code is its name for programs, for example `ba-dinh-1`. */
export const HqSite = z.strictObject({
  code: Id,
  name: Name,
  /** Which sites get something first; null when it is in no group. */
  group: Id.nullable(),
  target: z.int().min(1).max(1_000),
  closedAt: z.iso.datetime().nullable(),
});
export type HqSite = z.infer<typeof HqSite>;

/** Sites that get something together, for example content before others do. */
export const SiteGroup = z.strictObject({
  id: Id,
  /** Null: nobody has named it, and it is called by its id. */
  name: Name.nullable(),
  /** How many open sites are in it. */
  sites: z.int().min(0),
});
export type SiteGroup = z.infer<typeof SiteGroup>;

const SiteGroups = z.strictObject({ groups: z.array(SiteGroup) });

/** How a PC stands with HQ: waits for its code, is enrolled, or was shut out. */
export const InstallationState = z.enum(['waiting', 'enrolled', 'revoked']);

/** One PC of a site. */
export const Installation = z.strictObject({
  id: z.uuid(),
  site: Id,
  name: Name,
  state: InstallationState,
  version: z.string().nullable(),
  enrolledAt: z.iso.datetime().nullable(),
  /** When it was last heard of, and how far its log goes here and there. */
  heardAt: z.iso.datetime().nullable(),
  held: z.int(),
  told: z.int(),
});
export type Installation = z.infer<typeof Installation>;

const NewSite = HqSite.omit({ closedAt: true });
export type NewSite = z.infer<typeof NewSite>;

/** A code to enrol with, shown once. */
export const NewCode = z.strictObject({
  installation: z.uuid(),
  code: z.string(),
  /** What a QR code holds: the command's two arguments in one. */
  link: z.string(),
  expiresAt: z.iso.datetime(),
});
export type NewCode = z.infer<typeof NewCode>;

/** The rows of HQ's API about sites and their PCs. See {@link hqRoutes} in hq-api.ts. */
export const siteRoutes = {
  sites: {
    method: 'get',
    path: '/api/sites',
    summary: 'Every site',
    roles: viewers,
    response: z.strictObject({ sites: z.array(HqSite) }),
  },
  makeSite: {
    method: 'post',
    path: '/api/sites',
    summary: 'Make a site',
    roles: editors,
    body: NewSite,
    response: HqSite,
  },
  changeSite: {
    method: 'post',
    path: '/api/sites/{site}',
    summary: "Change a site's name, group or target, or close it",
    roles: editors,
    params: z.strictObject({ site: Id }),
    body: NewSite.omit({ code: true }).extend({ closed: z.boolean() }),
    response: HqSite,
  },
  siteGroups: {
    method: 'get',
    path: '/api/site-groups',
    summary: 'The groups that sites are in, and what they are called',
    roles: viewers,
    response: SiteGroups,
  },
  nameSiteGroup: {
    method: 'post',
    path: '/api/site-groups/{group}',
    summary: 'Say what a group of sites is called; its id stays, since releases are signed for it',
    roles: editors,
    params: z.strictObject({ group: Id }),
    body: z.strictObject({ name: Name }),
    response: SiteGroups,
  },
  installations: {
    method: 'get',
    path: '/api/installations',
    summary: 'The PCs of all sites, or of one',
    roles: viewers,
    query: z.strictObject({ site: Id.optional() }),
    response: z.strictObject({ installations: z.array(Installation) }),
  },
  makeInstallation: {
    method: 'post',
    path: '/api/installations',
    summary: 'Make a PC of a site, with a one-time code to enrol it by within 24 hours',
    roles: editors,
    body: z.strictObject({ site: Id, name: Name }),
    response: NewCode,
  },
  makeCode: {
    method: 'post',
    path: '/api/installations/{installation}/codes',
    summary: 'Make a new code for a PC, for example after its disk was replaced; older codes are void',
    roles: editors,
    params: z.strictObject({ installation: z.uuid() }),
    response: NewCode,
  },
  revokeInstallation: {
    method: 'post',
    path: '/api/installations/{installation}/revoke',
    summary: 'Shut a PC out: nothing that its key signs is taken any more. Its events stay counted',
    roles: editors,
    params: z.strictObject({ installation: z.uuid() }),
    response: Installation,
  },
} as const;
