import { basename, extname } from 'node:path';

/** Names that Windows keeps for devices, whatever stands behind the point. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A name for a medium that is safe on every file system and in every address, from the name of any file:
 * `Cấp thẻ (mới).MOV` becomes `cap-the-moi`. Without an ending; never one of those taken.
 */
export function mediaName(file: string, taken: (name: string) => boolean): string {
  const plain = basename(file, extname(file))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const name = plain === '' || devices.test(plain) ? `tep-${plain}`.replace(/-$/, '') : plain;
  let free = name;
  for (let count = 2; taken(free); count += 1) free = `${name}-${count}`;
  return free;
}
