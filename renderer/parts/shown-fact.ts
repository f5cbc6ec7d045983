import type { Fact } from '../../shared/domain/basis.ts';
import type { Procedure } from '../../shared/domain/content/procedure.ts';
import type { Day } from '../../shared/domain/day.ts';
import { isInForce } from '../../shared/domain/in-force.ts';
import type { Text } from '../../shared/domain/text.ts';

/** How a fact may be told to a citizen; `text: null` says that the officer has to be asked. */
export interface ShownFact {
  text: Text | null;
  /** The text is not certain: the officer has to confirm it. */
  toBeConfirmed: boolean;
}

/** Nothing outside its dates is told; what no source gives, or gives with low confidence, is told as such. */
export function shownFact(fact: Fact | undefined, today: Day): ShownFact | undefined {
  if (fact === undefined || !isInForce(fact.basis, today)) return undefined;
  return { text: fact.text, toBeConfirmed: fact.text !== null && fact.basis.confidence === 'low' };
}

/** Facts that answer one question together: what is known of it, or once that the officer has to be asked. */
export function shownFacts(facts: readonly (Fact | undefined)[], today: Day): ShownFact[] {
  const told = facts.flatMap((fact) => shownFact(fact, today) ?? []);
  const known = told.filter(({ text }) => text !== null);
  return known.length > 0 ? known : told.slice(0, 1);
}

/** What stands where a citizen always expects an answer and no fact of today gives one. */
export const askTheOfficer: ShownFact = { text: null, toBeConfirmed: false };

/** The code to type on the portal; null where none is certain today. */
export function shownCode({ code }: Pick<Procedure, 'code'>, today: Day): string | null {
  return isInForce(code.basis, today) && code.basis.confidence !== 'low' ? code.value : null;
}
