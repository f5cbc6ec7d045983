import type { Circumstance, Procedure } from '../../../../shared/domain/content/procedure.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import type { Answers } from '../../../../shared/guidance/conditions.ts';
import { derive } from '../../../../shared/guidance/derive.ts';
import { circumstancesBehind } from '../../../../shared/guidance/influence.ts';
import { answersTo } from './answer-space.ts';

/**
 * In how many ways a citizen can go through a procedure's questions on a day. Counted, not walked: cases
 * that no later question can tell apart are counted together.
 */
export function countPaths(procedure: Procedure, today: Day): number {
  let cases = new Map<string, { answers: Answers; ways: number }>([['', { answers: {}, ways: 1 }]]);
  procedure.circumstances.forEach((circumstance, index) => {
    const upToHere = procedure.circumstances.slice(0, index + 1);
    const telling = new Set(tellingApart(procedure, index).map(({ id }) => id));
    const merged: typeof cases = new Map();
    for (const { answers, ways } of cases.values()) {
      for (const next of stepsFrom(procedure, upToHere, circumstance, answers, today)) {
        const kept = Object.fromEntries(Object.entries(next).filter(([id]) => telling.has(id)));
        const key = JSON.stringify(kept);
        merged.set(key, { answers: kept, ways: ways + (merged.get(key)?.ways ?? 0) });
      }
    }
    cases = merged;
  });
  return [...cases.values()].reduce((sum, { ways }) => sum + ways, 0);
}

/** The circumstances up to a position that later questions hang on. */
function tellingApart(procedure: Procedure, index: number): Circumstance[] {
  const upToHere = new Set(procedure.circumstances.slice(0, index + 1));
  return circumstancesBehind(procedure, procedure.circumstances.slice(index + 1)).filter((circumstance) =>
    upToHere.has(circumstance),
  );
}

function stepsFrom(
  procedure: Procedure,
  circumstances: Circumstance[],
  circumstance: Circumstance,
  answers: Answers,
  today: Day,
): Answers[] {
  const bare = { ...procedure, circumstances, documents: [], warnings: [], steps: [] };
  const asked = derive(bare, answers, today).questions.some(
    ({ circumstance: { id } }) => id === circumstance.id,
  );
  return asked
    ? answersTo(circumstance, procedure).map((answer) => ({ ...answers, [circumstance.id]: answer }))
    : [answers];
}
