import { z } from 'zod';
import { Id } from '../text.ts';

/** Severity of the subject event by CAP 1.2 (OASIS Common Alerting Protocol, 3.2.2), the gravest first. */
export const severities = ['extreme', 'severe', 'moderate', 'minor', 'unknown'] as const;

const Words = {
  /** What is read first, from eight metres. */
  headline: z.string().trim().min(1).max(90),
  /** What has happened and what to do, in a few short sentences. */
  text: z.string().trim().max(400).optional(),
};

/**
 * An urgent notice: from its first instant to its last it is all that its screens show, whatever the plan says. In
 * the language of the screens, Vietnamese.
 */
export const Notice = z.strictObject({
  id: z.uuid(),
  ...Words,
  severity: z.enum(severities),
  /** Instants in UTC; `until` is the first at which it is over. */
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  /** On these screens only; on every screen where it is left out. */
  screens: z.array(Id).min(1).optional(),
  /** Who says so, where it came in a CAP file. */
  sender: z.string().optional(),
});
export type Notice = z.infer<typeof Notice>;

/** A notice as somebody at the branch gives it. The client makes the id, so sending it again adds nothing. */
export const NewNotice = z.strictObject({
  id: z.uuid(),
  ...Words,
  severity: z.enum(severities).optional(),
  /** At once where it is left out. */
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }),
  screens: z.array(Id).min(1).optional(),
});
export type NewNotice = z.infer<typeof NewNotice>;

/** What stands above every plan. */
export const Above = z.strictObject({
  /** Notices that are not over, the one that goes before the others first; some may not have begun. */
  notices: z.array(Notice),
  /** The safe slide is shown instead of the plan ("màn hình an toàn"). Notices go before it. */
  safe: z.boolean(),
  /** Screens that show their test card over all of this, while somebody sets them up. */
  cards: z.array(Id).optional(),
});
export type Above = z.infer<typeof Above>;

/** The rows of the API for what stands above the plans. See `routes` in api.ts. */
export const noticeRoutes = {
  above: {
    method: 'get',
    path: '/api/notices',
    summary: 'Urgent notices that are not over, and whether the safe slide stands in for the plans',
    response: Above,
  },
  postNotice: {
    method: 'post',
    path: '/api/notices',
    summary: 'Show an urgent notice over everything until it ends; the same id again changes nothing',
    roles: ['officer', 'head', 'technician'],
    body: NewNotice,
    response: Above,
  },
  endNotice: {
    method: 'post',
    path: '/api/notices/{id}/end',
    summary: 'End a notice before its time; one that is over stays over',
    roles: ['officer', 'head', 'technician'],
    params: z.strictObject({ id: z.uuid() }),
    response: Above,
  },
  setCard: {
    method: 'post',
    path: '/api/screens/{screen}/card',
    summary: 'Show the test card of a screen for ten minutes at most, or its plan again',
    roles: ['head', 'technician'],
    params: z.strictObject({ screen: Id }),
    body: z.strictObject({ shown: z.boolean() }),
    response: Above,
  },
  setSafe: {
    method: 'post',
    path: '/api/screens/safe',
    summary: 'Show the safe slide on every screen instead of its plan, or the plan again',
    roles: ['officer', 'head', 'technician'],
    body: z.strictObject({ safe: z.boolean() }),
    response: Above,
  },
} as const;
