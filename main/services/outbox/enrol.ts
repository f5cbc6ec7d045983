import {
  EnrolledText,
  type EnrolRequest,
  enrolmentProof,
  parseEnrolmentCode,
  type RotateRequest,
  rotationProof,
  type SignedText,
} from '../../../shared/domain/hq/enrolment.ts';
import { fingerprintOf, isSignedBy, makeSigningKey, type SigningKey, signText } from '../signing.ts';
import type { Enrolment } from './enrolment-file.ts';
import { HqError } from './hq-error.ts';
import { type Fetch, postToHq } from './hq-post.ts';

/**
 * Enrols this PC: makes its key, hands it in with the code, and believes only an answer that is signed by the key whose
 * fingerprint the code ends with.
 *
 * @param hq HQ's address, or the link that the code's QR holds
 * @throws HqError
 */
export async function enrolAt(
  { hq, code, version }: { hq: string; code: string; version: string },
  fetch: Fetch = globalThis.fetch,
): Promise<Enrolment> {
  const parts = parseEnrolmentCode(code);
  if (parts === undefined) {
    throw new HqError('refused', `"${code}" is no enrolment code: it has 24 letters and digits, as 7K2M-….`);
  }
  const origin = originOf(hq);
  const key = makeSigningKey();
  const body: EnrolRequest = {
    secret: parts.secret,
    publicKey: key.publicKey,
    version,
    proof: signText(key, enrolmentProof(parts.secret, key.publicKey)),
  };
  const signed = await postJson(fetch, `${origin}/api/enrol`, body);
  const said = enrolledOf(signed);
  if (
    said === undefined ||
    said.publicKey !== key.publicKey ||
    fingerprintOf(said.hqKey) !== parts.fingerprint
  ) {
    throw new HqError(
      'stranger',
      `What answers at ${origin} is not the HQ that made this code. Check the address and the network, then ask HQ for a new code.`,
    );
  }
  return enrolmentOf(origin, key, said);
}

/** Puts a new key in the place of this PC's. The old one is good until HQ's answer has come. @throws HqError */
export async function rotateAt(enrolment: Enrolment, fetch: Fetch = globalThis.fetch): Promise<Enrolment> {
  const key = makeSigningKey();
  const text = rotationProof(enrolment.installation, key.publicKey);
  const body: RotateRequest = {
    installation: enrolment.installation,
    publicKey: key.publicKey,
    proof: signText(enrolment, text),
    newProof: signText(key, text),
  };
  const signed = await postJson(fetch, `${enrolment.hq}/api/enrol/rotate`, body);
  const said = enrolledOf(signed);
  if (said?.publicKey !== key.publicKey || said.hqKey !== enrolment.hqKey) {
    throw new HqError(
      'stranger',
      `What answers at ${enrolment.hq} is not the HQ that this PC is enrolled with.`,
    );
  }
  return enrolmentOf(enrolment.hq, key, said);
}

function postJson(fetch: Fetch, address: string, body: unknown): Promise<SignedText> {
  return postToHq(fetch, address, { type: 'application/json', body: JSON.stringify(body) });
}

/** What HQ says, if it signed it by the key that it names itself. */
function enrolledOf({ text, signature }: SignedText): EnrolledText | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const said = EnrolledText.safeParse(value).data;
  return said && isSignedBy(said.hqKey, text, signature) ? said : undefined;
}

function enrolmentOf(hq: string, key: SigningKey, said: EnrolledText): Enrolment {
  const { installation, name, site, hqKey, ageRecipient } = said;
  return { hq, installation, name, site, ...key, hqKey, ageRecipient };
}

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])$/;

function originOf(hq: string): string {
  const url = URL.canParse(hq) ? new URL(hq) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.test(url.hostname)))
    return url.origin;
  throw new HqError('refused', `"${hq}" is no address of an HQ. Give it as https://hq.example.vn.`);
}
