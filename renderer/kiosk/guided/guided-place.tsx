import { type ReactNode, useMemo, useState } from 'react';
import type { Stage } from '../../../shared/domain/content/stage.ts';
import { portalPath, type SessionContext } from '../../../shared/machines/guidance-context.ts';
import { ChoosingScreen } from '../begin/choosing-screen.tsx';
import { GroupingScreen } from '../begin/grouping-screen.tsx';
import { ChecklistScreen } from '../checklist/checklist-screen.tsx';
import { PreparingScreen } from '../checklist/preparing-screen.tsx';
import { AfterScreen } from '../end/after-screen.tsx';
import { OutcomeScreen } from '../end/outcome-screen.tsx';
import { EaseRatingScreen, RatingScreen } from '../end/rating-screen.tsx';
import { ThanksScreen } from '../end/thanks-screen.tsx';
import { KioskSessionProvider, useKiosk } from '../kiosk-session.tsx';
import { usePortalView } from '../portal/portal-provider.tsx';
import { PortalScreen } from '../portal/portal-screen.tsx';
import { ReadingScreen } from '../portal/reading-screen.tsx';
import { TroubledScreen } from '../portal/troubled-screen.tsx';
import { AdvisedScreen } from '../questions/advised-screen.tsx';
import { AnsweringScreen } from '../questions/answering-screen.tsx';
import { ComparingScreen } from '../questions/comparing-screen.tsx';
import { type Stand, sides, useTurn } from '../turns.ts';
import { GuidedShell, GuidedSide } from './guided-shell.tsx';

/** What a place on the way shows. */
interface Place {
  screen: ReactNode;
  /** The stage that the spine shows; of the portal's steps each has its own. */
  stage?: 'prepare' | 'portal';
  /** False where nothing leads away but onward. */
  door?: false;
  /** False where the screen itself helps whoever is stuck, and where nobody is kept. */
  help?: false;
}

/** By place, or by place and what is open there. */
const places: Readonly<Record<string, Place>> = {
  grouping: { screen: <GroupingScreen /> },
  choosing: { screen: <ChoosingScreen /> },
  preparing: { screen: <PreparingScreen />, stage: 'prepare' },
  'preparing.comparing': { screen: <ComparingScreen />, stage: 'prepare', door: false },
  'preparing.reading': { screen: <ReadingScreen />, door: false },
  comparing: { screen: <ComparingScreen />, stage: 'prepare', door: false },
  answering: { screen: <AnsweringScreen />, stage: 'prepare' },
  checklist: { screen: <ChecklistScreen />, stage: 'prepare', help: false },
  portal: { screen: <PortalScreen />, stage: 'portal', help: false },
  troubled: { screen: <TroubledScreen />, help: false },
  'troubled.advised': { screen: <AdvisedScreen />, help: false },
  'troubled.reading': { screen: <ReadingScreen />, door: false, help: false },
  after: { screen: <AfterScreen /> },
  'after.reading': { screen: <ReadingScreen />, door: false },
  outcome: { screen: <OutcomeScreen /> },
  rating: { screen: <RatingScreen />, door: false },
  'rating.ease': { screen: <EaseRatingScreen />, door: false },
  thanks: { screen: <ThanksScreen />, door: false, help: false },
};

/**
 * Where a session stands on the way, with what stays around its screens, and what lies ahead behind it. While somebody
 * is stuck, the screen that they were on stands by as they left it.
 */
export function GuidedPlace({ name, ahead }: { name: string; ahead: Stand | undefined }) {
  const kiosk = useKiosk();
  const here = useMemo(() => ({ name, kiosk }), [name, kiosk]);
  // The portal's view keeps its place in the screen that it was opened on.
  const viewing = usePortalView().state?.sight != null;
  const aside = name.startsWith('troubled');
  const [onWay, keep] = useState(here);
  if (!aside && onWay !== here) keep(here);
  const { front, shown, behind } = useTurn(aside ? onWay : here, viewing ? undefined : ahead, sameScreen);
  const place = placeNamed(name);
  if (place === undefined) return null;
  return (
    <GuidedShell stage={stageOf(place, kiosk.visit)} door={place.door ?? true} help={place.help ?? true}>
      {sides.map((side) => {
        const stand = side === front ? shown : behind;
        return (
          stand && (
            <GuidedSide key={side} waiting={side !== front} left={aside && side === front}>
              <KioskSessionProvider value={stand.kiosk}>
                {placeNamed(stand.name)?.screen}
              </KioskSessionProvider>
            </GuidedSide>
          )
        );
      })}
      {aside && <GuidedSide waiting={false}>{place.screen}</GuidedSide>}
    </GuidedShell>
  );
}

function placeNamed(name: string): Place | undefined {
  return places[name] ?? places[name.split('.')[0] ?? ''];
}

function sameScreen(one: string, another: string): boolean {
  return placeNamed(one) === placeNamed(another);
}

function stageOf({ stage }: Place, visit: SessionContext): Stage | 'prepare' | undefined {
  return stage === 'portal' ? portalPath(visit)[visit.step]?.stage : stage;
}
