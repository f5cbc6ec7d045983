import { type PropsWithChildren, useCallback } from 'react';
import { SpeakerProvider } from '../../reading/reading.tsx';
import './ease-layout.css';
import { useKiosk } from '../kiosk-session.tsx';
import { usePageEase } from './page-ease.ts';

/** Gives the page the look that the visitor chose and the screens a voice; listening counts as being there. */
export function EaseProvider({ children }: PropsWithChildren) {
  const { visit, send } = useKiosk();
  usePageEase(visit.ease);
  const touch = useCallback(() => send({ type: 'person.touched' }), [send]);
  return (
    <SpeakerProvider onListening={touch} unvisited={visit.startedAt === 0}>
      {children}
    </SpeakerProvider>
  );
}
