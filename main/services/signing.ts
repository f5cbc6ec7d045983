import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import { codeHalf, type PublicKey, type SignedText } from '../../shared/domain/hq/enrolment.ts';

/** An Ed25519 key of one's own: the private half as JWK's `d`, base64url. */
export interface SigningKey {
  publicKey: PublicKey;
  privateKey: string;
}

/** A new key from the system's randomness. */
export function makeSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { x, d } = privateKey.export({ format: 'jwk' });
  return { publicKey: x as string, privateKey: d as string };
}

/** The signature of a text's UTF-8 bytes, base64url. */
export function signText(key: SigningKey, text: string): string {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.publicKey, d: key.privateKey };
  const signature = sign(null, Buffer.from(text), createPrivateKey({ key: jwk, format: 'jwk' }));
  return signature.toString('base64url');
}

/** Whether this key signed this text; false also where the key is none. */
export function isSignedBy(publicKey: PublicKey, text: string, signature: string): boolean {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey };
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

/** A text with its signature. */
export function signedText(key: SigningKey, value: unknown): SignedText {
  const text = JSON.stringify(value);
  return { text, signature: signText(key, text) };
}

/** The 12 characters that an enrolment code ends with: 60 bits of the SHA-256 of HQ's key. */
export function fingerprintOf(publicKey: PublicKey): string {
  return codeHalf(createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest());
}
