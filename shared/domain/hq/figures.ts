import { z } from 'zod';
import { Day } from '../day.ts';
import { PeriodKind } from '../period.ts';
import { Report } from '../report/report.ts';
import { Id, Text } from '../text.ts';
import { editors, viewers } from './account.ts';
import { HqSite } from './site.ts';

const count = z.int().min(0);

/**
 * How a site stands: `waiting` no PC of it was enrolled yet; `silent` none of its PCs was heard of for {@link silentMs};
 * `late` HQ lacks events that they have; `well` none of these.
 */
export const Standing = z.enum(['silent', 'late', 'waiting', 'well']);
export type Standing = z.infer<typeof Standing>;

/** A PC gives a sign of life every quarter of an hour, so after an hour something is wrong. */
export const silentMs = 60 * 60_000;

/** A site on the day it is. */
export const SiteToday = HqSite.pick({ code: true, name: true, group: true, target: true }).extend({
  standing: Standing,
  assists: count,
  /** When one of its PCs was last heard of, and when the newest event that HQ holds was recorded. */
  heardAt: z.iso.datetime().nullable(),
  lastEventAt: z.iso.datetime().nullable(),
  /** Events that its PCs have and HQ does not hold yet. */
  missing: count,
  /** Forks that nobody has decided on. */
  forks: count,
});
export type SiteToday = z.infer<typeof SiteToday>;

/** All sites that are open, those first that need somebody: silent, late, waiting, then by name. */
export const SitesToday = z.strictObject({
  day: Day,
  at: z.iso.datetime(),
  assists: count,
  sitesMet: count,
  sites: z.array(SiteToday),
});
export type SitesToday = z.infer<typeof SitesToday>;

/** What a site counts in a period, and what it counted in the one before. */
export const SiteFigures = z.strictObject({
  code: Id,
  name: z.string(),
  group: Id.nullable(),
  target: z.int(),
  assists: count,
  before: count,
  daysWith: count,
  daysMet: count,
  known: count,
  succeeded: count,
  troubled: count,
});
export type SiteFigures = z.infer<typeof SiteFigures>;

/** A field of an event by its name, and what it holds by the name that content gives to it. */
export const EventFact = z.strictObject({ called: Text, said: Text });
export type EventFact = z.infer<typeof EventFact>;

const Version = z.strictObject({
  kind: z.string(),
  occurredAt: z.iso.datetime(),
  facts: z.array(EventFact),
});

/** Two versions of what a PC recorded under the same numbers. */
export const Fork = z.strictObject({
  id: z.int(),
  site: Id,
  siteName: z.string(),
  installation: z.string(),
  fromSeq: z.int(),
  events: count,
  foundAt: z.iso.datetime(),
  decision: z.enum(['left-out', 'taken']).nullable(),
  /** The first of them, beside what HQ holds under the same number; null where it holds nothing. */
  pairs: z.array(z.strictObject({ seq: z.int(), aside: Version, held: Version.nullable() })),
});
export type Fork = z.infer<typeof Fork>;

const params = z.strictObject({ period: PeriodKind, of: z.string().min(1).max(40) });

/** The rows of HQ's API that give figures. See {@link hqRoutes} in hq-api.ts. */
export const figureRoutes = {
  sitesToday: {
    method: 'get',
    path: '/api/today',
    summary: 'Every open site today, those that need somebody first',
    roles: viewers,
    response: SitesToday,
  },
  report: {
    method: 'get',
    path: '/api/reports/{period}/{of}',
    summary: 'Every figure of a period, of all sites or of one, defined as the branches define them',
    roles: viewers,
    params,
    query: z.strictObject({ site: Id.optional() }),
    response: Report,
  },
  siteFigures: {
    method: 'get',
    path: '/api/reports/{period}/{of}/sites',
    summary: 'What each site counts in a period, the most first',
    roles: viewers,
    params,
    response: z.strictObject({ from: Day, to: Day, sites: z.array(SiteFigures) }),
  },
  forks: {
    method: 'get',
    path: '/api/forks',
    summary: 'Events put aside, because HQ holds others under the same numbers; undecided ones first',
    roles: viewers,
    response: z.strictObject({ forks: z.array(Fork) }),
  },
  decideFork: {
    method: 'post',
    path: '/api/forks/{fork}/decide',
    summary: 'Count the events put aside as well, or leave them out for good',
    roles: editors,
    params: z.strictObject({ fork: z.coerce.number().int() }),
    body: z.strictObject({ decision: z.enum(['left-out', 'taken']) }),
    response: Fork,
  },
} as const;
