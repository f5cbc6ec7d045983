/** The address of a medium of the pack. Its bytes never change under one revision. */
export function mediaAddress(revision: string, path: string): string {
  return `/media/${revision}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
