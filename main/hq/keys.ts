import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { PublicKey } from '../../shared/domain/hq/enrolment.ts';
import { replaceFile } from '../services/releases/durable-file.ts';
import { makeSigningKey, type SigningKey } from '../services/signing.ts';
import { HqDatabaseError } from './errors.ts';

/** What HQ proves itself by, and what files sent to it are encrypted to. */
export interface HqKeys extends SigningKey {
  ageIdentity: string;
  ageRecipient: string;
}

const KeyFile = z.strictObject({
  format: z.literal('tantam-hq-keys-1'),
  publicKey: PublicKey,
  privateKey: z.string().regex(/^[\w-]{43}$/),
  ageIdentity: z.string().startsWith('AGE-SECRET-KEY-1'),
  ageRecipient: z.string().startsWith('age1'),
});

/** The file in HQ's data folder. Whoever has it can speak as HQ: it belongs into a backup of its own. */
export function keyFile(home: string): string {
  return join(home, 'hq-keys.json');
}

/**
 * HQ's keys; made on the first run. They never change by themselves: every enrolled PC has pinned them.
 *
 * @throws HqDatabaseError when the file is there but cannot be used
 */
export async function openKeys(home: string): Promise<HqKeys> {
  const file = keyFile(home);
  if (existsSync(file)) return readKeys(file);
  const ageIdentity = await generateIdentity();
  const keys: HqKeys = {
    ...makeSigningKey(),
    ageIdentity,
    ageRecipient: await identityToRecipient(ageIdentity),
  };
  replaceFile(file, JSON.stringify({ format: 'tantam-hq-keys-1', ...keys }, null, 2));
  return keys;
}

function readKeys(file: string): HqKeys {
  try {
    const { format: _, ...keys } = KeyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    return keys;
  } catch {
    throw new HqDatabaseError(
      `HQ's keys in ${file} cannot be read. Put the file back from its backup: with new keys every PC would have to be enrolled again.`,
    );
  }
}
