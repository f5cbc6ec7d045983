import type { Input } from 'electron';

/** Keys that do something in a form and nothing outside it. Single characters are allowed, too. */
const named = new Set([
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'Backspace',
  'CapsLock',
  'Dead',
  'Delete',
  'End',
  'Enter',
  'Escape',
  'Home',
  'NumLock',
  'PageDown',
  'PageUp',
  'Process',
  'Shift',
  'Tab',
  'Unidentified',
]);

/**
 * Whether a key reaches the page. An allow-list: shortcuts (Control, Alt, Meta), function keys, media and
 * browser keys stay out. `Process`, `Dead` and `Unidentified` are how Vietnamese input methods type.
 */
export function mayPress(input: Pick<Input, 'key' | 'control' | 'alt' | 'meta'>): boolean {
  if (input.control || input.alt || input.meta) return false;
  return named.has(input.key) || [...input.key].length === 1;
}
