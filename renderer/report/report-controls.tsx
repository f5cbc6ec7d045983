import type { Language } from '../../shared/domain/language.ts';
import type { PeriodKind } from '../../shared/domain/period.ts';
import { periodTitle } from '../../shared/domain/report/prose.ts';
import type { Report } from '../../shared/domain/report/report.ts';
import type { Client } from '../client.ts';
import { Button } from '../parts/button.tsx';
import { useSay } from '../words/language.tsx';
import { reportWords } from '../words/report.ts';
import { shellWords } from '../words/shell.ts';
import { PeriodFields } from './period-fields.tsx';
import type { ReportChoice } from './report-choice.ts';
import { ReportFiles } from './report-files.tsx';

interface ReportControlsProps {
  choice: ReportChoice;
  /** What is shown now. */
  report: Report | undefined;
  language: Language;
  client: Pick<Client, 'keepReport'>;
  /** Of the session that the desk is open in. */
  token: string | undefined;
  onKind(kind: PeriodKind): void;
  onSpan(of: string): void;
  onStep(step: 1 | -1): void;
  onLanguage(language: Language): void;
}

/** Which period, what to do with it. Never on paper. */
export function ReportControls(props: ReportControlsProps) {
  const { choice, report, language, client, token, onKind, onSpan, onStep, onLanguage } = props;
  const say = useSay();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <header className="report-controls">
      <h1>
        {say(reportWords.headline)}
        {report && <span>{periodTitle(report, language)}</span>}
      </h1>
      <Button lang={other} onClick={() => onLanguage(other)}>
        {say(shellWords.switchLanguage)}
      </Button>
      <div className="report-period">
        <PeriodFields
          choice={choice}
          onKind={onKind}
          onSpan={onSpan}
          onEarlier={report && (() => onStep(-1))}
          onLater={report && (() => onStep(1))}
        />
        <Button kind="main" before="printer" disabled={!report} onClick={() => window.print()}>
          {say(reportWords.print)}
        </Button>
      </div>
      {report && <ReportFiles period={report.period} language={language} client={client} token={token} />}
    </header>
  );
}
