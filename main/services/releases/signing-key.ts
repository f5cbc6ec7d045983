import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { canonicalize } from '@tufjs/canonical-json';
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { z } from 'zod';
import { ReleaseError } from './release-error.ts';
import { keyIdOf, type Metadata, PublicKey } from './release-format.ts';

/** The public half of a key and whose it is; what goes into a root. */
export const KeyCard = z.strictObject({ name: z.string().trim().min(1).max(80), key: PublicKey });
export type KeyCard = z.infer<typeof KeyCard>;

/** A key that can sign; in memory only. */
export interface SigningKey extends KeyCard {
  id: string;
}

const KeyFile = z.strictObject({ name: z.string(), privateKey: z.string() });
const privateKeys = new WeakMap<SigningKey, string>();

/** A passphrase that is not tried out in a day. */
export const shortestPassphrase = 12;

/**
 * Makes an Ed25519 key.
 *
 * @param workFactor base-2 logarithm of scrypt's cost; 18 takes about a second
 * @returns the secret half as an armored age file that only the passphrase opens, and the public half
 * @throws ReleaseError when the passphrase is too short
 */
export async function newKey(
  name: string,
  passphrase: string,
  workFactor = 18,
): Promise<{ file: string; card: KeyCard }> {
  if (passphrase.length < shortestPassphrase) {
    throw new ReleaseError(
      'local',
      `Choose a passphrase of at least ${shortestPassphrase} letters, for example four or five words.`,
    );
  }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  const secret = JSON.stringify({ name, privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) });
  const { x } = publicKey.export({ format: 'jwk' });
  return {
    file: armor.encode(await encrypter.encrypt(secret)),
    card: KeyCard.parse({ name, key: publicKeyOf(x as string) }),
  };
}

/** Opens a key file with its passphrase. @throws ReleaseError */
export async function openKey(file: string, passphrase: string): Promise<SigningKey> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let secret: z.infer<typeof KeyFile>;
  try {
    secret = KeyFile.parse(JSON.parse(await decrypter.decrypt(armor.decode(file), 'text')));
  } catch {
    throw new ReleaseError(
      'local',
      'The key cannot be opened: the passphrase is not the right one, or the file is no key of "tantam release keys new".',
    );
  }
  return openedKey(secret);
}

/** A key for a machine that signs while nobody is there: its file is as secret as the folder that it lies in. */
export function newMachineKey(name: string): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return JSON.stringify({ name, privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) });
}

/** Opens a machine's key. @throws ReleaseError when the text is none */
export function openMachineKey(text: string): SigningKey {
  try {
    return openedKey(KeyFile.parse(JSON.parse(text)));
  } catch {
    throw new ReleaseError('local', "The machine's key cannot be read. Put it back from its backup.");
  }
}

/** What of a key everybody may see. */
export function cardOfKey({ name, key }: SigningKey): KeyCard {
  return { name, key };
}

function openedKey({ name, privateKey }: z.infer<typeof KeyFile>): SigningKey {
  const { x } = createPublicKey(createPrivateKey(privateKey)).export({ format: 'jwk' });
  const key = publicKeyOf(x as string);
  const opened = { name, key, id: keyIdOf(key) };
  privateKeys.set(opened, privateKey);
  return opened;
}

/** Adds the signature of a key; one that the same key gave before is replaced. */
export function withSignature<Signed extends Metadata>(metadata: Signed, key: SigningKey): Signed {
  const pem = privateKeys.get(key);
  if (pem === undefined) throw new Error('The key was not opened by openKey.');
  const sig = sign(null, Buffer.from(canonicalize(metadata.signed)), pem).toString('hex');
  const others = metadata.signatures.filter(({ keyid }) => keyid !== key.id);
  return { ...metadata, signatures: [...others, { keyid: key.id, sig }] };
}

function publicKeyOf(x: string): PublicKey {
  return {
    keytype: 'ed25519',
    scheme: 'ed25519',
    keyval: { public: Buffer.from(x, 'base64url').toString('hex') },
  };
}
