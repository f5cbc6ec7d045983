import { useCallback, useState } from 'react';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { HqOutput } from '../../../shared/domain/hq/api.ts';
import type { NoticePc, SeenNotice } from '../../../shared/domain/hq/release.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { hqNoticeWords } from '../../words/hq-releases.ts';
import { useSay } from '../../words/language.tsx';
import { severityWords } from '../../words/staff-desk.ts';
import './notices-view.css';
import { type GroupName, useGroupNames } from '../parts/group-names.ts';
import { timeSaid } from '../parts/time-said.ts';
import type { ViewProps } from '../view-props.ts';
import { HqNoticeForm } from './hq-notice-form.tsx';

/** Urgent notices: those that stand first, who took each, and for an editor a new one. */
export function NoticesView({ client, role }: ViewProps) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.hqNotices({}, { signal }), [client]);
  const [{ state, answer }, askAgain] = useAsking<HqOutput<'hqNotices'>>(ask);
  const { busy, failure, send } = useSending(askAgain);
  const groupName = useGroupNames(client);
  const siteName = useSiteNames(client);
  const [writing, setWriting] = useState(false);
  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  const now = Date.now();
  const stands = ({ endedAt, until }: SeenNotice) => endedAt === null && Date.parse(until) > now;
  const notices = answer.notices.toSorted((one, other) => Number(stands(other)) - Number(stands(one)));
  return (
    <>
      <div className="hq-tools">
        <p>{say(hqNoticeWords.help)}</p>
        {role !== 'viewer' && (
          <Button kind="main" before="bell" onClick={() => setWriting(true)}>
            {say(hqNoticeWords.write)}
          </Button>
        )}
      </div>
      <DeskFailure cause={failure} />
      {notices.length === 0 && <p className="hq-none">{say(hqNoticeWords.none)}</p>}
      {notices.map((notice) => (
        <NoticeCard
          key={notice.id}
          {...{ notice, groupName, siteName }}
          stands={stands(notice)}
          mayEnd={role !== 'viewer' && !busy}
          onEnd={() => {
            if (confirm(say(hqNoticeWords.endSure)))
              void send(() => client.endHqNotice({ params: { id: notice.id } }));
          }}
        />
      ))}
      {writing && (
        <HqNoticeForm
          client={client}
          onClose={() => setWriting(false)}
          onPosted={() => {
            setWriting(false);
            askAgain();
          }}
        />
      )}
    </>
  );
}

/** What the sites that a notice names are called; by its code where a site is not known yet. */
function useSiteNames(client: ViewProps['client']): (code: string) => string {
  const ask = useCallback((signal: AbortSignal) => client.sites({}, { signal }), [client]);
  const [{ answer }] = useAsking<HqOutput<'sites'>>(ask);
  const names = new Map(answer?.sites.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}

interface NoticeCardProps {
  notice: SeenNotice;
  groupName: GroupName;
  siteName(code: string): string;
  stands: boolean;
  mayEnd: boolean;
  onEnd(): void;
}

function NoticeCard({ notice, groupName, siteName, stands, mayEnd, onEnd }: NoticeCardProps) {
  const say = useSay();
  const { headline, text, severity, until, endedAt, madeAt, sites, groups, screens, taken, waiting } = notice;
  const today = businessDay(Date.now());
  const standing = stands
    ? hqNoticeWords.standing(timeSaid(until, today))
    : endedAt === null
      ? hqNoticeWords.over(timeSaid(until, today))
      : hqNoticeWords.ended(timeSaid(endedAt, today));
  const named = [...(groups ?? []).map(groupName), ...(sites ?? []).map(siteName)];
  const where = named.join(', ') || say(hqNoticeWords.everywhere);
  return (
    <section className="figure-card hq-entry hq-notice" data-standing={stands || undefined}>
      <header>
        <h3>{headline}</h3>
        {stands && mayEnd && <Button onClick={onEnd}>{say(hqNoticeWords.end)}</Button>}
      </header>
      {text && <p className="notice-text">{text}</p>}
      <small>
        {[
          say(severityWords[severity]),
          say(standing),
          say(hqNoticeWords.madeAt(timeSaid(madeAt, today))),
          `${say(hqNoticeWords.where)}: ${where}${screens ? ` (${screens.join(', ')})` : ''}`,
        ].join(' · ')}
      </small>
      <details open={stands && waiting.length > 0}>
        <summary>{say(hqNoticeWords.taken(taken.length, taken.length + waiting.length))}</summary>
        <Pcs title={say(hqNoticeWords.waiting)} pcs={waiting} />
        <Pcs title={say(hqNoticeWords.took)} pcs={taken} />
      </details>
    </section>
  );
}

function Pcs({ title, pcs }: { title: string; pcs: (NoticePc & { at?: string })[] }) {
  if (pcs.length === 0) return null;
  const today = businessDay(Date.now());
  return (
    <>
      <h4>{title}</h4>
      <ul className="notice-pcs">
        {pcs.map(({ site, siteName, name, at }) => (
          <li key={`${site} ${name}`}>
            {siteName} – {name} {at !== undefined && <small>{timeSaid(at, today)}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
