import type { ReactNode } from 'react';
import type { Text } from '../../shared/domain/text.ts';
import { useLanguage } from '../words/language.tsx';
import { Icon, type IconName } from './icon.tsx';
import './portal-screens.css';

/** What a drawn screen is given. */
export interface ScreenProps {
  /** The words on the thing to press; undefined where the step names none. */
  word: Text | undefined;
}

/**
 * The thing to press: the only coloured spot of a drawing. The portal is in Vietnamese, so that is what stands
 * on the button in every language. Where the step names no button, none is drawn.
 */
export function Press({ word, wide }: ScreenProps & { wide?: boolean }) {
  const language = useLanguage();
  if (word === undefined) return null;
  return (
    <span className="drawn-press" data-wide={wide || undefined}>
      <span lang="vi">{word.vi}</span>
      {language !== 'vi' && <small>({word[language]})</small>}
      <Icon name="touch" className="icon drawn-hand" />
    </span>
  );
}

export function PressRow({ word }: ScreenProps) {
  if (word === undefined) return null;
  return (
    <div className="drawn-row">
      <i className="drawn-button">
        <Line length={4} />
      </i>
      <b className="drawn-gap" />
      <Press word={word} />
    </div>
  );
}

export function Card({ children }: { children: ReactNode }) {
  return <div className="drawn-card">{children}</div>;
}

/** A line of writing, as long as about so many letters. */
export function Line({ length, strong }: { length: number; strong?: boolean }) {
  return (
    <i className="drawn-line" data-strong={strong || undefined} style={{ width: `${length * 2.1}cqi` }} />
  );
}

export function Medal({ name }: { name: IconName }) {
  return (
    <i className="drawn-medal">
      <Icon name={name} />
    </i>
  );
}

export function Tile({ icon }: { icon: IconName }) {
  return (
    <div className="drawn-tile">
      <Icon name={icon} />
      <Line length={5} />
    </div>
  );
}

export function Sheet({ large }: { large?: boolean }) {
  return (
    <div className="drawn-sheet" data-large={large || undefined}>
      <Line length={3} strong />
      <Line length={5} />
      <Line length={4} />
      <i className="drawn-stamp" />
    </div>
  );
}
