import { type ReactNode, useState } from 'react';
import type { HqSession } from '../../shared/domain/hq/account.ts';
import type { Language } from '../../shared/domain/language.ts';
import { Button } from '../parts/button.tsx';
import { KhueVanCac } from '../parts/khue-van-cac.tsx';
import { hqRoleWords, hqWords, viewWords } from '../words/hq.ts';
import { LanguageProvider, useSay } from '../words/language.tsx';
import { shellWords } from '../words/shell.ts';
import { AccountsView } from './accounts/accounts-view.tsx';
import { DoorForm } from './door/door-form.tsx';
import { FiguresView } from './figures/figures-view.tsx';
import { ForksView } from './notices/forks-view.tsx';
import '../parts/office/chip-field.css';
import '../parts/figures/figures.css';
import './hq-page.css';
import './parts/hq-view.css';
import { TodayView } from './figures/today-view.tsx';
import { type HqPlace, hqViews, useHqPlace } from './hq-place.ts';
import { useHqSession } from './hq-session.ts';
import { NoticesView } from './notices/notices-view.tsx';
import { ProposalsView } from './notices/proposals-view.tsx';
import { ReleasesView } from './releases/releases-view.tsx';
import { SiteView } from './sites/site-view.tsx';
import { SitesView } from './sites/sites-view.tsx';
import type { ViewProps } from './view-props.ts';

const views: Record<HqPlace['view'], (props: ViewProps) => ReactNode> = {
  today: TodayView,
  figures: FiguresView,
  proposals: ProposalsView,
  sites: SitesView,
  site: SiteView,
  releases: ReleasesView,
  notices: NoticesView,
  forks: ForksView,
  accounts: AccountsView,
};

/** HQ's pages, for people with an account. */
export function HqPage() {
  const { session, client, ended, enter, leave } = useHqSession();
  const [place, go] = useHqPlace();
  const [language, setLanguage] = useState<Language>('vi');
  const View = views[place.view];
  return (
    <LanguageProvider language={language}>
      <main className="hq" data-screen="hq" data-view={session ? place.view : 'door'}>
        <Head session={session} place={place} go={go} onLeave={leave}>
          <Button
            lang={language === 'vi' ? 'en' : 'vi'}
            onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
          >
            {shellWords.switchLanguage[language]}
          </Button>
        </Head>
        {session === undefined ? (
          <DoorForm ended={ended} onSession={enter} />
        ) : (
          <View
            key={`${place.view} ${place.view === 'site' ? place.site : ''}`}
            {...{ client, place, go, enter }}
            role={session.role}
            token={session.token}
          />
        )}
      </main>
    </LanguageProvider>
  );
}

interface HeadProps extends Pick<ViewProps, 'place' | 'go'> {
  session: HqSession | undefined;
  onLeave(): void;
  children: ReactNode;
}

function Head({ session, place, go, onLeave, children }: HeadProps) {
  const say = useSay();
  return (
    <header className="hq-head">
      <KhueVanCac className="hq-mark" />
      <h1>
        {say(hqWords.title)} <small>{say(hqWords.subtitle)}</small>
      </h1>
      {session && (
        <nav aria-label={say(hqWords.menu)}>
          {hqViews.map((view) => (
            <button
              key={view}
              type="button"
              aria-current={view === place.view ? 'page' : undefined}
              onClick={() => go({ view, site: undefined })}
            >
              {say(viewWords[view])}
            </button>
          ))}
        </nav>
      )}
      <div className="hq-who">
        {session && (
          <>
            <p>
              <b>{session.name}</b> <small>{say(hqRoleWords[session.role])}</small>
            </p>
            <Button onClick={onLeave}>{say(hqWords.signOut)}</Button>
          </>
        )}
        {children}
      </div>
    </header>
  );
}
