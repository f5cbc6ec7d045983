import type { ComponentProps } from 'react';
import './button.css';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps extends ComponentProps<'button'> {
  /** `main` is the one thing to do next; there is at most one on a screen. */
  kind?: 'main' | 'plain' | 'quiet';
  before?: IconName;
  after?: IconName;
}

/** A native button in the product's look, at least 60 px high. */
export function Button({ kind = 'plain', before, after, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button button-${kind} ${className ?? ''}`} {...rest}>
      {before && <Icon name={before} />}
      <span>{children}</span>
      {after && (kind === 'main' ? <Coin name={after} /> : <Icon name={after} />)}
    </button>
  );
}

/** The gold coin with an arrow that marks the main button. */
function Coin({ name }: { name: IconName }) {
  return (
    <span className="button-coin">
      <Icon name={name} />
    </span>
  );
}
