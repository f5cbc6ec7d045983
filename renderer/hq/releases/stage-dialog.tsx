import { useState } from 'react';
import type { HqRelease } from '../../../shared/domain/hq/release.ts';
import type { Rollout } from '../../../shared/domain/hq/rollout.ts';
import { Button } from '../../parts/button.tsx';
import { ChipField } from '../../parts/office/chip-field.tsx';
import { DeskDialog } from '../../parts/office/desk-dialog.tsx';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { hqReleaseWords } from '../../words/hq-releases.ts';
import { useSay } from '../../words/language.tsx';
import type { GroupName } from '../parts/group-names.ts';
import { rolloutSaid } from './rollout-said.ts';

/** How many of a hundred of the other PCs a stage may name. */
const shares = [0, 10, 25, 50, 100];

interface StageDialogProps {
  release: HqRelease;
  /** The groups that sites are in. */
  groups: string[];
  groupName: GroupName;
  busy: boolean;
  failure: unknown;
  onClose(): void;
  onStart(to: Rollout): void;
}

/** How far a release goes from now on. */
export function StageDialog({
  release,
  groups,
  groupName,
  busy,
  failure,
  onClose,
  onStart,
}: StageDialogProps) {
  const say = useSay();
  const current = release.stage ?? { groups: release.groups, percent: release.percent };
  const [chosen, setChosen] = useState(current.groups);
  const [percent, setPercent] = useState(
    shares.find((share) => share > current.percent) ?? shares.at(-1) ?? 100,
  );
  const known = [...new Set([...groups, ...current.groups])].sort();
  return (
    <DeskDialog
      headline={say(hqReleaseWords.title(release.number, release.title))}
      help={say(hqReleaseWords.stageHelp)}
      onClose={onClose}
    >
      <form
        className="hq-form"
        onSubmit={(event) => {
          event.preventDefault();
          onStart({ groups: chosen, percent });
        }}
      >
        {known.length === 0 ? (
          <p>{say(hqReleaseWords.noGroups)}</p>
        ) : (
          <ChipField
            title={hqReleaseWords.stageGroups}
            terms={known.map((id) => ({ id, text: { vi: groupName(id), en: groupName(id) } }))}
            chosen={chosen}
            onToggle={(id) =>
              setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
            }
          />
        )}
        <ChipField
          title={hqReleaseWords.stagePercent}
          terms={shares.map((share) => ({
            id: String(share),
            text: { vi: `${share}%`, en: `${share}%` },
          }))}
          chosen={[String(percent)]}
          onToggle={(id) => setPercent(Number(id))}
        />
        <p>
          {say(hqReleaseWords.goesTo)}: <b>{say(rolloutSaid({ groups: chosen, percent }, groupName))}</b>
          <br />
          {say(hqReleaseWords.signedFor)}: {say(rolloutSaid(release, groupName))}
        </p>
        <DeskFailure cause={failure} />
        <Button kind="main" type="submit" disabled={busy}>
          {say(hqReleaseWords.start)}
        </Button>
      </form>
    </DeskDialog>
  );
}
