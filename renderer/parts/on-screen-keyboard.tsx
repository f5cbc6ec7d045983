import { choosingWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { Icon } from './icon.tsx';
import './on-screen-keyboard.css';

const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm.'];

interface OnScreenKeyboardProps {
  /** Called with the character touched. */
  onType(character: string): void;
  onErase(): void;
  onHide(): void;
}

/**
 * Letters, digits, space and delete for the search field, which needs no diacritics. A touch does not take the
 * focus out of the field, so a real keyboard can be used at the same time.
 */
export function OnScreenKeyboard({ onType, onErase, onHide }: OnScreenKeyboardProps) {
  const say = useSay();
  return (
    <section className="keyboard" aria-label={say(choosingWords.keyboard)}>
      {rows.map((row) => (
        <div key={row} className="keyboard-row">
          {[...row].map((character) => (
            <Key key={character} onPress={() => onType(character)}>
              {character}
            </Key>
          ))}
        </div>
      ))}
      <div className="keyboard-row">
        <Key wide onPress={onHide} label={say(choosingWords.hideKeyboard)}>
          <Icon name="down" />
          <span className="keyboard-word">{say(choosingWords.hideKeyboard)}</span>
        </Key>
        <Key widest onPress={() => onType(' ')}>
          {say(choosingWords.space)}
        </Key>
        <Key wide onPress={onErase} label={say(choosingWords.erase)}>
          <Icon name="erase" />
          <span className="keyboard-word">{say(choosingWords.erase)}</span>
        </Key>
      </div>
    </section>
  );
}

interface KeyProps {
  children: React.ReactNode;
  onPress(): void;
  label?: string;
  wide?: boolean;
  widest?: boolean;
}

function Key({ children, onPress, label, wide, widest }: KeyProps) {
  return (
    <button
      type="button"
      className="key"
      data-width={widest ? 'widest' : wide ? 'wide' : undefined}
      aria-label={label}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
