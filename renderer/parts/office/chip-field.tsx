import type { Term } from '../../../shared/domain/content/vocabulary.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { useSay } from '../../words/language.tsx';
import { assistWords } from '../../words/staff-desk.ts';
import './chip-field.css';

interface ChipFieldProps {
  title: Text;
  terms: readonly Term[];
  chosen: readonly string[];
  /** A second touch takes a chip back. */
  onToggle(id: string): void;
}

/** Words to touch: one or several of a list. */
export function ChipField({ title, terms, chosen, onToggle }: ChipFieldProps) {
  const say = useSay();
  return (
    <fieldset className="chips">
      <legend>{say(title)}</legend>
      {terms.map(({ id, text }) => (
        <button key={id} type="button" aria-pressed={chosen.includes(id)} onClick={() => onToggle(id)}>
          {say(text)}
        </button>
      ))}
    </fieldset>
  );
}

interface ChoiceFieldProps {
  title: Text;
  terms: readonly Term[];
  chosen: string | null;
  onChoose(id: string | null): void;
}

/** One of a long list, or nothing. */
export function ChoiceField({ title, terms, chosen, onChoose }: ChoiceFieldProps) {
  const say = useSay();
  return (
    <label className="field">
      <span>{say(title)}</span>
      <select value={chosen ?? ''} onChange={({ target }) => onChoose(target.value || null)}>
        <option value="">{say(assistWords.notSaid)}</option>
        {terms.map(({ id, text }) => (
          <option key={id} value={id}>
            {say(text)}
          </option>
        ))}
      </select>
    </label>
  );
}
