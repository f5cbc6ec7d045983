import { Button } from '../../parts/button.tsx';
import { viewWords } from '../../words/hq.ts';
import { useSay } from '../../words/language.tsx';
import './sites-view.css';
import { PeriodReport, useReport } from '../figures/period-report.tsx';
import type { ViewProps } from '../view-props.ts';
import { SitePcs } from './site-pcs.tsx';

/** One site: its PCs, and what it counted in a period. */
export function SiteView(props: ViewProps) {
  const say = useSay();
  const { client, role, token, place, go } = props;
  const { site = '' } = place;
  const asked = useReport(props, site);
  const [{ state, answer: report }] = asked;
  return (
    <div className="figures-part" aria-busy={state === 'waiting'}>
      <div className="site-head">
        <Button before="back" onClick={() => go({ view: 'today', site: undefined })}>
          {say(viewWords.today)}
        </Button>
        <h2>{report?.site.name ?? site}</h2>
      </div>
      <SitePcs client={client} role={role} site={site} />
      <PeriodReport {...{ asked, token, place, go, site }} />
    </div>
  );
}
