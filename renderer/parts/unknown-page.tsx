import { useSay } from '../words/language.tsx';
import { shellWords } from '../words/shell.ts';
import './plain-page.css';

/** Shown at an address that is no screen of the product. */
export function UnknownPage() {
  const say = useSay();
  return (
    <main className="plain-page">
      <h1>{say(shellWords.unknownPage)}</h1>
      <p>{say(shellWords.unknownPageHelp)}</p>
      <nav>
        <a href="/kiosk">{say(shellWords.kioskPage)}</a>
        <a href="/signage">{say(shellWords.signagePage)}</a>
        <a href="/staff">{say(shellWords.staffPage)}</a>
        <a href="/sheet">{say(shellWords.sheetPage)}</a>
      </nav>
    </main>
  );
}
