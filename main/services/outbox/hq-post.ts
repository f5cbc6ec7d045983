import { Problem } from '../../../shared/domain/api/problem.ts';
import { SignedText } from '../../../shared/domain/hq/enrolment.ts';
import { HqError } from './hq-error.ts';

/** How a request reaches HQ; `fetch`, unless a test stands between. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** No answer is longer than this. */
const answerBytes = 128 * 1024;

/**
 * Sends something to HQ and brings back a signed text; whose signature it is, the caller looks at.
 *
 * @throws HqError
 */
export async function postToHq(
  fetch: Fetch,
  address: string,
  {
    type,
    body,
    timeoutMs = 60_000,
  }: { type: string; body: string | Uint8Array<ArrayBuffer>; timeoutMs?: number },
): Promise<SignedText> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
      // A captive portal likes to send whoever asks to a page of its own.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    text = await readShort(response);
  } catch (cause) {
    throw new HqError('unreachable', `HQ cannot be reached at ${address}: ${reasonOf(cause)}.`);
  }
  const said = parse(text);
  if (response.ok) {
    const signed = SignedText.safeParse(said);
    if (signed.success) return signed.data;
    throw new HqError('stranger', `What answers at ${address} is not HQ: its answer carries no signature.`);
  }
  const sentence = Problem.safeParse(said).data?.detail ?? `the answer was ${response.status}`;
  if (response.status === 429 || response.status >= 500) {
    throw new HqError('busy', `HQ cannot take it now: ${sentence}`);
  }
  throw new HqError('refused', `HQ does not take it: ${sentence}`);
}

async function readShort(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > answerBytes) throw new Error('its answer does not end');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(cause: unknown): string {
  const { message, cause: deeper } = cause as Error & { cause?: Error };
  return deeper?.message || message;
}
