import { readFileSync, writeFileSync } from 'node:fs';
import { ReleaseError } from '../services/releases/release-error.ts';
import { faultOf } from '../services/releases/release-format.ts';
import { KeyCard, openKey, type SigningKey } from '../services/releases/signing-key.ts';
import { readPassphrase } from './passphrase.ts';

/** A public key from its file. @throws ReleaseError */
export function cardOf(file: string): KeyCard {
  let value: unknown;
  try {
    value = JSON.parse(readGiven(file).toString('utf8'));
  } catch (cause) {
    if (cause instanceof ReleaseError) throw cause;
  }
  const parsed = KeyCard.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ReleaseError(
    'local',
    `${file} is no public key: ${faultOf(parsed.error)}. Give the .pub file of "tantam release keys new".`,
  );
}

/** A key from its file and its passphrase. @throws ReleaseError */
export async function keyAt(file: string): Promise<SigningKey> {
  const text = readGiven(file).toString('utf8');
  return openKey(text, await readPassphrase(`Passphrase of ${file}: `, process.env));
}

/** @throws ReleaseError when a file that somebody named cannot be read */
export function readGiven(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new ReleaseError(
      'local',
      `The file ${file} cannot be read (${(cause as NodeJS.ErrnoException).code}). Give its path.`,
    );
  }
}

/** Writes a file for its owner's eyes only. @throws ReleaseError when there is one of that name */
export function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    throw new ReleaseError(
      'local',
      `The file ${file} cannot be written (${(cause as NodeJS.ErrnoException).code}). Give the name of a new file.`,
    );
  }
}
