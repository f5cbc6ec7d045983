import type { ReactNode } from 'react';
import type { ZonesOfDay } from '../../../shared/domain/signage/zone.ts';
import type { Presented } from '../../../shared/machines/signage-context.ts';
import type { Extent } from '../../../shared/signage/placing.ts';
import { zoneBoxes } from '../../../shared/signage/zones.ts';
import { DrawnLayer } from '../layers/drawn-layer.tsx';
import { isQuiet, type Showable } from '../layers/stage.ts';
import type { createScreenRun } from '../screen-run.ts';
import { useEver } from '../use-ever.ts';
import { SidePanel } from './side-panel.tsx';
import { Ticker } from './ticker.tsx';
import { boxStyle } from './zone-style.ts';

interface ZonedProps {
  /** Whether it is known what the screen has beside its loop. */
  isKnown: boolean;
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
const nothing: readonly Showable[] = [];
/** Two: one is seen while the next is prepared. */
const above = ['above-a', 'above-b'];

/**
 * The loop in its zone, with a ticker and a panel where the screen has them. What stands above every plan, and what a
 * closed screen shows, then has layers of its own over all zones. A zone that a screen does not have, or that is
 * covered, is not there at all; layers that were there once stay, as one of them may be seen.
 */
export function Zoned({ isKnown, zones, picture, presented, run: { stage, lobby }, children }: ZonedProps) {
  const boxes = zoneBoxes(zones?.layout ?? 'full', picture);
  const zoned = zones !== undefined && boxes.ticker !== undefined;
  const wasZoned = useEver(zoned);
  const covered = presented !== undefined && (presented.item.kind === 'notice' || isQuiet(presented.item));
  const inPanel = boxes.panel !== undefined && zones?.panel.includes('clock') === true;
  return (
    <>
      <div className="zone-main" style={zoned ? boxStyle(boxes.main) : undefined}>
        {children(zoned ? drawingsOfLoop : isKnown ? everyDrawing : nothing)}
      </div>
      {zones && boxes.panel && !covered && (
        <SidePanel box={boxes.panel} parts={zones.panel} lobby={lobby} now={stage.now} />
      )}
      {zones && boxes.ticker && !covered && (
        <Ticker box={boxes.ticker} lines={zones.ticker} clock={!inPanel} now={stage.now} />
      )}
      {wasZoned &&
        above.map((id) => (
          <DrawnLayer key={id} id={id} stage={stage} lobby={lobby} shows={zoned ? drawingsAbove : nothing} />
        ))}
    </>
  );
}
