import type { HqReleases, ReleasePc, ReleaseReport } from '../../../shared/domain/hq/release.ts';

/** How a PC stands with what is given out; those that need somebody come first. */
export const pcStandings = ['failed', 'silent', 'behind', 'onTrial', 'current'] as const;
export type PcStanding = (typeof pcStandings)[number];

/** A PC and how it stands with the newest release. */
export interface StandingPc {
  pc: ReleasePc;
  /** What it said last; undefined when it has said nothing yet. */
  report: ReleaseReport | undefined;
  standing: PcStanding;
}

/** Every PC, those first that refused or gave up a release, then the silent ones and those behind. */
export function standingPcs({ releases, reports, silent }: HqReleases): StandingPc[] {
  const newest = Math.max(0, ...releases.map(({ number }) => number));
  const all: StandingPc[] = [
    ...reports.map((report) => ({ pc: report, report, standing: standingOf(report, newest) })),
    ...silent.map((pc) => ({ pc, report: undefined, standing: 'silent' as const })),
  ];
  return all.toSorted(
    (one, other) =>
      pcStandings.indexOf(one.standing) - pcStandings.indexOf(other.standing) ||
      one.pc.siteName.localeCompare(other.pc.siteName, 'vi', { numeric: true }),
  );
}

function standingOf({ trouble, release, onTrial }: ReleaseReport, newest: number): PcStanding {
  if (trouble !== null) return 'failed';
  if ((release ?? 0) < newest) return 'behind';
  return onTrial ? 'onTrial' : 'current';
}

/** How many PCs of a group have a release or a newer one. */
export interface GroupShare {
  /** Null: those in no group. */
  group: string | null;
  have: number;
  of: number;
}

/** How far a release has come, group by group; PCs in no group last. */
export function sharesOf(number: number, pcs: readonly StandingPc[]): GroupShare[] {
  return [...Map.groupBy(pcs, ({ pc }) => pc.group)]
    .map(([group, members]) => ({
      group,
      have: members.filter(({ report }) => (report?.release ?? 0) >= number).length,
      of: members.length,
    }))
    .toSorted((one, other) => (one.group ?? '\uffff').localeCompare(other.group ?? '\uffff'));
}
