import { lazy, Suspense, useCallback, useState } from 'react';
import { sheetIds } from '../../shared/domain/hq-sheet.ts';
import type { Report } from '../../shared/domain/report.ts';
import type { SmallCounts } from '../../shared/domain/report-said.ts';
import { useAsking } from '../staff/asking.ts';
import { PartState } from '../staff/part-state.tsx';
import { hqWords } from '../words/hq.ts';
import { sheetNames, sheetViewWords } from '../words/hq-sheets.ts';
import { useSay } from '../words/language.tsx';
import './figures-view.css';
import type { ViewProps } from './hq-page.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { ReportTools } from './report-tools.tsx';
import { SheetView } from './sheet-view.tsx';
import { SiteRanking } from './site-ranking.tsx';

const ReportFigures = lazy(async () => ({
  default: (await import('./report-figures.tsx')).ReportFigures,
}));

/** The pages of figures: the report, and the sheets beside it. */
export function FiguresView(props: ViewProps) {
  const say = useSay();
  const { place, go } = props;
  return (
    <div className="figures-part">
      <nav className="chips sheet-pages" aria-label={say(sheetViewWords.pages)}>
        {([undefined, ...sheetIds] as const).map((sheet) => (
          <button
            key={sheet ?? 'report'}
            type="button"
            aria-pressed={sheet === place.sheet}
            onClick={() => go({ sheet, site: undefined })}
          >
            {say(sheetNames[sheet ?? 'report'])}
          </button>
        ))}
      </nav>
      {place.sheet === undefined ? (
        <ReportView {...props} />
      ) : (
        <SheetView key={place.sheet} {...props} sheet={place.sheet} />
      )}
    </div>
  );
}

/** What a period counted at all sites together, and at each of them. */
function ReportView({ client, token, place, go }: ViewProps) {
  const say = useSay();
  const { period, of } = place;
  const ask = useCallback(
    (signal: AbortSignal) => client.report({ params: { period, of }, query: {} }, { signal }),
    [client, period, of],
  );
  const [asked, askAgain] = useAsking<Report>(ask);
  const { state, answer: report } = asked;
  const [small, setSmall] = useState<SmallCounts>('shown');
  return (
    <>
      <div className="hq-tools">
        <PeriodChoice wish={place} report={report} onWish={go} />
        {report && <ReportTools {...{ report, token, small }} onSmall={setSmall} />}
      </div>
      {(report === undefined || state === 'failed') && <PartState {...asked} onAgain={askAgain} />}
      {report && (
        <Suspense fallback={<p role="status">{say(hqWords.loading)}</p>}>
          <ReportFigures report={report} small={small} />
        </Suspense>
      )}
      <SiteRanking client={client} wish={place} onSite={(site) => go({ view: 'site', site })} />
    </>
  );
}
