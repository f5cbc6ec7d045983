import { Icon } from './icon.tsx';
import './search-field.css';

/** So many characters are taken; what is looked for is never longer. */
export const longestQuery = 60;

interface SearchFieldProps {
  /** Says what the field is for, to those who do not see it. */
  label: string;
  hint?: string;
  value: string;
  longest?: number;
  /** `text` where nothing is found by it, as in practising. */
  type?: 'search' | 'text';
  onType(value: string): void;
  /** Called when somebody comes to the field, or touches it again: time for the keys. */
  onEnter(): void;
}

/** A field for a few words, typed on the keys of the screen: the system's own keyboard stays away. */
export function SearchField({
  label,
  hint,
  value,
  longest = longestQuery,
  type = 'search',
  onType,
  onEnter,
}: SearchFieldProps) {
  return (
    <label className="search">
      <Icon name="search" />
      <span className="visually-hidden">{label}</span>
      <input
        type={type}
        inputMode="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={longest}
        placeholder={hint}
        value={value}
        onChange={(event) => onType(event.target.value)}
        onFocus={onEnter}
        // Hiding the keys leaves the focus here, and who touches the field again brings no other.
        onClick={onEnter}
      />
    </label>
  );
}
