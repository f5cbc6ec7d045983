import { z } from 'zod';
import { Id } from '../text.ts';

/** An address on the network that a screen may show something of. */
export const WebAddress = z.url({ protocol: /^https?$/ });

/** Scheme, host and port of an address, as a browser compares them: `https://example.org`. */
export const Origin = z
  .string()
  .regex(
    /^https?:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/,
    'must be a scheme and a host alone, like https://example.org',
  );

/** From where screens may show pages and streams; from nowhere else anything is ever loaded. */
export const Allowed = z.strictObject({
  pages: z.array(Origin).optional(),
  streams: z.array(Origin).optional(),
});
export type Allowed = z.infer<typeof Allowed>;

/** What a page or a stream says beside what every item says. */
export const webItem = {
  url: WebAddress,
  /** The item that comes in its place where it cannot be had; what follows in the plan, where it is left out. */
  instead: Id.optional(),
};

/** Whether a page can be shown in a frame now: why not, as a sentence, or null. */
export const PageState = z.strictObject({ refused: z.string().nullable() });
export type PageState = z.infer<typeof PageState>;

/** The row of the API that looks at a page before a screen does. See `routes` in api.ts. */
export const webItemRoutes = {
  pageState: {
    method: 'get',
    path: '/api/pages/{item}',
    summary: 'Whether the page of an item can be shown in a frame now; it is asked for from this machine',
    params: z.strictObject({ item: Id }),
    response: PageState,
  },
} as const;
