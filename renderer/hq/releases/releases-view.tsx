import { useCallback, useState } from 'react';
import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { HqOutput } from '../../../shared/domain/hq/api.ts';
import type { HqRelease } from '../../../shared/domain/hq/release.ts';
import type { Rollout } from '../../../shared/domain/hq/rollout.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { hqReleaseWords } from '../../words/hq-releases.ts';
import { useSay } from '../../words/language.tsx';
import './releases-view.css';
import { type GroupName, useGroupNames } from '../parts/group-names.ts';
import { sizeSaid } from '../parts/size-said.ts';
import { timeSaid } from '../parts/time-said.ts';
import type { ViewProps } from '../view-props.ts';
import { AppVersions } from './app-versions.tsx';
import { ReleaseBelieved } from './release-believed.tsx';
import { ReleasePcs } from './release-pcs.tsx';
import { type StandingPc, sharesOf, standingPcs } from './release-standing.ts';
import { rolloutSaid } from './rollout-said.ts';
import { StageDialog } from './stage-dialog.tsx';

interface Shown {
  releases: HqOutput<'hqReleases'>;
  channels: HqOutput<'hqApps'>['channels'];
}

/** The content and the app that go out: each release, for whom, and how far it has come; an editor starts a stage or stops it. */
export function ReleasesView({ client, role, go }: ViewProps) {
  const say = useSay();
  const ask = useCallback(
    async (signal: AbortSignal): Promise<Shown> => {
      const [releases, { channels }] = await Promise.all([
        client.hqReleases({}, { signal }),
        client.hqApps({}, { signal }),
      ]);
      return { releases, channels };
    },
    [client],
  );
  const [{ state, answer }, askAgain] = useAsking<Shown>(ask);
  const { busy, failure, send } = useSending(askAgain);
  const groupName = useGroupNames(client);
  const [staged, setStaged] = useState<HqRelease>();
  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  const { releases, channels } = answer;
  const pcs = standingPcs(releases);
  const stage = (release: number, body: Rollout) =>
    send(() => client.stageRelease({ params: { release }, body }));
  const stop = ({ number }: HqRelease) => {
    if (confirm(say(hqReleaseWords.stopSure(number)))) void stage(number, { groups: [], percent: 0 });
  };
  return (
    <>
      <p>{say(hqReleaseWords.help)}</p>
      <ReleaseBelieved {...releases} />
      <DeskFailure cause={failure} />
      {releases.releases.length === 0 && <p className="hq-none">{say(hqReleaseWords.none)}</p>}
      {releases.releases.map((release, index) => (
        <ReleaseCard
          key={release.number}
          release={release}
          isNewest={index === 0}
          pcs={pcs}
          groupName={groupName}
          mayChange={role !== 'viewer'}
          busy={busy}
          onStage={() => setStaged(release)}
          onStop={() => stop(release)}
        />
      ))}
      <AppVersions channels={channels} pcs={pcs.map(({ pc }) => pc)} groupName={groupName} />
      <ReleasePcs pcs={pcs} groupName={groupName} onSite={(site) => go({ view: 'site', site })} />
      {staged && (
        <StageDialog
          release={staged}
          groupName={groupName}
          groups={[...new Set(pcs.flatMap(({ pc }) => pc.group ?? []))].sort()}
          busy={busy}
          failure={failure}
          onClose={() => setStaged(undefined)}
          onStart={(to) =>
            void send(async () => {
              await client.stageRelease({ params: { release: staged.number }, body: to });
              setStaged(undefined);
            })
          }
        />
      )}
    </>
  );
}

interface ReleaseCardProps {
  release: HqRelease;
  isNewest: boolean;
  pcs: StandingPc[];
  groupName: GroupName;
  mayChange: boolean;
  busy: boolean;
  onStage(): void;
  onStop(): void;
}

function ReleaseCard({
  release,
  isNewest,
  pcs,
  groupName,
  mayChange,
  busy,
  onStage,
  onStop,
}: ReleaseCardProps) {
  const say = useSay();
  const { number, title, revision, madeAt, bytes, stage } = release;
  const isStopped = stage !== null && stage.percent === 0 && stage.groups.length === 0;
  return (
    <section className="figure-card hq-entry" data-release={number}>
      <header>
        <h3>
          {say(hqReleaseWords.title(number, title))} {isNewest && <small>{say(hqReleaseWords.newest)}</small>}
        </h3>
        {mayChange && (
          <span className="hq-buttons">
            <Button kind={isNewest && isStopped ? 'main' : 'plain'} disabled={busy} onClick={onStage}>
              {say(hqReleaseWords.next)}
            </Button>
            <Button disabled={busy || isStopped} onClick={onStop}>
              {say(hqReleaseWords.stop)}
            </Button>
          </span>
        )}
      </header>
      <small>
        {say(
          hqReleaseWords.of(
            revision.slice(0, 12),
            timeSaid(madeAt, businessDay(Date.now())),
            sizeSaid(bytes),
          ),
        )}
      </small>
      <dl className="release-for">
        <dt>{say(hqReleaseWords.goesTo)}</dt>
        <dd>
          <b>{say(rolloutSaid(stage ?? release, groupName))}</b>
        </dd>
        <dt>{say(hqReleaseWords.signedFor)}</dt>
        <dd>{say(rolloutSaid(release, groupName))}</dd>
      </dl>
      <ul className="release-shares">
        {sharesOf(number, pcs).map(({ group, have, of }) => (
          <li key={group ?? ''}>
            <span>{group === null ? say(hqReleaseWords.noGroup) : groupName(group)}</span>
            <progress value={have} max={of} aria-hidden="true" />
            <b>{say(hqReleaseWords.have(have, of))}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
