import type { ReactNode } from 'react';
import type { ZonesOfDay } from '../../../shared/domain/signage/zone.ts';
import type { Presented } from '../../../shared/machines/signage-context.ts';
import type { Extent } from '../../../shared/signage/placing.ts';
import { zoneBoxes } from '../../../shared/signage/zones.ts';
import { DrawnLayer } from '../layers/drawn-layer.tsx';
import { isQuiet, type Showable } from '../layers/stage.ts';
import type { createScreenRun } from '../screen-run.ts';
import { SidePanel } from './side-panel.tsx';
import { Ticker } from './ticker.tsx';
import { boxStyle } from './zone-style.ts';

interface ZonedProps {
  zones: ZonesOfDay | undefined;
  picture: Extent;
  presented: Presented | undefined;
  run: Pick<ReturnType<typeof createScreenRun>, 'stage' | 'lobby'>;
  /** The loop's layers, by what the drawn ones among them are to show. */
  children: (shows: readonly Showable[]) => ReactNode;
}

const everyDrawing: readonly Showable[] = ['scene', 'slide', 'quiet', 'notice'];
const drawingsOfLoop: readonly Showable[] = ['scene', 'slide'];
const drawingsAbove: readonly Showable[] = ['quiet', 'notice'];

/**
 * The loop in its zone, with a ticker and a panel where the screen has them. What stands above every plan, and what a
 * closed screen shows, then has a layer of its own over all zones. A zone that a screen does not have, or that is
 * covered, is not there at all.
 */
export function Zoned({ zones, picture, presented, run: { stage, lobby }, children }: ZonedProps) {
  const boxes = zoneBoxes(zones?.layout ?? 'full', picture);
  const zoned = zones !== undefined && boxes.ticker !== undefined;
  const covered = presented !== undefined && (presented.item.kind === 'notice' || isQuiet(presented.item));
  const inPanel = boxes.panel !== undefined && zones?.panel.includes('clock') === true;
  return (
    <>
      <div className="zone-main" style={zoned ? boxStyle(boxes.main) : undefined}>
        {children(zoned ? drawingsOfLoop : everyDrawing)}
      </div>
      {zones && boxes.panel && !covered && (
        <SidePanel box={boxes.panel} parts={zones.panel} lobby={lobby} now={stage.now} />
      )}
      {zones && boxes.ticker && !covered && (
        <Ticker box={boxes.ticker} lines={zones.ticker} clock={!inPanel} now={stage.now} />
      )}
      {zoned && <DrawnLayer id="above" stage={stage} lobby={lobby} shows={drawingsAbove} />}
    </>
  );
}
