import type { FormEvent } from 'react';
import type { HqOutput } from '../../../shared/domain/hq/api.ts';
import type { SiteGroup } from '../../../shared/domain/hq/site.ts';
import { Button } from '../../parts/button.tsx';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { siteWords } from '../../words/hq-sites.ts';
import { useSay } from '../../words/language.tsx';
import './sites-view.css';
import type { ViewProps } from '../view-props.ts';

interface SiteGroupsProps extends Pick<ViewProps, 'client'> {
  groups: HqOutput<'siteGroups'>['groups'];
  onNamed(): void;
}

/** Names the groups that sites are in. */
export function SiteGroups({ client, groups, onNamed }: SiteGroupsProps) {
  const say = useSay();
  const { busy, failure, send } = useSending(onNamed);
  if (groups.length === 0) return null;
  return (
    <section className="figure-card site-groups" aria-label={say(siteWords.groups)}>
      <h3>{say(siteWords.groups)}</h3>
      <p className="figure-help">{say(siteWords.groupsHelp)}</p>
      <ul className="hq-lines">
        {groups.map((group) => (
          <GroupLine
            key={`${group.id} ${group.name}`}
            group={group}
            busy={busy}
            onName={(name) =>
              void send(() => client.nameSiteGroup({ params: { group: group.id }, body: { name } }))
            }
          />
        ))}
      </ul>
      <DeskFailure cause={failure} />
    </section>
  );
}

interface GroupLineProps {
  group: SiteGroup;
  busy: boolean;
  onName(name: string): void;
}

function GroupLine({ group: { id, name, sites }, busy, onName }: GroupLineProps) {
  const say = useSay();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onName(String(new FormData(event.currentTarget).get('name') ?? '').trim());
  };
  return (
    <li>
      <form className="hq-line" onSubmit={submit}>
        <b>{id}</b>
        <small>{say(siteWords.groupSites(sites))}</small>
        <label className="field">
          <span className="visually-hidden">{`${say(siteWords.groupName)} ${id}`}</span>
          <input name="name" required maxLength={120} defaultValue={name ?? ''} />
        </label>
        <Button type="submit" disabled={busy}>
          {say(siteWords.save)}
          <span className="visually-hidden">: {id}</span>
        </Button>
      </form>
    </li>
  );
}
