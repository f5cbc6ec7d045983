import type { PackFault } from '../../../shared/domain/pack.ts';
import { fieldPath } from './field-path.ts';
import type { PackReading } from './pack-read.ts';

/** Pages and streams from where the pack does not allow any. */
export function checkNetwork({ signage }: PackReading): PackFault[] {
  return (signage?.items ?? []).flatMap((item, index) => {
    if (item.kind !== 'page' && item.kind !== 'stream') return [];
    const list = item.kind === 'page' ? 'pages' : 'streams';
    const { origin } = new URL(item.url);
    if (signage?.allowed?.[list]?.includes(origin)) return [];
    return [
      {
        level: 'error',
        file: 'signage.json',
        field: fieldPath(['items', index, 'url']),
        reason: `It comes from ${origin}, which is not allowed.`,
        remedy: `Add "${origin}" to "allowed.${list}" if every screen may show what stands there; else mend the address.`,
      },
    ];
  });
}
