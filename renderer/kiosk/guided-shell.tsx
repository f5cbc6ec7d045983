import { createContext, memo, type ReactNode, useCallback, useContext, useState } from 'react';
import type { Stage } from '../../shared/domain/stage.ts';
import { Button } from '../parts/button.tsx';
import { KhueVanCac } from '../parts/khue-van-cac.tsx';
import { shownCode } from '../parts/shown-fact.ts';
import { kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { useKiosk, useSend } from './kiosk-session.tsx';
import { LibraryDoor } from './library-door.tsx';
import { ScreenTools } from './screen-tools.tsx';
import { Spine } from './spine.tsx';

interface GuidedShellProps {
  /** Where the citizen stands; no spine without it. */
  stage: Stage | 'prepare' | undefined;
  /** Whether handbook and answers can be opened from here. */
  door: boolean;
  /** The screen, in a `GuidedFrame`. */
  children: ReactNode;
}

const ActionsPlace = createContext<HTMLElement | undefined>(undefined);

/**
 * What stays around the screens of a session while they follow one another: the name of the case, the spine, and the
 * way out. A screen puts its own actions into the place that is kept for them, so that a touch draws only what is new.
 */
export const GuidedShell = memo(function GuidedShell({ stage, door, children }: GuidedShellProps) {
  const [actions] = useState(makePlace);
  const hold = useCallback((foot: HTMLElement | null) => foot?.append(actions), [actions]);
  return (
    <div className="guided">
      <Head stage={stage} />
      <ActionsPlace value={actions}>{children}</ActionsPlace>
      <footer className="guided-foot" ref={hold}>
        <Leave door={door} />
      </footer>
    </div>
  );
});

/** Where a screen's actions belong; only inside a {@link GuidedShell}. */
export function useActionsPlace(): HTMLElement {
  const place = useContext(ActionsPlace);
  if (place === undefined) throw new Error('useActionsPlace is called outside a GuidedShell.');
  return place;
}

function makePlace(): HTMLElement {
  const place = document.createElement('div');
  place.className = 'guided-actions';
  return place;
}

function Head({ stage }: Pick<GuidedShellProps, 'stage'>) {
  const say = useSay();
  const { content, visit } = useKiosk();
  const { procedure } = visit;
  const code = procedure && shownCode(procedure, visit.today);
  return (
    <header className="guided-head">
      <KhueVanCac className="guided-mark" weight={13} />
      <p className="guided-name">
        {procedure ? (
          <>
            <strong>{say(procedure.name)}</strong>
            {code != null && <span>{say(kioskWords.code(code))}</span>}
          </>
        ) : (
          <strong>{say(content.head.organisation)}</strong>
        )}
      </p>
      {stage && <Spine at={stage} />}
    </header>
  );
}

function Leave({ door }: Pick<GuidedShellProps, 'door'>) {
  const say = useSay();
  const send = useSend();
  return (
    <div className="guided-leave">
      <Button kind="plain" before="check" onClick={() => send({ type: 'session.ended' })}>
        {say(kioskWords.finish)}
      </Button>
      <ScreenTools />
      {door && <LibraryDoor />}
    </div>
  );
}
