import { useEffect, useRef } from 'react';
import { PlanRefusedError } from '../../../shared/machines/signage-context.ts';
import { screensNamedIn } from '../../../shared/signage/screen.ts';
import { KhueVanCac } from '../../parts/khue-van-cac.tsx';
import { signageWords } from '../words.ts';
import { painted } from './layer.ts';
import type { Stage } from './stage.ts';

interface GroundProps {
  stage: Stage;
  /** The screen id that was asked for. */
  screen: string;
  trouble: Error | undefined;
}

/** The lowest layer, always drawn: what is left when nothing else can be shown, and why nothing is. */
export function Ground({ stage, screen, trouble }: GroundProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (element.current === null) return undefined;
    return stage.add('ground', () => ['ground'], {
      element: element.current,
      prepare: painted,
      run: painted,
      rest() {},
    });
  }, [stage]);
  return (
    <div ref={element} className="layer ground" data-layer-state="resting">
      <div className="ground-plate">
        <KhueVanCac weight={4} />
        <div>
          <h1>{signageWords.name}</h1>
          {trouble && <Trouble error={trouble} screen={screen} />}
        </div>
      </div>
    </div>
  );
}

function Trouble({ error, screen }: { error: Error; screen: string }) {
  if (!(error instanceof PlanRefusedError)) return <p>{signageWords.unreachable}</p>;
  const known = screensNamedIn(error.message);
  return (
    <>
      <p>{signageWords.unknownScreen(screen)}</p>
      <p className="ground-detail">{known.length > 0 ? signageWords.knownScreens(known) : error.message}</p>
    </>
  );
}
