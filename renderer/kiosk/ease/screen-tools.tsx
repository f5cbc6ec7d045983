import { EaseButton } from './ease-panel.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ReadButton } from './read-button.tsx';

/** What stands on every screen: the other language, an easier look, a voice; named at length where there is room. */
export function ScreenTools({ long = false }: { long?: boolean }) {
  return (
    <>
      <LanguageSwitch />
      <EaseButton short={!long} />
      <ReadButton />
    </>
  );
}
