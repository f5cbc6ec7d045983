import { sheetIds } from '../../../shared/domain/hq/sheet.ts';
import { sheetNames, sheetViewWords } from '../../words/hq-sheets.ts';
import { useSay } from '../../words/language.tsx';
import './figures-view.css';
import type { ViewProps } from '../view-props.ts';
import { PeriodReport, useReport } from './period-report.tsx';
import { SheetView } from './sheet-view.tsx';
import { SiteRanking } from './site-ranking.tsx';

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
function ReportView(props: ViewProps) {
  const { client, token, place, go } = props;
  const asked = useReport(props);
  return (
    <>
      <PeriodReport {...{ asked, token, place, go }} />
      <SiteRanking client={client} wish={place} onSite={(site) => go({ view: 'site', site })} />
    </>
  );
}
