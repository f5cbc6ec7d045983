import {
  Activity,
  createContext,
  memo,
  type PropsWithChildren,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useState,
} from 'react';
import type { Stage } from '../../../shared/domain/content/stage.ts';
import { Button } from '../../parts/button.tsx';
import { KhueVanCac } from '../../parts/khue-van-cac.tsx';
import { shownCode } from '../../parts/shown-fact.ts';
import { kioskWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import { LibraryDoor } from '../begin/library-door.tsx';
import { ScreenTools } from '../ease/screen-tools.tsx';
import { useKiosk, useSend } from '../kiosk-session.tsx';
import { HelpButton } from '../officer/help-button.tsx';
import { Ahead } from '../standing-by.tsx';
import { Spine } from './spine.tsx';

interface GuidedShellProps {
  /** Where the citizen stands; no spine without it. */
  stage: Stage | 'prepare' | undefined;
  /** Whether handbook and answers can be opened from here. */
  door: boolean;
  /** Whether somebody who is stuck is led to help from here; some screens do that by themselves. */
  help?: boolean;
  /** The screen, on a `GuidedSide`; another one may stand by on a second. */
  children: ReactNode;
}

const Foot = createContext<HTMLElement | undefined>(undefined);
const ActionsPlace = createContext<HTMLElement | undefined>(undefined);

/**
 * What stays around the screens of a session while they follow one another: the name of the case, the spine, and the
 * way out. A screen puts its own actions into the place that is kept for them, so that a touch draws only what is new.
 */
export const GuidedShell = memo(function GuidedShell({
  stage,
  door,
  help = false,
  children,
}: GuidedShellProps) {
  const [actions] = useState(() => makePlace('guided-sides'));
  const hold = useCallback((foot: HTMLElement | null) => foot?.append(actions), [actions]);
  return (
    <div className="guided">
      <Head stage={stage} />
      <Foot value={actions}>{children}</Foot>
      <footer className="guided-foot" ref={hold}>
        <Leave door={door} help={help} />
      </footer>
    </div>
  );
});

interface GuidedSideProps {
  waiting: boolean;
  /** It was left in the middle, and is come back to: it keeps what stood on it, and does nothing until then. */
  left?: boolean;
}

/** A screen of a session with the place of its actions; while it waits, both are out of sight. */
export function GuidedSide({ waiting: ahead, left = false, children }: PropsWithChildren<GuidedSideProps>) {
  const waiting = ahead || left;
  const foot = within(useContext(Foot));
  const [actions] = useState(() => makePlace('guided-actions'));
  useLayoutEffect(() => {
    foot.append(actions);
    return () => actions.remove();
  }, [foot, actions]);
  useLayoutEffect(() => {
    actions.hidden = waiting;
  }, [actions, waiting]);
  return (
    <Ahead waiting={waiting}>
      <ActionsPlace value={actions}>
        <Activity mode={left ? 'hidden' : 'visible'}>{children}</Activity>
      </ActionsPlace>
    </Ahead>
  );
}

/** Where a screen's actions belong; only on a {@link GuidedSide}. */
export function useActionsPlace(): HTMLElement {
  return within(useContext(ActionsPlace));
}

function within(place: HTMLElement | undefined): HTMLElement {
  if (place === undefined) throw new Error('A screen of a session stands outside a GuidedShell.');
  return place;
}

function makePlace(className: string): HTMLElement {
  const place = document.createElement('div');
  place.className = className;
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

function Leave({ door, help }: Pick<GuidedShellProps, 'door' | 'help'>) {
  const say = useSay();
  const send = useSend();
  return (
    <div className="guided-leave">
      <Button kind="plain" before="check" onClick={() => send({ type: 'session.ended' })}>
        {say(kioskWords.finish)}
      </Button>
      <ScreenTools />
      {door && <LibraryDoor />}
      {help && <HelpButton />}
    </div>
  );
}
