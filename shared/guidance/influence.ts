import type { Condition } from '../domain/condition.ts';
import type { Circumstance, Procedure } from '../domain/content/procedure.ts';
import { circumstancesOf } from './conditions.ts';

/** Something that may hang on answers. */
export interface Conditional {
  when?: Condition | undefined;
}

/**
 * The circumstances that some entries hang on: those their conditions name, those that decide whether
 * these are asked, and so on. What is outside of this cannot change the entries.
 */
export function circumstancesBehind(
  { circumstances }: Pick<Procedure, 'circumstances'>,
  entries: readonly Conditional[],
): Circumstance[] {
  const wanted = new Set<string>();
  const visit = (when: Condition | undefined): void => {
    for (const id of circumstancesOf(when)) {
      if (wanted.has(id)) continue;
      wanted.add(id);
      visit(circumstances.find((circumstance) => circumstance.id === id)?.when);
    }
  };
  for (const { when } of entries) visit(when);
  return circumstances.filter(({ id }) => wanted.has(id));
}
