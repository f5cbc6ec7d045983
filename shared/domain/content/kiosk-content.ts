import { z } from 'zod';
import { Source } from '../basis.ts';
import { Day } from '../day.ts';
import { Handbook } from './handbook-parts.ts';
import { PackHead } from './pack.ts';
import { Procedure } from './procedure.ts';

/** What the kiosk needs of the pack. */
export const KioskContent = z.strictObject({
  revision: z.string(),
  today: Day,
  head: PackHead,
  procedures: z.array(Procedure),
  sources: z.record(z.string(), Source),
  handbook: Handbook,
});
export type KioskContent = z.infer<typeof KioskContent>;

/** The revision in use after the content was loaded again; `changed` is false when it was that before, too. */
export const ReloadedContent = z.strictObject({ revision: z.string(), changed: z.boolean() });
export type ReloadedContent = z.infer<typeof ReloadedContent>;

/** The rows of the API that serve the pack to the kiosk and take another into use. See {@link routes} in api.ts. */
export const contentRoutes = {
  content: {
    method: 'get',
    path: '/api/content',
    summary: 'What the kiosk shows',
    response: KioskContent,
    checkedAtSource: true,
  },
  reloadContent: {
    method: 'post',
    path: '/api/content/reload',
    summary: 'Take the content pack into use as it lies in its folder now; one with errors is refused',
    response: ReloadedContent,
  },
} as const;
