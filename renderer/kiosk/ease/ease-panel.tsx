import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Ease, textSizes, usualEase, volumes } from '../../../shared/domain/ease.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { Button } from '../../parts/button.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { useSpeaker } from '../../reading/reading.tsx';
import { recordingsIn } from '../../reading/recordings.ts';
import { voiceFor } from '../../reading/voice.ts';
import { easeChoices, easeWords } from '../../words/ease.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import './ease-panel.css';
import { useQuiet } from '../../parts/quiet.ts';
import { useKiosk, useSend } from '../kiosk-session.tsx';
import { loudness } from './read-button.tsx';

/** An open panel that nobody touches is closed. */
const quietLimitMs = 90_000;

/** Opens the panel in which the screen is made easier. */
export function EaseButton({ short }: { short: boolean }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <>
      <Button before="letters" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say(short ? easeWords.openShort : easeWords.open)}
      </Button>
      {open && createPortal(<EasePanel onClose={close} />, document.body)}
    </>
  );
}

/** Text size, colours, motion, reach and voice, each changed by a touch and seen at once. */
function EasePanel({ onClose }: { onClose(): void }) {
  const say = useSay();
  const send = useSend();
  const dialog = useRef<HTMLDialogElement>(null);
  useQuiet(quietLimitMs, onClose);

  // Closing it while it still stands in the page gives the focus back to the button.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog ref={dialog} className="ease" aria-labelledby="ease-headline" onCancel={onClose}>
      <div className="ease-head">
        <h2 id="ease-headline">{say(easeWords.headline)}</h2>
        <p>{say(easeWords.explanation)}</p>
      </div>
      <ScrollArea>
        <div className="ease-rows">
          <Row part="size" values={textSizes} />
          <Row part="contrast" values={['usual', 'high']} />
          <Row part="motion" values={['system', 'still']} />
          <Row part="reach" values={['whole', 'low']} />
          <VolumeRow />
        </div>
      </ScrollArea>
      <div className="ease-foot">
        <Button onClick={() => send({ type: 'ease.chosen', ease: usualEase })}>{say(easeWords.reset)}</Button>
        <Button kind="main" onClick={onClose}>
          {say(easeWords.close)}
        </Button>
      </div>
    </dialog>
  );
}

interface RowProps<Part extends keyof Ease> {
  part: Part;
  values: readonly Ease[Part][];
}

function Row<Part extends keyof Ease>({ part, values }: RowProps<Part>) {
  const say = useSay();
  const { visit, send } = useKiosk();
  const names: Record<Ease[Part], Text> = easeChoices[part];
  return (
    <div role="radiogroup" aria-labelledby={`ease-${part}`} className="ease-row" data-part={part}>
      <p id={`ease-${part}`}>{say(easeWords[part])}</p>
      <div className="ease-choices">
        {values.map((value) => (
          <label key={value} className="ease-choice" data-value={value}>
            <input
              type="radio"
              name={`ease-${part}`}
              autoComplete="off"
              checked={visit.ease[part] === value}
              onChange={() => send({ type: 'ease.chosen', ease: { [part]: value } })}
            />
            <span>{say(names[value])}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

/** Only where there is a voice or a recording; what can be tried is the voice. */
function VolumeRow() {
  const say = useSay();
  const language = useLanguage();
  const { content, visit } = useKiosk();
  const { volume } = visit.ease;
  const [speaker, { voices }] = useSpeaker();
  const voiced = voiceFor(voices, language) !== undefined;
  if (!voiced && recordingsIn(content, language).size === 0) return null;
  const passages = [{ text: say(easeWords.sample), block: undefined }];
  return (
    <div className="ease-voice">
      <Row part="volume" values={volumes} />
      {voiced && (
        <Button before="sound" onClick={() => speaker.read({ passages, language, volume: loudness[volume] })}>
          {say(easeWords.try)}
        </Button>
      )}
    </div>
  );
}
