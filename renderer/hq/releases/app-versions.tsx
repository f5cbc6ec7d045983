import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { HqAppChannel } from '../../../shared/domain/hq/app.ts';
import { isNewer } from '../../../shared/domain/hq/app-version.ts';
import type { ReleasePc } from '../../../shared/domain/hq/release.ts';
import { appKindWords, hqAppWords } from '../../words/hq-apps.ts';
import { hqReleaseWords } from '../../words/hq-releases.ts';
import { useSay } from '../../words/language.tsx';
import type { GroupName } from '../parts/group-names.ts';
import { sizeSaid } from '../parts/size-said.ts';
import { timeSaid } from '../parts/time-said.ts';
import { ReleaseBelieved } from './release-believed.tsx';
import { rolloutSaid } from './rollout-said.ts';

interface AppVersionsProps {
  channels: HqAppChannel[];
  pcs: readonly ReleasePc[];
  groupName: GroupName;
}

/** Which version of the app is offered, kind by kind, and how many PCs run it. */
export function AppVersions({ channels, ...of }: AppVersionsProps) {
  const say = useSay();
  return (
    <section className="figure-card hq-apps">
      <h3>{say(hqAppWords.headline)}</h3>
      <p>{say(hqAppWords.help)}</p>
      {channels.length === 0 && <p>{say(hqAppWords.none)}</p>}
      {channels.map((channel) => (
        <AppChannel key={channel.kind} channel={channel} {...of} />
      ))}
      {channels.length > 0 && <small>{say(hqAppWords.asSaid)}</small>}
    </section>
  );
}

function AppChannel({
  channel,
  pcs,
  groupName,
}: Omit<AppVersionsProps, 'channels'> & { channel: HqAppChannel }) {
  const say = useSay();
  const [newest] = channel.releases;
  if (newest === undefined) return null;
  const { version, title, madeAt, bytes } = newest;
  const made = timeSaid(madeAt, businessDay(Date.now()));
  return (
    <div className="hq-app" data-kind={channel.kind}>
      <h4>{say(hqAppWords.version(version, title))}</h4>
      <small>{say(hqAppWords.of(say(appKindWords[channel.kind]), made, sizeSaid(bytes)))}</small>
      <dl className="release-for">
        <dt>{say(hqReleaseWords.signedFor)}</dt>
        <dd>{say(rolloutSaid(newest, groupName))}</dd>
      </dl>
      <p>
        <b>{say(hqAppWords.have(countWith(version, pcs), pcs.length))}</b>
      </p>
      <ReleaseBelieved {...channel} />
    </div>
  );
}

/** How many PCs run a version or a newer one, as far as they said. */
export function countWith(offered: string, pcs: readonly Pick<ReleasePc, 'version'>[]): number {
  return pcs.filter(({ version }) => version !== null && (version === offered || isNewer(version, offered)))
    .length;
}
