import { Decrypter } from 'age-encryption';
import { bundleLimits } from '../../../shared/domain/hq/bundle.ts';
import { RefusedError } from '../errors.ts';

/** How every age file begins (age-encryption.org/v1). */
const ageHead = Buffer.from('age-encryption.org/v1\n');

/** A bundle as it was packed: taken out of its age envelope where it has one. @throws RefusedError */
export async function openParcel(bytes: Uint8Array, ageIdentity: string): Promise<Uint8Array> {
  if (!ageHead.equals(bytes.subarray(0, ageHead.length))) return bytes;
  if (bytes.byteLength > 2 * bundleLimits.packed)
    throw new RefusedError('The file is larger than any bundle.');
  const decrypter = new Decrypter();
  decrypter.addIdentity(ageIdentity);
  try {
    return await decrypter.decrypt(bytes);
  } catch (cause) {
    throw new RefusedError(
      `The file cannot be opened with HQ's key: it was made for another HQ, or is damaged (${(cause as Error).message}).`,
    );
  }
}
