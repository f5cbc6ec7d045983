import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { addDays } from '../../shared/domain/hanoi-time.ts';
import { type Language, languages } from '../../shared/domain/language.ts';
import type { PeriodKind } from '../../shared/domain/period.ts';
import type { Report } from '../../shared/domain/report/report.ts';
import { ApiError, type Client } from '../client.ts';
import { Button } from '../parts/button.tsx';
import { useStaffDoor } from '../staff/door/door.ts';
import { DoorDialog } from '../staff/door/door-dialog.tsx';
import { LanguageProvider, useSay } from '../words/language.tsx';
import { reportWords } from '../words/report.ts';
import { doorWords } from '../words/staff-door.ts';
import { PrintedReport } from './printed-report.tsx';
import { addressOf, changeKind, choiceOf, type ReportChoice } from './report-choice.ts';
import { ReportControls } from './report-controls.tsx';
import './report-page.css';
import { ReportPaper } from './report-paper.tsx';

/** `/report?from=…&to=…` or `?period=month&of=2026-11`: a report to look at, print and take away. */
export function ReportPage() {
  const printed = languages.find((known) => known === new URLSearchParams(location.search).get('print'));
  return printed ? <PrintedReport language={printed} /> : <OpenReport />;
}

function OpenReport() {
  const { door, send, staff } = useStaffDoor();
  const [choice, setChoice] = useState(() => choiceOf(location.search));
  const [language, setLanguage] = useState<Language>('vi');
  const open = door.matches('open');
  const [state, retry] = useReport(open ? staff : undefined, choice);
  useEffect(() => send({ type: 'door.approached' }), [send]);
  useEffect(() => history.replaceState(null, '', addressOf(choice)), [choice]);

  const report = state.kind === 'ready' ? state.report : undefined;
  const go = (days: { from: string; to: string }, step: 1 | -1) => {
    const of = step === 1 ? addDays(days.to, 1) : addDays(days.from, -1);
    setChoice({ period: choice.period, of });
  };
  return (
    <LanguageProvider language={language}>
      <main className="report-page" data-screen="report">
        <ReportControls
          choice={choice}
          report={report}
          language={language}
          client={staff}
          token={door.context.session?.token}
          onKind={(period: PeriodKind) => setChoice(changeKind(period, report?.period))}
          onSpan={(of) => setChoice({ period: 'span', of })}
          onStep={(step) => report && go(report.period, step)}
          onLanguage={setLanguage}
        />
        {open ? (
          <Shown state={state} language={language} onRetry={retry} />
        ) : (
          <Notice sentence={reportWords.locked}>
            <Button kind="main" before="lock" onClick={() => send({ type: 'door.approached' })}>
              {doorWords.unlock[language]}
            </Button>
          </Notice>
        )}
        <DoorDialog door={door} send={send} />
      </main>
    </LanguageProvider>
  );
}

type ReportState =
  | { kind: 'loading' }
  | { kind: 'ready'; report: Report }
  | { kind: 'failed'; reason: 'unreachable' | 'forbidden' | 'unknown' };

/** The report of a choice; asked for again when the choice changes, and by the returned function. */
function useReport(staff: Client | undefined, { period, of }: ReportChoice): [ReportState, () => void] {
  const [state, setState] = useState<ReportState>({ kind: 'loading' });
  const ask = useCallback(() => {
    const asking = new AbortController();
    setState({ kind: 'loading' });
    staff?.report({ params: { period, of } }, { signal: asking.signal }).then(
      (report) => setState({ kind: 'ready', report }),
      (cause) => {
        if (!asking.signal.aborted) setState({ kind: 'failed', reason: reasonOf(cause) });
      },
    );
    return () => asking.abort();
  }, [staff, period, of]);
  useEffect(ask, [ask]);
  return [state, ask];
}

function reasonOf(cause: unknown): 'unreachable' | 'forbidden' | 'unknown' {
  const status = cause instanceof ApiError ? cause.problem.status : 0;
  if (status === 403) return 'forbidden';
  return status === 404 || status === 400 ? 'unknown' : 'unreachable';
}

function Shown({ state, language, onRetry }: { state: ReportState; language: Language; onRetry(): void }) {
  const say = useSay();
  if (state.kind === 'ready') return <ReportPaper report={state.report} language={language} />;
  if (state.kind === 'loading') return <Notice sentence={reportWords.loading} />;
  return (
    <Notice sentence={reportWords[state.reason]}>
      <Button onClick={onRetry}>{say(reportWords.again)}</Button>
    </Notice>
  );
}

function Notice({ sentence, children }: { sentence: { vi: string; en: string }; children?: ReactNode }) {
  const say = useSay();
  return (
    <section className="report-notice">
      <p role="status">{say(sentence)}</p>
      {children}
    </section>
  );
}
