import type { Rollout } from '../../../shared/domain/hq/rollout.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { hqReleaseWords } from '../../words/hq-releases.ts';
import type { GroupName } from '../parts/group-names.ts';

/** For whom something is, in words. */
export function rolloutSaid({ groups, percent }: Rollout, nameOf: GroupName): Text {
  if (percent === 100) return hqReleaseWords.everybody;
  const named = groups.map(nameOf).join(', ');
  if (groups.length > 0)
    return percent === 0 ? hqReleaseWords.groups(named) : hqReleaseWords.groupsAnd(named, percent);
  return percent === 0 ? hqReleaseWords.nobody : hqReleaseWords.percent(percent);
}
