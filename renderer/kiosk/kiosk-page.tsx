import { useMachine } from '@xstate/react';
import { Activity, startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import { placeAhead, placeOf } from '../../shared/machines/guidance-ahead.ts';
import { guidanceSession } from '../../shared/machines/guidance-session.ts';
import { warningMs } from '../../shared/machines/guidance-setup.ts';
import '../parts/ease.css';
import { IdleDialog } from '../parts/idle-dialog.tsx';
import { useSoon } from '../parts/soon.tsx';
import '../parts/touch-card.css';
import { LanguageProvider } from '../words/language.tsx';
import { AttractScreen } from './begin/attract-screen.tsx';
import { ContentMissing } from './content/content-missing.tsx';
import { EaseProvider } from './ease/ease-provider.tsx';
import { GuidedPlace } from './guided/guided-place.tsx';
import { HelperStrip } from './officer/helper-strip.tsx';
import './kiosk-page.css';
import { LibraryScreen } from './begin/library-screen.tsx';
import { firstAnswer, useKioskContent } from './content/kiosk-content.ts';
import { KioskSessionProvider, useKiosk } from './kiosk-session.tsx';
import { useOfficerLine } from './officer/officer-line.tsx';
import { lineScreenOf } from './officer/officer-lines.ts';
import { PortalProvider } from './portal/portal-provider.tsx';
import { useSessionReports } from './reports/session-reports.ts';
import { StandingBy } from './standing-by.tsx';
import { useQuickPress } from './touch/quick-press.ts';
import { useTouchGuard } from './touch/touch-guard.ts';
import type { Stand } from './turns.ts';

// The page asks for it here: in a script of its own it would be fetched late, and hold up the first screen.
export { firstAnswer };

type GuidanceActor = ActorRefFrom<typeof guidanceSession>;

/** The guidance table: one session after another, each wiped when it ends. */
export function KioskPage() {
  const [content, retry] = useKioskContent();
  const [session, send, actor] = useMachine(guidanceSession);
  useSessionReports(actor);
  const call = useOfficerLine(actor);
  const warned = session.matches({ guided: { attention: 'warned' } });
  const browsing = session.matches({ guided: { library: 'open' } });
  const laidAside = session.matches({ guided: { library: 'laidAside' } });
  const inviting = session.matches('attract');
  const ended = useEndedVisits(inviting);
  const touch = useCallback(() => send({ type: 'person.touched' }), [send]);
  const shielded = useTouchGuard(touch, warned, meaningOf(session));
  useQuickPress();
  const calling = call !== 'none' && call !== 'failed';
  useEffect(() => {
    if (!calling) return;
    send({ type: 'call.begun' });
    return () => send({ type: 'call.ended' });
  }, [calling, send]);

  const { context } = session;
  const place = placeOf(session).name;
  const pack = content.state === 'ready' ? content.content : undefined;
  // A touch that changes nothing of the visit draws nothing anew: a finger that comes down has its press to show.
  const kiosk = useMemo(
    () => pack && { content: pack, visit: context, call, send },
    [pack, context, call, send],
  );

  if (kiosk === undefined) return <ContentMissing failed={content.state === 'failed'} onRetry={retry} />;
  return (
    <LanguageProvider language={context.language}>
      <KioskSessionProvider value={kiosk}>
        <EaseProvider>
          <PortalProvider>
            <Activity mode={browsing ? 'hidden' : 'visible'}>
              <Visit key={ended} place={place} session={actor} />
              <StandingBy waiting={!inviting}>
                <AttractScreen />
              </StandingBy>
            </Activity>
            {(browsing || laidAside) && (
              <Activity mode={browsing ? 'visible' : 'hidden'}>
                <LibraryScreen
                  beside={session.matches({ guided: { library: { open: 'beside' } } })}
                  help={!place.startsWith('troubled')}
                />
              </Activity>
            )}
            {context.helped && <HelperStrip screen={browsing ? undefined : lineScreenOf(place)} />}
          </PortalProvider>
        </EaseProvider>
        {warned && <IdleDialog forMs={warningMs} onStay={touch} />}
        {shielded && <div className="touch-shield" />}
      </KioskSessionProvider>
    </LanguageProvider>
  );
}

/** What one visit shows; before it has begun, its first screen stands by. */
function Visit({ place, session }: { place: string; session: GuidanceActor }) {
  const ahead = useAhead({ name: place, kiosk: useKiosk() }, session);
  const soon = useSoon();
  const waiting = place === '';
  if (waiting && !soon) return null;
  return (
    <StandingBy waiting={waiting}>
      <GuidedPlace name={waiting ? 'choosing' : place} ahead={ahead} />
    </StandingBy>
  );
}

/** What the likeliest touch leads to, known once the screen from which it leads is on its way to the glass. */
function useAhead({ name, kiosk }: Stand, session: GuidanceActor): Stand | undefined {
  const [ahead, setAhead] = useState<Stand>();
  useEffect(() => {
    if (name === '') return;
    const idle = requestIdleCallback(() => {
      const then = placeAhead(session.getSnapshot());
      startTransition(() => setAhead(then && { name: then.name, kiosk: { ...kiosk, visit: then.visit } }));
    });
    return () => cancelIdleCallback(idle);
  }, [name, kiosk, session]);
  return ahead;
}

/** How many visits have ended. As a key it sees to it that nothing of one stays on the page for the next. */
function useEndedVisits(inviting: boolean): number {
  const [seen, setSeen] = useState({ inviting, ended: 0 });
  if (seen.inviting !== inviting) setSeen({ inviting, ended: seen.ended + Number(inviting) });
  return seen.ended;
}

/** Where the visit stands, as a key: another one where a touch means something else. */
function meaningOf({ value, context: { asking, step } }: SnapshotFrom<typeof guidanceSession>): string {
  const shown = typeof value === 'string' ? value : [value.guided.place, value.guided.library];
  return JSON.stringify([shown, asking, step]);
}
