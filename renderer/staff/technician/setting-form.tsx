import { type ReactNode, useState } from 'react';
import type { SettingsChange } from '../../../shared/domain/desk/settings.ts';
import type { Text } from '../../../shared/domain/text.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { useSay } from '../../words/language.tsx';
import { technicianWords } from '../../words/staff-technician.ts';

interface SettingFormProps {
  client: Pick<Client, 'changeSettings'>;
  title: Text;
  help?: Text | undefined;
  /** What is to be changed, or why it cannot be, as a sentence. */
  change(): SettingsChange | { refused: Text };
  onSaved(): void;
  children: ReactNode;
}

/** A card with one setting, its button, and what came of it. */
export function SettingForm({ client, title, help, change, onSaved, children }: SettingFormProps) {
  const say = useSay();
  const { failure, busy, send, forget } = useSending(onSaved);
  const [refused, setRefused] = useState<Text>();
  const [saved, setSaved] = useState(false);
  const save = async () => {
    const wished = change();
    setSaved(false);
    setRefused('refused' in wished ? wished.refused : undefined);
    forget();
    if (!('refused' in wished)) setSaved(await send(() => client.changeSettings({ body: wished })));
  };
  return (
    <form
      className="desk-card"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onChange={() => setSaved(false)}
    >
      <h2>{say(title)}</h2>
      {help && <p>{say(help)}</p>}
      {children}
      <div className="setting-row">
        <Button type="submit" before="check" disabled={busy}>
          {say(technicianWords.save)}
          <span className="visually-hidden">: {say(title)}</span>
        </Button>
        <span role="status">
          {saved && (
            <strong>
              <Icon name="check" /> {say(technicianWords.saved)}
            </strong>
          )}
        </span>
      </div>
      {refused ? (
        <p className="desk-failure" role="alert">
          <Icon name="warning" /> {say(refused)}
        </p>
      ) : (
        <DeskFailure cause={failure} />
      )}
    </form>
  );
}
