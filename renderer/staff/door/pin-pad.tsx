import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useSay } from '../../words/language.tsx';
import { doorWords } from '../../words/staff-door.ts';
import './pin-pad.css';

const longest = 10;
const shortest = 6;

interface PinPadProps {
  /** What the field asks for. */
  label: string;
  /** What the main button says. */
  action: string;
  busy?: boolean;
  onGiven(pin: string): void;
}

/** The pad is opened to type: the focus goes there at once. */
function typeHere(field: HTMLInputElement | null): void {
  field?.focus();
}

/** A field for a PIN with a number pad beside it; a real keyboard does as well. What was given is not kept. */
export function PinPad({ label, action, busy = false, onGiven }: PinPadProps) {
  const say = useSay();
  const [pin, setPin] = useState('');
  const field = useId();
  const add = (digit: string) => setPin((given) => `${given}${digit}`.slice(0, longest));
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (busy || pin.length < shortest) return;
    setPin('');
    onGiven(pin);
  };
  return (
    <form className="pin-pad" onSubmit={give}>
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        ref={typeHere}
        value={pin}
        onChange={(event) => setPin(event.target.value.replace(/\D/g, '').slice(0, longest))}
      />
      <fieldset className="pin-digits" aria-label={say(doorWords.digits)}>
        {[...'123456789'].map((digit) => (
          <button key={digit} type="button" onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <span />
        <button type="button" onClick={() => add('0')}>
          0
        </button>
        <button type="button" aria-label={say(doorWords.erase)} onClick={() => setPin(pin.slice(0, -1))}>
          <Icon name="erase" />
        </button>
      </fieldset>
      <Button kind="main" type="submit" aria-busy={busy} disabled={busy || pin.length < shortest}>
        {action}
      </Button>
    </form>
  );
}
