import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import type { PackReading } from '../pack/pack-read.ts';
import { fieldPath } from './field-path.ts';

/** Pages and streams from where the pack does not allow any, and origins that nobody should be led to. */
export function checkNetwork(reading: PackReading): PackFault[] {
  return [...checkItems(reading), ...checkPortal(reading)];
}

function checkItems({ signage }: PackReading): PackFault[] {
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

/** The machine itself, where a practice portal may run; anywhere else people type what nobody may read on the way. */
const ownMachine = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/;

/** What is opened beside the checklist begins with the portal, and is encrypted on its way. */
function checkPortal({ head }: PackReading): PackFault[] {
  const view = head?.portal.view;
  if (head === undefined || view === undefined) return [];
  const { origin } = new URL(head.portal.url);
  const fault = (path: PropertyKey[], reason: string, remedy: string): PackFault => ({
    level: 'error',
    file: 'pack.json',
    field: fieldPath(['portal', ...path]),
    reason,
    remedy,
  });
  const first = view.portal.includes(origin)
    ? []
    : [
        fault(
          ['view', 'portal'],
          `The portal begins at ${origin}, which is not among them.`,
          `Add "${origin}", or leave "view" out if the portal is not to be opened beside the checklist.`,
        ),
      ];
  const open = Object.entries(view).flatMap(([list, origins]) =>
    (origins ?? []).flatMap((given, index) =>
      given.startsWith('https://') || ownMachine.test(given)
        ? []
        : [
            fault(
              ['view', list, index],
              `"${given}" is not encrypted: whoever is on the way can read and change what is typed there.`,
              'Give its https:// origin, or remove it.',
            ),
          ],
    ),
  );
  return [...first, ...open];
}
