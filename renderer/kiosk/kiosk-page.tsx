import { useMachine } from '@xstate/react';
import { Activity, type ReactNode, useCallback } from 'react';
import { guidanceSession } from '../../shared/machines/guidance-session.ts';
import { warningMs } from '../../shared/machines/guidance-setup.ts';
import '../parts/ease.css';
import { IdleDialog } from '../parts/idle-dialog.tsx';
import { LanguageProvider } from '../words/language.tsx';
import { AnsweringScreen } from './answering-screen.tsx';
import { AttractScreen } from './attract-screen.tsx';
import { ChecklistScreen } from './checklist-screen.tsx';
import { ChoosingScreen } from './choosing-screen.tsx';
import { ContentMissing } from './content-missing.tsx';
import { EaseProvider } from './ease-provider.tsx';
import './kiosk-page.css';
import { useKioskContent } from './kiosk-content.ts';
import { KioskSessionProvider } from './kiosk-session.tsx';
import { LibraryScreen } from './library-screen.tsx';
import { OutcomeScreen } from './outcome-screen.tsx';
import { PortalScreen } from './portal-screen.tsx';
import { useSessionReports } from './session-reports.ts';
import { ThanksScreen } from './thanks-screen.tsx';
import { useTouchGuard } from './touch-guard.ts';

/** The guidance table: one session after another, each wiped when it ends. */
export function KioskPage() {
  const [content, retry] = useKioskContent();
  const [session, send, actor] = useMachine(guidanceSession);
  useSessionReports(actor);
  const warned = session.matches({ guided: { attention: 'warned' } });
  const browsing = session.matches({ guided: { library: 'open' } });
  const touch = useCallback(() => send({ type: 'person.touched' }), [send]);
  const shielded = useTouchGuard(touch, warned);

  if (content.state !== 'ready')
    return <ContentMissing failed={content.state === 'failed'} onRetry={retry} />;
  return (
    <LanguageProvider language={session.context.language}>
      <KioskSessionProvider value={{ content: content.content, visit: session.context, send }}>
        <EaseProvider>
          <Activity mode={browsing ? 'hidden' : 'visible'}>
            <Screen matches={(place) => session.matches({ guided: { place } })} />
          </Activity>
          {browsing && (
            <LibraryScreen beside={session.matches({ guided: { library: { open: 'beside' } } })} />
          )}
        </EaseProvider>
        {warned && <IdleDialog forMs={warningMs} onStay={touch} />}
        {shielded && <div className="touch-shield" />}
      </KioskSessionProvider>
    </LanguageProvider>
  );
}

const screens = {
  choosing: <ChoosingScreen />,
  answering: <AnsweringScreen />,
  checklist: <ChecklistScreen />,
  portal: <PortalScreen />,
  outcome: <OutcomeScreen />,
  thanks: <ThanksScreen />,
} as const satisfies Record<string, ReactNode>;

type Place = keyof typeof screens;

function Screen({ matches }: { matches(place: Place): boolean }) {
  const place = (Object.keys(screens) as Place[]).find(matches);
  return place === undefined ? <AttractScreen /> : screens[place];
}
