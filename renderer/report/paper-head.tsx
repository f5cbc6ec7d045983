import type { Language } from '../../shared/domain/language.ts';
import { coverOf, coverWords } from '../../shared/domain/report/cover.ts';
import { periodTitle } from '../../shared/domain/report/prose.ts';
import type { Report } from '../../shared/domain/report/report.ts';
import type { Text } from '../../shared/domain/text.ts';

interface PaperPartProps {
  report: Pick<Report, 'scope' | 'site' | 'period'>;
  language: Language;
}

/** Who reports to whom, of what, and of which days. */
export function PaperHead({ report, subject, language }: PaperPartProps & { subject: string }) {
  const say = (text: Text) => text[language];
  const { authority, issuer, about } = coverOf(report);
  return (
    <header className="report-head">
      <div className="report-issuer">
        <p>{say(authority)}</p>
        <p>
          <strong>{say(issuer)}</strong>
        </p>
        <p className="report-number">{say(coverWords.number)}</p>
      </div>
      <div className="report-nation">
        <p>
          <strong>{say(coverWords.nation)}</strong>
        </p>
        <p>
          <strong>{say(coverWords.motto)}</strong>
        </p>
        <p className="report-date">{say(coverWords.placeAndDate)}</p>
      </div>
      <h2>
        {say(coverWords.title)}
        <span>{subject}</span>
        {about && <span>{say(about)}</span>}
        <span>{periodTitle(report, language)}</span>
      </h2>
      <p className="report-to">{say(coverWords.to(authority))}</p>
    </header>
  );
}

/** Who receives it, and who signs. */
export function PaperSignatures({ report, language }: PaperPartProps) {
  const say = (text: Text) => text[language];
  return (
    <footer className="report-signatures">
      <div>
        <p>
          <strong>
            <em>{say(coverWords.recipients)}</em>
          </strong>
        </p>
        <p>{say(coverWords.asAbove)}</p>
        <p>{say(coverWords.filed)}</p>
      </div>
      <div>
        <p>
          <strong>{say(coverWords.preparer)}</strong>
        </p>
        <p>
          <em>{say(coverWords.sign)}</em>
        </p>
      </div>
      <div>
        <p>
          <strong>{say(coverOf(report).signer)}</strong>
        </p>
        <p>
          <em>{say(coverWords.signAndSeal)}</em>
        </p>
      </div>
    </footer>
  );
}
