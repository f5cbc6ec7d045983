import { join } from 'node:path';
import { z } from 'zod';
import { Receipt } from '../../../shared/domain/hq/bundle.ts';
import { SignedText } from '../../../shared/domain/hq/enrolment.ts';
import { readJsonFile, replaceFile } from '../releases/durable-file.ts';
import { isSignedBy } from '../signing.ts';
import type { Enrolment } from './enrolment-file.ts';

/** What is kept of HQ's newest word on each device. */
const Kept = z.strictObject({
  installation: z.uuid(),
  devices: z.record(
    z.uuid(),
    z.strictObject({
      /** Every event up to this one needs not be sent any more. */
      position: z.int().min(0),
      /** When HQ said so, by its clock. */
      at: z.iso.datetime(),
      receipt: SignedText,
    }),
  ),
});
type Kept = z.infer<typeof Kept>;

/**
 * HQ's newest receipts, in a file beside the database: a database that lost its end does not take them with it. Lost,
 * they only mean that everything is sent once more.
 */
export interface Receipts {
  position(device: string): number;
  /** When HQ was last heard of, by its clock; null when never. */
  newestAt(): string | null;
  keep(device: string, position: number, at: string, receipt: SignedText): void;
}

/** Opens the receipts of a data folder; those of another enrolment say nothing to this one. */
export function openReceipts(home: string, { installation }: Pick<Enrolment, 'installation'>): Receipts {
  const file = join(home, 'hq-receipts.json');
  const found = Kept.safeParse(readJsonFile(file)).data;
  let kept: Kept = found?.installation === installation ? found : { installation, devices: {} };
  return {
    position: (device) => kept.devices[device]?.position ?? 0,
    newestAt: () =>
      Object.values(kept.devices)
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? null,
    keep(device, position, at, receipt) {
      kept = { installation, devices: { ...kept.devices, [device]: { position, at, receipt } } };
      replaceFile(file, JSON.stringify(kept));
    },
  };
}

/** What HQ says in a signed text, if HQ signed it and means this PC; undefined for everything else. */
export function readReceipt(
  { hqKey, installation }: Pick<Enrolment, 'hqKey' | 'installation'>,
  { text, signature }: SignedText,
): Receipt | undefined {
  if (!isSignedBy(hqKey, text, signature)) return undefined;
  try {
    const receipt = Receipt.safeParse(JSON.parse(text)).data;
    return receipt?.installation === installation ? receipt : undefined;
  } catch {
    return undefined;
  }
}
