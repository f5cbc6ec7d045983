import { useState } from 'react';
import { type Assist, longestNote } from '../../../shared/domain/counters/assist.ts';
import { outcomes } from '../../../shared/domain/counters/outcome.ts';
import { outcomeNames } from '../../../shared/domain/report/words.ts';
import { Button } from '../../parts/button.tsx';
import { useSay } from '../../words/language.tsx';
import { assistWords } from '../../words/staff-desk.ts';
import './assist-form.css';
import { ChipField, ChoiceField } from '../../parts/office/chip-field.tsx';
import type { DeskContent } from '../desk-content.ts';
import { NoteWarnings } from '../parts/note-warnings.tsx';

interface AssistFormProps {
  content: DeskContent;
  /** What is said so far. Give the form a key, so that another assist begins with what that one says. */
  assist: Assist;
  action: string;
  busy: boolean;
  onSave(assist: Assist): void;
}

const outcomeTerms = outcomes.map((id) => ({ id, text: outcomeNames[id] }));

/** Everything that can be said of an assist; nothing has to be. */
export function AssistForm({ content, assist, action, busy, onSave }: AssistFormProps) {
  const say = useSay();
  const [said, setSaid] = useState(assist);
  const change = (part: Partial<Assist>) => setSaid({ ...said, ...part });
  const toggled = (id: string) =>
    said.difficulties.includes(id)
      ? said.difficulties.filter((known) => known !== id)
      : [...said.difficulties, id];
  return (
    <form
      className="assist-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSave({ ...said, note: said.note?.trim() || null });
      }}
    >
      <ChipField
        title={assistWords.outcome}
        terms={outcomeTerms}
        chosen={said.outcome ? [said.outcome] : []}
        onToggle={(id) =>
          change({ outcome: said.outcome === id ? null : (outcomes.find((known) => known === id) ?? null) })
        }
      />
      <div className="assist-choices">
        <ChoiceField
          title={assistWords.procedure}
          terms={content.procedures}
          chosen={said.procedure}
          onChoose={(procedure) => change({ procedure })}
        />
        <ChoiceField
          title={assistWords.group}
          terms={content.groups}
          chosen={said.group}
          onChoose={(group) => change({ group })}
        />
        <ChoiceField
          title={assistWords.helper}
          terms={content.helpers}
          chosen={said.helper}
          onChoose={(helper) => change({ helper })}
        />
        <ChoiceField
          title={assistWords.place}
          terms={content.places}
          chosen={said.place}
          onChoose={(place) => change({ place })}
        />
      </div>
      <ChipField
        title={assistWords.difficulties}
        terms={content.difficulties}
        chosen={said.difficulties}
        onToggle={(id) => change({ difficulties: toggled(id) })}
      />
      <label className="field">
        <span>{say(assistWords.note)}</span>
        <input
          type="text"
          maxLength={longestNote}
          value={said.note ?? ''}
          onChange={({ target }) => change({ note: target.value || null })}
        />
      </label>
      <NoteWarnings text={said.note ?? ''} />
      <Button type="submit" before="check" aria-busy={busy} aria-disabled={busy}>
        {action}
      </Button>
    </form>
  );
}
