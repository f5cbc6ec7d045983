import { useMachine } from '@xstate/react';
import { Activity, Fragment, type ReactNode, useCallback, useEffect } from 'react';
import type { SnapshotFrom } from 'xstate';
import { guidanceSession } from '../../shared/machines/guidance-session.ts';
import { warningMs } from '../../shared/machines/guidance-setup.ts';
import '../parts/ease.css';
import { IdleDialog } from '../parts/idle-dialog.tsx';
import '../parts/touch-card.css';
import { LanguageProvider } from '../words/language.tsx';
import { AdvisedScreen } from './advised-screen.tsx';
import { AfterScreen } from './after-screen.tsx';
import { AnsweringScreen } from './answering-screen.tsx';
import { AttractScreen } from './attract-screen.tsx';
import { ChecklistScreen } from './checklist-screen.tsx';
import { ChoosingScreen } from './choosing-screen.tsx';
import { ComparingScreen } from './comparing-screen.tsx';
import { ContentMissing } from './content-missing.tsx';
import { EaseProvider } from './ease-provider.tsx';
import { GroupingScreen } from './grouping-screen.tsx';
import { HelperStrip } from './helper-strip.tsx';
import './kiosk-page.css';
import { useKioskContent } from './kiosk-content.ts';
import { KioskSessionProvider } from './kiosk-session.tsx';
import { LibraryScreen } from './library-screen.tsx';
import { useOfficerLine } from './officer-line.tsx';
import { lineScreenOf } from './officer-lines.ts';
import { OutcomeScreen } from './outcome-screen.tsx';
import { PortalProvider } from './portal-provider.tsx';
import { PortalScreen } from './portal-screen.tsx';
import { PreparingScreen } from './preparing-screen.tsx';
import { RatingScreen } from './rating-screen.tsx';
import { ReadingScreen } from './reading-screen.tsx';
import { useSessionReports } from './session-reports.ts';
import { ThanksScreen } from './thanks-screen.tsx';
import { useTouchGuard } from './touch-guard.ts';
import { TroubledScreen } from './troubled-screen.tsx';

/** The guidance table: one session after another, each wiped when it ends. */
export function KioskPage() {
  const [content, retry] = useKioskContent();
  const [session, send, actor] = useMachine(guidanceSession);
  useSessionReports(actor);
  const call = useOfficerLine(actor);
  const warned = session.matches({ guided: { attention: 'warned' } });
  const browsing = session.matches({ guided: { library: 'open' } });
  const touch = useCallback(() => send({ type: 'person.touched' }), [send]);
  const shielded = useTouchGuard(touch, warned, placeOf(session));
  const calling = call !== 'none' && call !== 'failed';
  useEffect(() => {
    if (!calling) return;
    send({ type: 'call.begun' });
    return () => send({ type: 'call.ended' });
  }, [calling, send]);

  if (content.state !== 'ready')
    return <ContentMissing failed={content.state === 'failed'} onRetry={retry} />;
  return (
    <LanguageProvider language={session.context.language}>
      <KioskSessionProvider value={{ content: content.content, visit: session.context, call, send }}>
        <EaseProvider>
          <PortalProvider>
            <Activity mode={browsing ? 'hidden' : 'visible'}>
              <Screen value={session.value} />
            </Activity>
            {browsing && (
              <LibraryScreen beside={session.matches({ guided: { library: { open: 'beside' } } })} />
            )}
            {session.context.helped && (
              <HelperStrip screen={browsing ? undefined : lineScreenOf(guidedPlace(session.value))} />
            )}
          </PortalProvider>
        </EaseProvider>
        {warned && <IdleDialog forMs={warningMs} onStay={touch} />}
        {shielded && <div className="touch-shield" />}
      </KioskSessionProvider>
    </LanguageProvider>
  );
}

/** What is on the screen, as a key: another one where a touch means something else. */
function placeOf({ value, context: { asking, step } }: SnapshotFrom<typeof guidanceSession>): string {
  const shown = typeof value === 'string' ? value : [value.guided.place, value.guided.library];
  return JSON.stringify([shown, asking, step]);
}

/** The place on the way, like `checklist` or `troubled.advised`; empty at the attract screen. */
function guidedPlace(value: SnapshotFrom<typeof guidanceSession>['value']): string {
  if (typeof value === 'string') return '';
  const { place } = value.guided;
  return typeof place === 'string' ? place : Object.entries(place).flat().join('.');
}

/** By place, or by place and what is open there. */
const screens: Readonly<Record<string, ReactNode>> = {
  grouping: <GroupingScreen />,
  choosing: <ChoosingScreen />,
  preparing: <PreparingScreen />,
  'preparing.comparing': <ComparingScreen />,
  'preparing.reading': <ReadingScreen />,
  comparing: <ComparingScreen />,
  answering: <AnsweringScreen />,
  checklist: <ChecklistScreen />,
  portal: <PortalScreen />,
  troubled: <TroubledScreen />,
  'troubled.advised': <AdvisedScreen />,
  'troubled.reading': <ReadingScreen />,
  after: <AfterScreen />,
  'after.reading': <ReadingScreen />,
  outcome: <OutcomeScreen />,
  rating: <RatingScreen />,
  thanks: <ThanksScreen />,
};

function Screen({ value }: { value: SnapshotFrom<typeof guidanceSession>['value'] }) {
  if (typeof value === 'string') return <AttractScreen />;
  const { place } = value.guided;
  if (typeof place === 'string') return screens[place] ?? null;
  return Object.entries(place).map(([name, open]) => (
    <Fragment key={name}>{screens[`${name}.${open}`] ?? screens[name]}</Fragment>
  ));
}
