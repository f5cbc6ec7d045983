import {
  createContext,
  type PropsWithChildren,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { machineClock } from '../event-stream.ts';
import { showPassage } from './passage-mark.ts';
import { platformSound } from './platform-sound.ts';
import { platformSpeech } from './platform-speech.ts';
import { createSpeaker, type Reading, type Speaker } from './speaker.ts';

const SpeakerContext = createContext<Speaker | undefined>(undefined);

interface SpeakerProviderProps {
  /** Called as each passage is begun, for whoever listens is there. It must stay the same function. */
  onListening(): void;
  /** Nobody is there yet: what the last visitor's voice met is forgotten. */
  unvisited: boolean;
}

/** Gives everything inside the pack's recordings and the platform's voice, if there is one. */
export function SpeakerProvider({
  onListening,
  unvisited,
  children,
}: PropsWithChildren<SpeakerProviderProps>) {
  const speaker = useMemo(
    () =>
      createSpeaker({
        speech: platformSpeech(),
        sound: platformSound(),
        clock: machineClock,
        onPassage(passage) {
          showPassage(passage);
          if (passage !== undefined) onListening();
        },
      }),
    [onListening],
  );
  useEffect(() => speaker.open(), [speaker]);
  useEffect(() => {
    if (unvisited) speaker.reset();
  }, [speaker, unvisited]);
  return <SpeakerContext value={speaker}>{children}</SpeakerContext>;
}

/** The voice of this page and what it is doing; only inside a {@link SpeakerProvider}. */
export function useSpeaker(): [Speaker, Reading] {
  const speaker = useContext(SpeakerContext);
  if (speaker === undefined) throw new Error('useSpeaker is called outside a SpeakerProvider.');
  return [speaker, useSyncExternalStore(speaker.subscribe, speaker.state)];
}

/** Ends reading aloud, wherever there is a voice. */
export function useHush(): (() => void) | undefined {
  return useContext(SpeakerContext)?.stop;
}
