import { useCallback, useState } from 'react';
import { businessDay } from '../../shared/domain/hanoi-time.ts';
import type { HqOutput } from '../../shared/domain/hq-api.ts';
import type { HqRelease } from '../../shared/domain/hq-release.ts';
import type { Rollout } from '../../shared/domain/rollout.ts';
import { Button } from '../parts/button.tsx';
import { useAsking } from '../staff/asking.ts';
import { DeskFailure } from '../staff/desk-failure.tsx';
import { PartState } from '../staff/part-state.tsx';
import { useSending } from '../staff/sending.ts';
import { hqReleaseWords } from '../words/hq-releases.ts';
import { useSay } from '../words/language.tsx';
import './figures-view.css';
import './releases-view.css';
import { type GroupName, useGroupNames } from './group-names.ts';
import type { ViewProps } from './hq-page.tsx';
import { ReleasePcs } from './release-pcs.tsx';
import { type StandingPc, sharesOf, standingPcs } from './release-standing.ts';
import { rolloutSaid } from './rollout-said.ts';
import { StageDialog } from './stage-dialog.tsx';
import { timeSaid } from './time-said.ts';

/** The content that goes out: each release, for whom, and how far it has come; an editor starts a stage or stops it. */
export function ReleasesView({ client, role, go }: ViewProps) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.hqReleases({}, { signal }), [client]);
  const [{ state, answer }, askAgain] = useAsking<HqOutput<'hqReleases'>>(ask);
  const { busy, failure, send } = useSending(askAgain);
  const groupName = useGroupNames(client);
  const [staged, setStaged] = useState<HqRelease>();
  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  const pcs = standingPcs(answer);
  const stage = (release: number, body: Rollout) =>
    send(() => client.stageRelease({ params: { release }, body }));
  const stop = ({ number }: HqRelease) => {
    if (confirm(say(hqReleaseWords.stopSure(number)))) void stage(number, { groups: [], percent: 0 });
  };
  return (
    <>
      <p>{say(hqReleaseWords.help)}</p>
      <Believed {...answer} />
      <DeskFailure cause={failure} />
      {answer.releases.length === 0 && <p className="hq-none">{say(hqReleaseWords.none)}</p>}
      {answer.releases.map((release, index) => (
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

function Believed({ expiresAt, signedUntil, renews }: HqOutput<'hqReleases'>) {
  const say = useSay();
  if (expiresAt === null || signedUntil === null) return null;
  const today = businessDay(Date.now());
  const isOver = Date.parse(expiresAt) <= Date.now();
  if (isOver) return <p className="releases-over">{say(hqReleaseWords.over(timeSaid(expiresAt, today)))}</p>;
  return (
    <p className="releases-believed">
      {say(hqReleaseWords.believed(timeSaid(expiresAt, today)))}{' '}
      {say(renews ? hqReleaseWords.renews(timeSaid(signedUntil, today)) : hqReleaseWords.byHand)}
    </p>
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
    <section className="figure-card hq-release" data-release={number}>
      <header>
        <h3>
          {say(hqReleaseWords.title(number, title))} {isNewest && <small>{say(hqReleaseWords.newest)}</small>}
        </h3>
        {mayChange && (
          <span className="pc-buttons">
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

function sizeSaid(bytes: number): string {
  const [share, unit] = bytes < 2 ** 20 ? [bytes / 2 ** 10, 'KB'] : [bytes / 2 ** 20, 'MB'];
  return `${share.toLocaleString('vi', { maximumFractionDigits: share < 10 ? 1 : 0 })} ${unit}`;
}
