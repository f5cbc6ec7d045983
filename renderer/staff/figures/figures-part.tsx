import { useCallback, useState } from 'react';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import type { PeriodKind } from '../../../shared/domain/period.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { FigureCharts } from '../../parts/figures/figure-charts.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { ChipField } from '../../parts/office/chip-field.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { ReportFiles } from '../../report/report-files.tsx';
import { useLanguage, useSay } from '../../words/language.tsx';
import { figureWords } from '../../words/staff-desk.ts';
import { FigureCards } from './figure-cards.tsx';
import { GoalBoard } from './goal-board.tsx';
import '../../parts/figures/figures.css';

const kinds = [
  'day',
  'week',
  'month',
  'quarter',
  'half-year',
  'year',
] as const satisfies readonly PeriodKind[];

interface FiguresPartProps {
  client: Pick<Client, 'report' | 'goals' | 'proposals' | 'keepReport'>;
  /** Of the session that the desk is open in. */
  token: string | undefined;
}

/** What a period counted, in pictures, tables and files: the very figures of its report. */
export function FiguresPart({ client, token }: FiguresPartProps) {
  const say = useSay();
  const language = useLanguage();
  const [wish, setWish] = useState<{ period: (typeof kinds)[number]; of: string }>({
    period: 'month',
    of: 'now',
  });
  const ask = useCallback(
    (signal: AbortSignal) => client.report({ params: wish }, { signal }),
    [client, wish],
  );
  const [{ state, answer: report }, askAgain] = useAsking<Report>(ask);
  const at = (of: string) => setWish({ ...wish, of });
  return (
    <div className="figures-part" aria-busy={state === 'waiting'}>
      <div className="figures-head">
        <ChipField
          title={figureWords.period}
          terms={kinds.map((id) => ({ id, text: figureWords[id] }))}
          chosen={[wish.period]}
          onToggle={(id) =>
            setWish({
              period: kinds.find((kind) => kind === id) ?? 'month',
              of: report?.until ?? 'now',
            })
          }
        />
        {report && (
          <>
            <Button before="back" onClick={() => at(addDays(report.period.from, -1))}>
              {say(figureWords.before)}
            </Button>
            <Button
              after="next"
              disabled={report.until === null || report.until < report.period.to}
              onClick={() => at(addDays(report.period.to, 1))}
            >
              {say(figureWords.after)}
            </Button>
            <Button before="printer" onClick={() => print()}>
              {say(figureWords.print)}
            </Button>
          </>
        )}
      </div>
      {(report === undefined || state === 'failed') && <PartState state={state} onAgain={askAgain} />}
      {report && (
        <>
          <h2 className="figures-period">
            <b>{say(report.period.name)}</b> <span>{say(report.period.days)}</span>
          </h2>
          <FigureCards report={report} />
          <ReportFiles period={report.period} language={language} client={client} token={token} />
          <GoalBoard client={client} report={report} />
          {report.totals.assists === 0 && report.totals.ratings === 0 ? (
            <p className="figures-none">{say(figureWords.nothing)}</p>
          ) : (
            <FigureCharts report={report} />
          )}
        </>
      )}
    </div>
  );
}
