import { businessDay } from '../../../shared/domain/hanoi-time.ts';
import type { HqReleases } from '../../../shared/domain/hq/release.ts';
import { hqReleaseWords } from '../../words/hq-releases.ts';
import { useSay } from '../../words/language.tsx';
import { timeSaid } from '../parts/time-said.ts';

/** Until when sites believe what is given out, and who renews it. */
export function ReleaseBelieved({
  expiresAt,
  signedUntil,
  renews,
}: Pick<HqReleases, 'expiresAt' | 'signedUntil' | 'renews'>) {
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
