import { z } from 'zod';
import { Today } from '../counters/counted.ts';
import { Call } from '../desk/call.ts';
import { OutboxState } from '../hq/outbox.ts';
import { Above } from '../signage/notice.ts';
import { StoreReport } from '../store/store-report.ts';
import { StoreState } from '../store/store-state.ts';

/** Messages of the event stream `GET /api/stream`; each is an SSE `data:` line of JSON. */
export const StreamMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('today'), today: Today }),
  /**
   * Plans of another revision or another edition are out of date: ask for them again. `fault` says why no content can
   * be used; screens on the network are not told.
   */
  z.strictObject({
    kind: z.literal('content'),
    revision: z.string(),
    edition: z.string(),
    fault: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('calls'), calls: z.array(Call) }),
  z.strictObject({ kind: z.literal('above'), above: Above }),
  z.strictObject({ kind: z.literal('store'), store: StoreState }),
  z.strictObject({ kind: z.literal('restores'), reports: z.array(StoreReport) }),
  z.strictObject({ kind: z.literal('outbox'), outbox: OutboxState }),
]);
export type StreamMessage = z.infer<typeof StreamMessage>;
