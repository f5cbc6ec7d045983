import { useSyncExternalStore } from 'react';
import { parseEnrolmentCode, writeEnrolmentCode } from '../../../shared/domain/hq/enrolment.ts';
import { KhueVanCac } from '../../parts/khue-van-cac.tsx';
import '../../parts/plain-page.css';
import { enrolWords } from '../../words/hq-enrol.ts';
import { LanguageProvider, useSay } from '../../words/language.tsx';
import { enrolCommand } from './enrol-command.ts';
import './enrol-page.css';

/** Where an enrolment's QR code leads: a phone shows how the PC beside it is enrolled. The code stays behind the #. */
export function EnrolPage() {
  return (
    <LanguageProvider language="vi">
      <main className="plain-page" data-screen="enrol">
        <KhueVanCac className="plain-mark" />
        <Steps />
      </main>
    </LanguageProvider>
  );
}

function Steps() {
  const say = useSay();
  const code = parseEnrolmentCode(useSyncExternalStore(onHash, () => location.hash.slice(1)));
  if (code === undefined) {
    return (
      <>
        <h1>{say(enrolWords.noCode)}</h1>
        <p>{say(enrolWords.noCodeHelp)}</p>
      </>
    );
  }
  const text = writeEnrolmentCode(code);
  return (
    <>
      <h1>{say(enrolWords.headline)}</h1>
      <p className="enrol-code">{text}</p>
      <p>{say(enrolWords.help)}</p>
      <pre className="enrol-command">{enrolCommand(location.href, text)}</pre>
      <p>{say(enrolWords.once)}</p>
    </>
  );
}

function onHash(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}
