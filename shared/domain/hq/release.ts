import { z } from 'zod';
import { Notice } from '../signage/notice.ts';
import { Id } from '../text.ts';
import { editors, viewers } from './account.ts';
import { Rollout } from './rollout.ts';

/** Where a notice is shown: at all sites, or at these and at those of these groups. */
const Where = {
  sites: z.array(Id).min(1).max(5_000).optional(),
  groups: z.array(Id).min(1).max(500).optional(),
};

/** An urgent notice ("thông báo khẩn") of headquarters, for chosen sites and screens. */
export const HqNotice = Notice.omit({ sender: true }).extend({
  ...Where,
  madeAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type HqNotice = z.infer<typeof HqNotice>;

/** A notice as somebody at headquarters gives it. The client makes the id, so sending it again adds nothing. */
export const NewHqNotice = HqNotice.omit({ madeAt: true, endedAt: true });
export type NewHqNotice = z.infer<typeof NewHqNotice>;

/** A PC that a notice is for. */
const NoticePc = z.strictObject({ name: z.string(), site: Id, siteName: z.string() });
export type NoticePc = z.infer<typeof NoticePc>;

/** A notice, the PCs that took it, and those that it is for and that have not. */
export const SeenNotice = HqNotice.extend({
  taken: z.array(NoticePc.extend({ at: z.iso.datetime() })),
  waiting: z.array(NoticePc),
});
export type SeenNotice = z.infer<typeof SeenNotice>;

const HqNotices = z.strictObject({ notices: z.array(SeenNotice) });

/** A release that HQ gives out. */
export const HqRelease = z.strictObject({
  number: z.int(),
  title: z.string(),
  revision: z.string(),
  madeAt: z.iso.datetime(),
  bytes: z.int(),
  /** For whom it was signed. */
  groups: z.array(Id),
  percent: z.int(),
  /** How far HQ lets it go for now; null: as far as it was signed for. */
  stage: Rollout.nullable(),
});
export type HqRelease = z.infer<typeof HqRelease>;

/** A PC that shows content. */
export const ReleasePc = z.strictObject({
  installation: z.uuid(),
  name: z.string(),
  /** Of the app, as it said when it enrolled or last sent counts. */
  version: z.string().nullable(),
  site: Id,
  siteName: z.string(),
  group: Id.nullable(),
});
export type ReleasePc = z.infer<typeof ReleasePc>;

/** What a PC says it shows. */
export const ReleaseReport = ReleasePc.extend({
  /** Null: the pack that came with the app. */
  release: z.int().nullable(),
  revision: z.string(),
  onTrial: z.boolean(),
  /** Why it did not take the newest, in a sentence; null when all is well. */
  trouble: z.string().nullable(),
  heardAt: z.iso.datetime(),
});
export type ReleaseReport = z.infer<typeof ReleaseReport>;

/** Everything about the content that goes out. */
export const HqReleases = z.strictObject({
  releases: z.array(HqRelease),
  /** Until when what HQ gives out is believed; null before the first release. */
  expiresAt: z.iso.datetime().nullable(),
  /** Until when the list and whose keys count are believed, which only the people who sign can renew. */
  signedUntil: z.iso.datetime().nullable(),
  /** Whether HQ renews everything else by itself: a root names its key as online. */
  renews: z.boolean(),
  reports: z.array(ReleaseReport),
  /** PCs that have said nothing yet. */
  silent: z.array(ReleasePc),
});
export type HqReleases = z.infer<typeof HqReleases>;

/** The rows of HQ's API about content that goes out. See {@link hqRoutes} in hq-api.ts. */
export const hqReleaseRoutes = {
  hqReleases: {
    method: 'get',
    path: '/api/releases',
    summary: 'The releases that are given out, and which PC shows which',
    roles: viewers,
    response: HqReleases,
  },
  publishReleases: {
    method: 'post',
    path: '/api/releases/publish',
    summary:
      'Take what was uploaded into use, after every signature and byte was looked at; see tantam release send',
    roles: editors,
    body: z.strictObject({ stage: Rollout.optional() }),
    response: HqReleases,
  },
  stageRelease: {
    method: 'post',
    path: '/api/releases/{release}/stage',
    summary: 'Let a release go so far for now, within what was signed; sites that have it keep it',
    roles: editors,
    params: z.strictObject({ release: z.coerce.number().int().min(1) }),
    body: Rollout,
    response: HqReleases,
  },
  hqNotices: {
    method: 'get',
    path: '/api/notices',
    summary: 'Urgent notices that are not over, and those of the last week',
    roles: viewers,
    response: HqNotices,
  },
  postHqNotice: {
    method: 'post',
    path: '/api/notices',
    summary:
      'Show an urgent notice on chosen screens, at the next poll of each PC; the same id again changes nothing',
    roles: editors,
    body: NewHqNotice,
    response: HqNotices,
  },
  endHqNotice: {
    method: 'post',
    path: '/api/notices/{id}/end',
    summary: 'End a notice before its time, at the next poll of each PC',
    roles: editors,
    params: z.strictObject({ id: z.uuid() }),
    response: HqNotices,
  },
} as const;
