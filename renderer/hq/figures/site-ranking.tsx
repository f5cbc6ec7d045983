import { useCallback, useState } from 'react';
import type { HqOutput } from '../../../shared/domain/hq/api.ts';
import type { SiteFigures } from '../../../shared/domain/hq/figures.ts';
import { shareOf } from '../../../shared/domain/report/report.ts';
import { cellText } from '../../../shared/domain/report/tables.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { PartState } from '../../parts/office/part-state.tsx';
import { rankingWords } from '../../words/hq-figures.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import type { HqClient } from '../hq-client.ts';
import type { PeriodWish } from '../hq-place.ts';

/** The Top 10; the rest on demand. */
const firstShown = 10;

interface SiteRankingProps {
  client: HqClient;
  wish: PeriodWish;
  onSite(code: string): void;
}

/** What each site counted in a period, the most first, beside the period before. */
export function SiteRanking({ client, wish: { period, of }, onSite }: SiteRankingProps) {
  const say = useSay();
  const ask = useCallback(
    (signal: AbortSignal) => client.siteFigures({ params: { period, of } }, { signal }),
    [client, period, of],
  );
  const [{ state, answer }, askAgain] = useAsking<HqOutput<'siteFigures'>>(ask);
  const [all, setAll] = useState(false);
  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  const { sites } = answer;
  const shown = all ? sites : sites.slice(0, firstShown);
  return (
    <section className="figure-card site-ranking" aria-label={say(rankingWords.headline)}>
      <header>
        <h3>{say(all || sites.length <= firstShown ? rankingWords.headline : rankingWords.top)}</h3>
        {sites.length > firstShown && (
          <Button aria-pressed={all} onClick={() => setAll(!all)}>
            {say(all ? rankingWords.less : rankingWords.more(sites.length))}
          </Button>
        )}
      </header>
      <table className="hq-table">
        <thead>
          <tr>
            <th scope="col">{say(rankingWords.place)}</th>
            <th scope="col" data-kind="text">
              {say(rankingWords.site)}
            </th>
            {columns.map(({ title }) => (
              <th key={title.vi} scope="col">
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((site, place) => (
            <Row key={site.code} site={site} place={place + 1} onOpen={() => onSite(site.code)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is said of each site. */
const columns = [
  { title: rankingWords.assists, kind: 'count', of: ({ assists }: SiteFigures) => assists },
  { title: rankingWords.before, kind: 'count', of: ({ before }: SiteFigures) => before },
  { title: rankingWords.change, kind: 'change', of: ({ assists, before }: SiteFigures) => assists - before },
  { title: rankingWords.daysWith, kind: 'count', of: ({ daysWith }: SiteFigures) => daysWith },
  { title: rankingWords.daysMet, kind: 'count', of: ({ daysMet }: SiteFigures) => daysMet },
  {
    title: rankingWords.success,
    kind: 'share',
    of: ({ succeeded, known }: SiteFigures) => shareOf(succeeded, known),
  },
  {
    title: rankingWords.troubled,
    kind: 'share',
    of: ({ troubled, assists }: SiteFigures) => shareOf(troubled, assists),
  },
] as const;

function Row({ site, place, onOpen }: { site: SiteFigures; place: number; onOpen(): void }) {
  const language = useLanguage();
  return (
    <tr data-site={site.code}>
      <td>{place}</td>
      <th scope="row" data-kind="text">
        <button type="button" className="hq-link" onClick={onOpen}>
          {site.name}
        </button>
      </th>
      {columns.map(({ title, kind, of }) => (
        <td key={title.vi}>{cellText(of(site), kind, 'count', language)}</td>
      ))}
    </tr>
  );
}
