import { useState } from 'react';
import { v7 as uuid } from 'uuid';
import { type NewNotice, severities } from '../../../shared/domain/signage/notice.ts';
import { Button } from '../../parts/button.tsx';
import { ChipField } from '../../parts/office/chip-field.tsx';
import { useSay } from '../../words/language.tsx';
import { screenWords, severityWords } from '../../words/staff-desk.ts';

/** How long a notice may be asked to stand, in minutes. */
const lengths = [15, 60, 240, 480];
const choices = severities.filter((severity) => severity !== 'unknown');

interface NoticeFormProps {
  /** True when the server took it. */
  onPost(notice: NewNotice): Promise<boolean>;
}

/** An urgent notice, shown on every screen at once. */
export function NoticeForm({ onPost }: NoticeFormProps) {
  const say = useSay();
  const [headline, setHeadline] = useState('');
  const [text, setText] = useState('');
  const [severity, setSeverity] = useState<(typeof choices)[number]>('moderate');
  const [minutes, setMinutes] = useState(60);
  const [id, setId] = useState(() => uuid());
  const post = async () => {
    const until = new Date(Date.now() + minutes * 60_000).toISOString();
    const taken = await onPost({
      id,
      headline,
      severity,
      until,
      ...(text.trim() !== '' && { text }),
    });
    if (!taken) return;
    setHeadline('');
    setText('');
    setId(uuid());
  };
  return (
    <form
      className="assist-form"
      onSubmit={(event) => {
        event.preventDefault();
        void post();
      }}
    >
      <label className="field">
        <span>{say(screenWords.headline)}</span>
        <input
          type="text"
          required
          maxLength={90}
          value={headline}
          onChange={({ target }) => setHeadline(target.value)}
        />
      </label>
      <label className="field">
        <span>{say(screenWords.text)}</span>
        <textarea rows={2} maxLength={400} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <ChipField
        title={screenWords.severity}
        terms={choices.map((known) => ({ id: known, text: severityWords[known] }))}
        chosen={[severity]}
        onToggle={(chosen) => setSeverity(choices.find((known) => known === chosen) ?? severity)}
      />
      <ChipField
        title={screenWords.until}
        terms={lengths.map((length) => ({
          id: String(length),
          text: length < 60 ? screenWords.minutes(length) : screenWords.hours(length / 60),
        }))}
        chosen={[String(minutes)]}
        onToggle={(chosen) => setMinutes(Number(chosen))}
      />
      <Button type="submit" before="bell" disabled={headline.trim() === ''}>
        {say(screenWords.post)}
      </Button>
    </form>
  );
}
