import type { Channel } from '../../shared/domain/content/handbook.ts';

/**
 * What a phone's camera reads to open a channel: the website, or the number to dial. Undefined where the
 * address is not known, or is none that a phone can open by itself.
 */
export function scannedAs({ kind, address }: Pick<Channel, 'kind' | 'address'>): string | undefined {
  if (address === null) return undefined;
  if (kind === 'web') return URL.parse(address.includes('://') ? address : `https://${address}`)?.href;
  return kind === 'telephone' ? `tel:${address.replace(/[^\d+]/g, '')}` : undefined;
}
