import { useMemo } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { editionWords } from '../../words/flow.ts';
import { useSay } from '../../words/language.tsx';
import { useKiosk } from '../kiosk-session.tsx';

/**
 * A visit goes on with the edition of its procedure that it began with. Says so when the content has another by
 * now, or none.
 */
export function EditionNotice() {
  const say = useSay();
  const { content, visit } = useKiosk();
  const { procedure } = visit;
  const state = useMemo(() => {
    const current = content.procedures.find(({ id }) => id === procedure?.id);
    if (current === undefined) return 'withdrawn';
    return JSON.stringify(current) === JSON.stringify(procedure) ? 'same' : 'updated';
  }, [content, procedure]);
  if (state === 'same') return null;
  return (
    <div className="notice" role="status" data-edition={state}>
      <Icon name="warning" />
      <p>{say(editionWords[state])}</p>
    </div>
  );
}
