import { lazy, Suspense, useCallback, useState } from 'react';
import type { Report } from '../../../shared/domain/report/report.ts';
import type { SmallCounts } from '../../../shared/domain/report/said.ts';
import { useAsking } from '../../parts/office/asking.ts';
import { PartState } from '../../parts/office/part-state.tsx';
import { hqWords } from '../../words/hq.ts';
import { useSay } from '../../words/language.tsx';
import type { ViewProps } from '../view-props.ts';
import { PeriodChoice } from './period-choice.tsx';
import { ReportTools } from './report-tools.tsx';

const ReportFigures = lazy(async () => ({
  default: (await import('./report-figures.tsx')).ReportFigures,
}));

/** Asks for the report of the days that a place names: of one site, or of all together. */
export function useReport({ client, place: { period, of } }: ViewProps, site?: string) {
  const ask = useCallback(
    (signal: AbortSignal) =>
      client.report({ params: { period, of }, query: site === undefined ? {} : { site } }, { signal }),
    [client, period, of, site],
  );
  return useAsking<Report>(ask);
}

interface PeriodReportProps extends Pick<ViewProps, 'token' | 'place' | 'go'> {
  asked: ReturnType<typeof useReport>;
  site?: string;
}

/** A report of HQ's: which days, how to take it away, and its figures. */
export function PeriodReport({ asked: [asked, askAgain], token, place, go, site }: PeriodReportProps) {
  const say = useSay();
  const [small, setSmall] = useState<SmallCounts>('shown');
  const { state, answer: report } = asked;
  return (
    <>
      <div className="hq-tools">
        <PeriodChoice wish={place} report={report} onWish={go} />
        {report && <ReportTools {...{ report, token, small }} {...(site && { site })} onSmall={setSmall} />}
      </div>
      {(report === undefined || state === 'failed') && <PartState {...asked} onAgain={askAgain} />}
      {report && (
        <Suspense fallback={<p role="status">{say(hqWords.loading)}</p>}>
          <ReportFigures report={report} small={small} />
        </Suspense>
      )}
    </>
  );
}
