import { choosingWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { Icon } from './icon.tsx';
import './on-screen-keyboard.css';

const digits = '1234567890.';
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

interface OnScreenKeyboardProps {
  /** What stands in the field. */
  text: string;
  /** No more characters than this. */
  longest: number;
  /** Called with what stands in the field after a touch. */
  onType(text: string): void;
  onHide(): void;
}

/**
 * Letters, digits, space and delete for the search field, which needs no diacritics. A touch does not take the
 * focus out of the field, so a real keyboard can be used at the same time.
 */
export function OnScreenKeyboard({ text, longest, onType, onHide }: OnScreenKeyboardProps) {
  const say = useSay();
  const append = (character: string) => onType(`${text}${character}`.slice(0, longest));
  return (
    <section className="keyboard" aria-label={say(choosingWords.keyboard)}>
      <div className="keyboard-letters">
        {rows.map((row) => (
          <div key={row} className="keyboard-row">
            <Keys characters={row} onType={append} />
          </div>
        ))}
        <div className="keyboard-row">
          <Key width="wide" onPress={onHide} label={say(choosingWords.hideKeyboard)}>
            <Icon name="down" />
            <span className="keyboard-word">{say(choosingWords.hideKeyboard)}</span>
          </Key>
          <Key width="widest" onPress={() => append(' ')}>
            {say(choosingWords.space)}
          </Key>
          <Key width="wide" onPress={() => onType(text.slice(0, -1))} label={say(choosingWords.erase)}>
            <Icon name="erase" />
            <span className="keyboard-word">{say(choosingWords.erase)}</span>
          </Key>
        </div>
      </div>
      <div className="keyboard-digits">
        <Keys characters={digits} onType={append} />
      </div>
    </section>
  );
}

function Keys({ characters, onType }: { characters: string; onType(character: string): void }) {
  return [...characters].map((character) => (
    <Key key={character} onPress={() => onType(character)}>
      {character}
    </Key>
  ));
}

interface KeyProps {
  children: React.ReactNode;
  onPress(): void;
  label?: string;
  width?: 'wide' | 'widest';
}

function Key({ children, onPress, label, width }: KeyProps) {
  return (
    <button
      type="button"
      className="key"
      data-width={width}
      aria-label={label}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
