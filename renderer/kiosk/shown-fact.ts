import { type Fact, isInForce } from '../../shared/domain/basis.ts';
import type { Day } from '../../shared/domain/day.ts';
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
