import { useCallback, useDeferredValue, useEffect, useState } from 'react';
import type { SitesToday, SiteToday } from '../../../shared/domain/hq/figures.ts';
import { dayName } from '../../../shared/domain/period.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { PartState } from '../../parts/office/part-state.tsx';
import { hqWords } from '../../words/hq.ts';
import { filterWords, standingWords, todayWords } from '../../words/hq-today.ts';
import { useLanguage, useSay } from '../../words/language.tsx';
import { useGroupNames } from '../parts/group-names.ts';
import { timeSaid } from '../parts/time-said.ts';
import { countByFilter, findSites, needsLook, type SiteFilter, siteFilters } from '../sites/site-filter.ts';
import type { ViewProps } from '../view-props.ts';
import './today-view.css';

const everyMs = 30_000;
/** With more sites than these the tiles of those that are well become small, so that all are seen at once. */
const roomyUpTo = 24;

/** Every site today: the sums, then a tile for each, those first that need somebody. Fit for a wall. */
export function TodayView({ client, go, role }: ViewProps) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.sitesToday({}, { signal }), [client]);
  const [{ state, answer: today }, askAgain] = useAsking<SitesToday>(ask);
  useEffect(() => {
    const timer = setInterval(askAgain, everyMs);
    return () => clearInterval(timer);
  }, [askAgain]);
  const groupName = useGroupNames(client);
  const [filter, setFilter] = useState<SiteFilter>('all');
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed);
  if (today === undefined) return <PartState state={state} onAgain={askAgain} />;
  const counts = countByFilter(today.sites);
  const found = findSites(today.sites, { filter, query, groupName }).toSorted(
    (one, other) => Number(needsLook(other)) - Number(needsLook(one)),
  );
  return (
    <>
      <Sums today={today} stale={state === 'failed'} />
      {today.sites.length === 0 ? (
        <section className="hq-empty">
          <p>{say(todayWords.noSites)}</p>
          {role !== 'viewer' && (
            <Button kind="main" after="next" onClick={() => go({ view: 'sites' })}>
              {say(todayWords.toSites)}
            </Button>
          )}
        </section>
      ) : (
        <>
          <div className="today-find">
            <label className="field">
              <span>{say(todayWords.find)}</span>
              <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
            </label>
            <fieldset className="chips">
              <legend>{say(todayWords.show)}</legend>
              {siteFilters.map((known) => (
                <button
                  key={known}
                  type="button"
                  aria-pressed={known === filter}
                  onClick={() => setFilter(known)}
                >
                  {say(filterWords[known])} <b>{counts[known]}</b>
                </button>
              ))}
            </fieldset>
          </div>
          <ul className="site-tiles" data-many={today.sites.length > roomyUpTo || undefined}>
            {found.map((site) => (
              <SiteTile
                key={site.code}
                site={site}
                day={today.day}
                onOpen={() => go({ view: 'site', site: site.code })}
              />
            ))}
          </ul>
          {found.length === 0 && <p className="hq-none">{say(todayWords.noneFound)}</p>}
        </>
      )}
    </>
  );
}

function Sums({
  today: { day, at, assists, sitesMet, sites },
  stale,
}: {
  today: SitesToday;
  stale: boolean;
}) {
  const say = useSay();
  const language = useLanguage();
  const needing = countByFilter(sites).needing;
  const target = sites.reduce((sum, site) => sum + site.target, 0);
  return (
    <section className="today-sums" aria-label={say(todayWords.sums)}>
      <p className="today-sum" data-lead>
        <strong>{assists.toLocaleString(language)}</strong>
        <span>
          {say(todayWords.assists)}
          <small>{say(todayWords.target(target.toLocaleString(language)))}</small>
        </span>
      </p>
      <p className="today-sum">
        <strong>
          {sitesMet}
          <small className="today-of"> / {sites.length}</small>
        </strong>
        <span>{say(todayWords.met)}</span>
      </p>
      <p className="today-sum" data-needing={needing > 0 || undefined}>
        <strong>{needing}</strong>
        <span>{say(todayWords.needing)}</span>
      </p>
      <p className="today-at" role="status" data-stale={stale || undefined}>
        <b>{say(dayName(day))}</b>
        <span>{say((stale ? hqWords.stale : todayWords.at)(timeSaid(at, day)))}</span>
      </p>
    </section>
  );
}

function SiteTile({ site, day, onOpen }: { site: SiteToday; day: string; onOpen(): void }) {
  const say = useSay();
  const { code, name, standing, assists, target, heardAt, missing, forks } = site;
  const met = assists >= target;
  return (
    <li
      className="site-tile"
      data-site={code}
      data-standing={standing}
      data-met={met || undefined}
      data-needing={needsLook(site) || undefined}
    >
      <button type="button" onClick={onOpen}>
        <b className="site-name">{name}</b>
        <span className="site-count">
          <strong className="site-assists">{assists}</strong>
          <small className="site-target">/{target}</small>
          {met && <Icon name="check" />}
        </span>
        <progress max={target} value={Math.min(assists, target)} aria-label={say(todayWords.progress)} />
        <span className="site-said">
          {(standing === 'waiting' || needsLook(site)) && (
            <Icon name={standing === 'waiting' ? 'clock' : 'warning'} />
          )}
          {say(standingWords[standing])}
          {standing === 'silent' &&
            ` ${say(heardAt === null ? todayWords.never : todayWords.since(timeSaid(heardAt, day)))}`}
          {missing > 0 && ` · ${say(todayWords.missing(missing))}`}
          {forks > 0 && ` · ${say(todayWords.forks(forks))}`}
        </span>
      </button>
    </li>
  );
}
