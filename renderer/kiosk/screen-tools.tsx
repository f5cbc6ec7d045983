import { EaseButton } from './ease-panel.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ReadButton } from './read-button.tsx';

/** What stands on every screen: the other language, an easier look, a voice. */
export function ScreenTools() {
  return (
    <>
      <LanguageSwitch />
      <EaseButton />
      <ReadButton />
    </>
  );
}
