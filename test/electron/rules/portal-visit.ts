import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PortalSight } from '../../../shared/domain/content/portal-view.ts';
import type { ViewDouble } from '../portal-double.ts';
import { portalOrder } from './portal-addresses.ts';
import { type Bench, onBench, type Setting, type Subject } from './rule.ts';

/** A view that has been opened. */
export interface Visit extends Bench {
  view: ViewDouble;
  /** How the view stands, as the app was told last. */
  sight: () => PortalSight | null;
  /** Saves a file where the scanner does. */
  scan: (name: string) => string;
}

/** Opens the portal on a kiosk. */
export function onVisit(
  subject: Subject,
  examine: (visit: Visit) => void | Promise<void>,
  setting: Setting = {},
): Promise<void> {
  return onBench(subject, setting, async (bench) => {
    let sight: PortalSight | null = null;
    const scan = (name: string) => {
      const file = join(bench.home, 'scans', name);
      writeFileSync(file, 'a page');
      return file;
    };
    await bench.portal?.open(portalOrder, (next) => (sight = next));
    const [view] = bench.electron.views;
    if (!view) throw new Error('No view was made.');
    await examine({ ...bench, view, sight: () => sight, scan });
  });
}
