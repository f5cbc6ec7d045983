import { join } from 'node:path';
import { z } from 'zod';
import { EnrolledText, PublicKey } from '../../../shared/domain/hq/enrolment.ts';
import { readJsonFile, replaceFile } from '../releases/durable-file.ts';

/** How this PC stands with HQ: its own key, and what it pinned of HQ. Whoever has the file can speak as this PC. */
export const Enrolment = z.strictObject({
  /** Where HQ is, without a slash at the end. */
  hq: z.url(),
  installation: z.uuid(),
  name: z.string(),
  site: EnrolledText.shape.site,
  publicKey: PublicKey,
  privateKey: z.string().regex(/^[\w-]{43}$/),
  hqKey: PublicKey,
  ageRecipient: EnrolledText.shape.ageRecipient,
});
export type Enrolment = z.infer<typeof Enrolment>;

/** The file in the data folder. */
export function enrolmentFile(home: string): string {
  return join(home, 'enrolment.json');
}

/** The enrolment of a data folder; undefined when it has none that can be used. */
export function readEnrolment(home: string): Enrolment | undefined {
  return Enrolment.safeParse(readJsonFile(enrolmentFile(home))).data;
}

/** Keeps an enrolment in place of the one before; only this user can read it. */
export function keepEnrolment(home: string, enrolment: Enrolment): void {
  replaceFile(enrolmentFile(home), `${JSON.stringify(enrolment, null, 2)}\n`);
}
