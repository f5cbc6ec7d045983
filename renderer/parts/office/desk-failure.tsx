import { useSay } from '../../words/language.tsx';
import { tabWords } from '../../words/staff-desk.ts';
import { Icon } from '../icon.tsx';
import { refusalOf } from './asking.ts';

/** Why nothing was saved; nothing while all is well. */
export function DeskFailure({ cause }: { cause: unknown }) {
  const say = useSay();
  const refusal = refusalOf(cause);
  return (
    <p className="desk-failure" role="alert">
      {cause !== undefined && (
        <>
          <Icon name="warning" />
          {say(refusal ?? tabWords.notSaved)}
        </>
      )}
    </p>
  );
}
