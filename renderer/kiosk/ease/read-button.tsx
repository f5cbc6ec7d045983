import { useEffect, useMemo, useState } from 'react';
import type { Ease } from '../../../shared/domain/ease.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { Button } from '../../parts/button.tsx';
import { textOf } from '../../reading/page-text.ts';
import { type Passage, passagesOf } from '../../reading/passages.ts';
import { useSpeaker } from '../../reading/reading.tsx';
import { recordingsIn } from '../../reading/recordings.ts';
import { voiceFor } from '../../reading/voice.ts';
import { readingWords } from '../../words/ease.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import { useKiosk } from '../kiosk-session.tsx';

/** What a volume is for a voice, 0 to 1. */
export const loudness: Record<Ease['volume'], number> = { soft: 0.4, usual: 0.7, loud: 1 };

/**
 * Reads the screen aloud, pauses and goes on, and falls silent when the screen changes. Where neither a recording of
 * anything on the screen nor a voice for the language can be heard, there is no button; where it has just failed, a
 * sentence says so.
 */
export function ReadButton() {
  const { asking, step } = useKiosk().visit;
  return <ScreenReader key={`${useLanguage()} ${asking} ${step}`} />;
}

/** For one screen: it falls silent with it. */
function ScreenReader() {
  const say = useSay();
  const language = useLanguage();
  const { content, visit } = useKiosk();
  const [speaker, { phase, voices, failed }] = useSpeaker();
  const recordings = useMemo(() => recordingsIn(content, language), [content, language]);
  const voiced = voiceFor(voices, language) !== undefined;
  const [recorded, setRecorded] = useState(false);
  const audible = voiced || recorded;
  // What stands on a screen can change with anything that happens on it.
  useEffect(() => {
    if (!voiced) setRecorded(recordings.size > 0 && speaker.canRead(script()));
  });
  useEffect(() => () => speaker.stop(), [speaker]);

  const script = () => ({ passages: passagesOnScreen(language, recordings), language });
  const press = () => {
    if (phase === 'reading') speaker.pause();
    else if (phase === 'paused') speaker.resume();
    else speaker.read({ ...script(), volume: loudness[visit.ease.volume] });
  };

  return (
    <>
      {audible && (
        <Button before={icons[phase]} data-reading={phase} onClick={press}>
          {say(labels[phase])}
        </Button>
      )}
      <p role="status" className="read-failed">
        {failed && !audible && say(readingWords.failed)}
      </p>
    </>
  );
}

function passagesOnScreen(language: Language, recordings: ReadonlyMap<string, string>): Passage<Element>[] {
  const main = [...document.querySelectorAll('main')].find((element) => element.checkVisibility());
  return main ? passagesOf(textOf(main), language, recordings) : [];
}

const icons = { silent: 'sound', reading: 'pause', paused: 'play' } as const;
const labels = { silent: readingWords.read, reading: readingWords.pause, paused: readingWords.resume };
