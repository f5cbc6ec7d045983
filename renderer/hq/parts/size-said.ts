/** A number of bytes, short. */
export function sizeSaid(bytes: number): string {
  const [share, unit] = bytes < 2 ** 20 ? [bytes / 2 ** 10, 'KB'] : [bytes / 2 ** 20, 'MB'];
  return `${share.toLocaleString('vi', { maximumFractionDigits: share < 10 ? 1 : 0 })} ${unit}`;
}
