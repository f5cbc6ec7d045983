import { z } from 'zod';

/** 32 raw bytes of an Ed25519 public key (RFC 8032), base64url without padding. */
export const PublicKey = z.string().regex(/^[\w-]{43}$/, 'must be an Ed25519 public key in base64url');
export type PublicKey = z.infer<typeof PublicKey>;

/** 64 bytes of an Ed25519 signature, base64url without padding. */
export const Signature = z.string().regex(/^[\w-]{86}$/, 'must be an Ed25519 signature in base64url');

/** Crockford's base 32: no I, L, O or U, so that nothing is misread on paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const half = 12;

/**
 * An enrolment code: 24 characters in groups of four. The first half is a secret of 60 bits that HQ knows by its hash
 * only; the second half is the beginning of the fingerprint of HQ's key, by which the PC knows that it talks to HQ.
 */
export interface EnrolmentCode {
  secret: string;
  fingerprint: string;
}

/** A code as people read and type it; undefined when it is none. Small letters, spaces, O for 0 and I for 1 pass. */
export function parseEnrolmentCode(typed: string): EnrolmentCode | undefined {
  const text = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (text.length !== 2 * half || [...text].some((letter) => !letters.includes(letter))) return undefined;
  return { secret: text.slice(0, half), fingerprint: text.slice(half) };
}

/** A code in groups of four: `7K2M-…`. */
export function writeEnrolmentCode({ secret, fingerprint }: EnrolmentCode): string {
  return (`${secret}${fingerprint}`.match(/.{4}/g) ?? []).join('-');
}

/** The 12 characters that stand for at least 60 random or hashed bits: five bits of each byte. */
export function codeHalf(bytes: Uint8Array): string {
  return [...bytes.subarray(0, half)].map((byte) => letters[byte % 32]).join('');
}

/** What a PC sends to enrol. `proof`: its signature over {@link enrolmentProof}, so the key is its own. */
export const EnrolRequest = z.strictObject({
  secret: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/, 'must be the first half of an enrolment code'),
  publicKey: PublicKey,
  version: z.string().max(40),
  proof: Signature,
});
export type EnrolRequest = z.infer<typeof EnrolRequest>;

/** What HQ says of the enrolment: signed as a text, so that nobody has to agree on how JSON is written. */
export const EnrolledText = z.strictObject({
  format: z.literal('tantam-enrolled-1'),
  installation: z.uuid(),
  name: z.string(),
  site: z.strictObject({ code: z.string(), name: z.string() }),
  /** The PC's key that HQ knows now. */
  publicKey: PublicKey,
  /** HQ's own: the key its receipts are signed by, and the age recipient that files to it are encrypted to. */
  hqKey: PublicKey,
  ageRecipient: z.string().regex(/^age1[a-z0-9]{10,}$/),
});
export type EnrolledText = z.infer<typeof EnrolledText>;

/** A text that HQ signed; `text` is JSON, the signature is over its UTF-8 bytes. */
export const SignedText = z.strictObject({ text: z.string().max(64 * 1024), signature: Signature });
export type SignedText = z.infer<typeof SignedText>;

/** What a PC signs to show that a key is its own. */
export function enrolmentProof(secret: string, publicKey: PublicKey): string {
  return `tantam-enrol-1 ${secret} ${publicKey}`;
}

/** What a PC signs with both its old and its new key to change from one to the other. */
export function rotationProof(installation: string, publicKey: PublicKey): string {
  return `tantam-rotate-1 ${installation} ${publicKey}`;
}

export const RotateRequest = z.strictObject({
  installation: z.uuid(),
  publicKey: PublicKey,
  /** By the key that HQ knows, and by the new one. */
  proof: Signature,
  newProof: Signature,
});
export type RotateRequest = z.infer<typeof RotateRequest>;

/** The rows of HQ's API by which a PC enrols. See {@link hqRoutes} in hq-api.ts. */
export const enrolmentRoutes = {
  enrol: {
    method: 'post',
    path: '/api/enrol',
    summary:
      'Enrol a PC by a one-time code; the answer is signed by the key whose fingerprint the code ends with',
    body: EnrolRequest,
    response: SignedText,
  },
  rotateKey: {
    method: 'post',
    path: '/api/enrol/rotate',
    summary: "Put a new key in the place of a PC's key; signed by both",
    body: RotateRequest,
    response: SignedText,
  },
} as const;
