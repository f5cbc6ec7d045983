import { lazy, Suspense, useCallback, useState } from 'react';
import type { Report } from '../../shared/domain/report.ts';
import type { SmallCounts } from '../../shared/domain/report-said.ts';
import { Button } from '../parts/button.tsx';
import { useAsking } from '../staff/asking.ts';
import { PartState } from '../staff/part-state.tsx';
import { hqWords, viewWords } from '../words/hq.ts';
import { useSay } from '../words/language.tsx';
import './figures-view.css';
import type { ViewProps } from './hq-page.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { ReportTools } from './report-tools.tsx';
import { SitePcs } from './site-pcs.tsx';

const ReportFigures = lazy(async () => ({
  default: (await import('./report-figures.tsx')).ReportFigures,
}));

/** One site: its PCs, and what it counted in a period. */
export function SiteView({ client, role, token, place, go }: ViewProps) {
  const say = useSay();
  const { period, of, site = '' } = place;
  const ask = useCallback(
    (signal: AbortSignal) => client.report({ params: { period, of }, query: { site } }, { signal }),
    [client, period, of, site],
  );
  const [asked, askAgain] = useAsking<Report>(ask);
  const { state, answer: report } = asked;
  const [small, setSmall] = useState<SmallCounts>('shown');
  return (
    <div className="figures-part" aria-busy={state === 'waiting'}>
      <div className="site-head">
        <Button before="back" onClick={() => go({ view: 'today', site: undefined })}>
          {say(viewWords.today)}
        </Button>
        <h2>{report?.site.name ?? site}</h2>
      </div>
      <SitePcs client={client} role={role} site={site} />
      <div className="hq-tools">
        <PeriodChoice wish={place} report={report} onWish={go} />
        {report && <ReportTools {...{ report, token, site, small }} onSmall={setSmall} />}
      </div>
      {(report === undefined || state === 'failed') && <PartState {...asked} onAgain={askAgain} />}
      {report && (
        <Suspense fallback={<p role="status">{say(hqWords.loading)}</p>}>
          <ReportFigures report={report} small={small} />
        </Suspense>
      )}
    </div>
  );
}
