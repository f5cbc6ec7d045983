import { useSay } from '../../words/language.tsx';
import { tabWords } from '../../words/staff-desk.ts';
import { Button } from '../button.tsx';
import { type Asked, refusalOf } from './asking.ts';
import './part-state.css';

interface PartStateProps {
  state: Asked<unknown>['state'];
  /** Why it could not be asked for, where a server's refusal is worth telling. */
  cause?: unknown;
  onAgain(): void;
}

/** What stands in place of a part that has not come yet, or beside one that could not be asked for again. */
export function PartState({ state, cause, onAgain }: PartStateProps) {
  const say = useSay();
  if (state === 'answered') return null;
  return (
    <div className="part-state" role="status">
      <p>{say(state === 'failed' ? (refusalOf(cause) ?? tabWords.unreachable) : tabWords.loading)}</p>
      {state === 'failed' && <Button onClick={onAgain}>{say(tabWords.again)}</Button>}
    </div>
  );
}
