import { type FormEvent, useCallback, useState } from 'react';
import type { HqOutput } from '../../../shared/domain/hq/api.ts';
import type { HqSite, SiteGroup } from '../../../shared/domain/hq/site.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskDialog } from '../../parts/office/desk-dialog.tsx';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { siteWords } from '../../words/hq-sites.ts';
import { todayWords } from '../../words/hq-today.ts';
import { useSay } from '../../words/language.tsx';
import './sites-view.css';
import { groupNameOf } from '../parts/group-names.ts';
import type { ViewProps } from '../view-props.ts';
import { findSites } from './site-filter.ts';
import { SiteGroups } from './site-groups.tsx';

/** All sites by name; an editor adds one, and changes its name, group or target, or closes it. */
export function SitesView({ client, role, go }: ViewProps) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.sites({}, { signal }), [client]);
  const [{ state, answer }, askAgain] = useAsking<HqOutput<'sites'>>(ask);
  const askGroups = useCallback((signal: AbortSignal) => client.siteGroups({}, { signal }), [client]);
  const [grouped, askGroupsAgain] = useAsking<HqOutput<'siteGroups'>>(askGroups);
  const groups = grouped.answer?.groups ?? [];
  const groupName = groupNameOf(groups);
  const [open, setOpen] = useState<HqSite | 'new'>();
  const [query, setQuery] = useState('');
  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  const found = findSites(answer.sites, { filter: 'all', query, groupName }).toSorted((one, other) =>
    one.name.localeCompare(other.name, 'vi', { numeric: true }),
  );
  return (
    <>
      <div className="hq-tools">
        <label className="field">
          <span>{say(todayWords.find)}</span>
          <input type="search" value={query} onChange={({ target }) => setQuery(target.value)} />
        </label>
        {role !== 'viewer' && (
          <Button kind="main" before="plus" onClick={() => setOpen('new')}>
            {say(siteWords.add)}
          </Button>
        )}
      </div>
      {answer.sites.length === 0 && <p className="hq-none">{say(siteWords.none)}</p>}
      {found.length > 0 && (
        <table className="hq-table">
          <thead>
            <tr>
              {[siteWords.name, siteWords.code, siteWords.group].map((title) => (
                <th key={title.vi} scope="col" data-kind="text">
                  {say(title)}
                </th>
              ))}
              <th scope="col">{say(siteWords.target)}</th>
              <th scope="col" aria-label={say(siteWords.change)} />
            </tr>
          </thead>
          <tbody>
            {found.map((site) => (
              <tr key={site.code} data-closed={site.closedAt !== null || undefined}>
                <th scope="row" data-kind="text">
                  <button
                    type="button"
                    className="hq-link"
                    onClick={() => go({ view: 'site', site: site.code })}
                  >
                    {site.name}
                  </button>
                  {site.closedAt !== null && <small> {say(siteWords.closed)}</small>}
                </th>
                <td data-kind="text">{site.code}</td>
                <td data-kind="text">{site.group === null ? '–' : groupName(site.group)}</td>
                <td>{site.target}</td>
                <td>
                  {role !== 'viewer' && (
                    <Button before="pencil" onClick={() => setOpen(site)}>
                      {say(siteWords.change)}
                      <span className="visually-hidden">: {site.name}</span>
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {role !== 'viewer' && <SiteGroups client={client} groups={groups} onNamed={askGroupsAgain} />}
      {open && (
        <SiteDialog
          site={open === 'new' ? undefined : open}
          client={client}
          groups={groups}
          onClose={() => setOpen(undefined)}
          onDone={(site) => {
            setOpen(undefined);
            if (open === 'new') go({ view: 'site', site: site.code });
            else {
              askAgain();
              askGroupsAgain();
            }
          }}
        />
      )}
    </>
  );
}

interface SiteDialogProps extends Pick<ViewProps, 'client'> {
  /** A new one where it is left out. */
  site: HqSite | undefined;
  groups: SiteGroup[];
  onClose(): void;
  onDone(site: HqSite): void;
}

function SiteDialog({ site, groups, client, onClose, onDone }: SiteDialogProps) {
  const say = useSay();
  const { busy, failure, send } = useSending(() => {});
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (field: string) => String(given.get(field) ?? '').trim();
    const body = { name: text('name'), group: text('group') || null, target: Number(text('target')) };
    void send(async () => {
      onDone(
        await (site === undefined
          ? client.makeSite({ body: { ...body, code: text('code') } })
          : client.changeSite({
              params: { site: site.code },
              body: { ...body, closed: given.has('closed') },
            })),
      );
    });
  };
  return (
    <DeskDialog
      headline={site === undefined ? say(siteWords.add) : say(siteWords.changeOf(site.name))}
      onClose={onClose}
    >
      <form className="hq-form" onSubmit={submit}>
        <label className="field">
          <span>{say(siteWords.name)}</span>
          <input name="name" required maxLength={120} defaultValue={site?.name} />
        </label>
        {site === undefined && (
          <label className="field">
            <span>{say(siteWords.code)}</span>
            <input
              name="code"
              required
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              title={say(siteWords.codeHint)}
              autoCapitalize="none"
            />
            <small>{say(siteWords.codeHint)}</small>
          </label>
        )}
        <label className="field">
          <span>{say(siteWords.group)}</span>
          <input
            name="group"
            list="site-groups"
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            defaultValue={site?.group ?? ''}
          />
          <datalist id="site-groups">
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name ?? id}
              </option>
            ))}
          </datalist>
          <small>{say(siteWords.groupHint)}</small>
        </label>
        <label className="field">
          <span>{say(siteWords.target)}</span>
          <input name="target" type="number" min={1} max={1_000} required defaultValue={site?.target ?? 10} />
        </label>
        {site && (
          <label className="site-closed">
            <input name="closed" type="checkbox" defaultChecked={site.closedAt !== null} />
            {say(siteWords.close)}
          </label>
        )}
        <DeskFailure cause={failure} />
        <Button kind="main" type="submit" disabled={busy}>
          {say(siteWords.save)}
        </Button>
      </form>
    </DeskDialog>
  );
}
