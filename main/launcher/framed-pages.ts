import { isFrom } from '../origin.ts';

/** A header, as Chromium's protocol has it. */
export interface Header {
  name: string;
  value: string;
}

/** From which origins a document lets frames be filled, by its own policy (CSP Level 3, `frame-src`); mostly none. */
export function framedOrigins(headers: readonly Header[]): string[] {
  const policy = headers.find(({ name }) => name.toLowerCase() === 'content-security-policy')?.value ?? '';
  const [, ...sources] =
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .find(([name]) => name === 'frame-src') ?? [];
  return sources.flatMap((source) => {
    const url = URL.parse(source);
    return url?.protocol === 'https:' || url?.protocol === 'http:' ? [url.origin] : [];
  });
}

/** Whether a page at an address may fill a frame: it is fetched, and from one of these origins. */
export function mayFill(origins: readonly string[], address: string): boolean {
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '') && isFrom(origins, address);
}

/** Of the body as it came over the network, which is given on unpacked. */
const ofPacking = ['content-encoding', 'content-length', 'transfer-encoding'];

/**
 * The headers of a framed page with one more policy beside its own: whatever it consists of comes from the origins
 * that are allowed, also what it opens a socket to, and what frames and workers of its own load.
 */
export function confined(headers: readonly Header[], origins: readonly string[]): Header[] {
  const from = origins.join(' ');
  const value = `default-src ${from} data: blob: 'unsafe-inline' 'unsafe-eval'; form-action ${from}`;
  return [
    ...headers.filter(({ name }) => !ofPacking.includes(name.toLowerCase())),
    { name: 'content-security-policy', value },
  ];
}
