import { z } from 'zod';
import { type Rollout, Stage } from '../../../shared/domain/hq/rollout.ts';
import { readJsonFile, replaceFile } from '../../services/releases/durable-file.ts';

/**
 * How far each release may go for now. HQ can only hold back what was signed, never widen it, and branches hear it in
 * HQ's word; a release without a stage goes as far as it was signed for.
 */
export interface Stages {
  list(): Stage[];
  set(release: number, to: Rollout): void;
}

const Kept = z.array(Stage);

/** The stages kept in a file. */
export function openStages(file: string): Stages {
  let stages = Kept.safeParse(readJsonFile(file)).data ?? [];
  return {
    list: () => stages,
    set(release, { groups, percent }) {
      const others = stages.filter((stage) => stage.release !== release);
      stages = [...others, { release, groups: [...new Set(groups)], percent }];
      replaceFile(file, JSON.stringify(stages, null, 2));
    },
  };
}
