/**
 * Whether an address is of one of these origins: parsed and compared whole; a blob has the origin of the page that
 * made it. A name or a password in front of the host is how a false address looks right, so it is of none.
 */
export function isFrom(origins: readonly string[], address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return origins.some((own) => URL.parse(own)?.origin === url.origin);
}
