import { useEffect } from 'react';
import type { Ease } from '../../shared/domain/ease.ts';
import { Button } from '../parts/button.tsx';
import { textOf } from '../reading/page-text.ts';
import { passagesOf } from '../reading/passages.ts';
import { useSpeaker } from '../reading/reading.tsx';
import { voiceFor } from '../reading/voice.ts';
import { readingWords } from '../words/ease.ts';
import { useLanguage, useSay } from '../words/language.tsx';
import { useKiosk } from './kiosk-session.tsx';

/** What a volume is for a voice, 0 to 1. */
export const loudness: Record<Ease['volume'], number> = { soft: 0.4, usual: 0.7, loud: 1 };

/**
 * Reads the screen aloud, pauses and goes on, and falls silent when the screen changes. Without a voice for the
 * language there is no button; where a voice has just failed, a sentence says so.
 */
export function ReadButton() {
  const { asking, step } = useKiosk().visit;
  return <ScreenReader key={`${useLanguage()} ${asking} ${step}`} />;
}

/** For one screen: it falls silent with it. */
function ScreenReader() {
  const say = useSay();
  const language = useLanguage();
  const { volume } = useKiosk().visit.ease;
  const [speaker, { phase, voices, failed }] = useSpeaker();
  const voice = voiceFor(voices, language);
  useEffect(() => () => speaker.stop(), [speaker]);

  const press = () => {
    const main = [...document.querySelectorAll('main')].find((element) => element.checkVisibility());
    if (phase === 'reading') speaker.pause();
    else if (phase === 'paused') speaker.resume();
    else if (main) {
      speaker.read({ passages: passagesOf(textOf(main), language), language, volume: loudness[volume] });
    }
  };

  return (
    <>
      {voice && (
        <Button before={icons[phase]} data-reading={phase} onClick={press}>
          {say(labels[phase])}
        </Button>
      )}
      <p role="status" className="read-failed">
        {failed && !voice && say(readingWords.failed)}
      </p>
    </>
  );
}

const icons = { silent: 'sound', reading: 'pause', paused: 'play' } as const;
const labels = { silent: readingWords.read, reading: readingWords.pause, paused: readingWords.resume };
