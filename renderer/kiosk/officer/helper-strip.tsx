import { useRef, useState } from 'react';
import type { LineScreen } from '../../../shared/domain/content/line-screen.ts';
import { Icon } from '../../parts/icon.tsx';
import { helperWords } from '../../words/helper.ts';
import { useSay } from '../../words/language.tsx';
import './helper-strip.css';
import { useKiosk } from '../kiosk-session.tsx';
import { lineAt } from './officer-lines.ts';

/**
 * For whoever sits beside the citizen: what to say at this screen, difficulties to note, and that the citizen
 * manages alone. It lies below everything else in a band of its own, which is there for as long as somebody sits
 * beside: folded or not, the citizen's screens keep their size and place, and no touch here leads anywhere.
 */
export function HelperStrip({ screen }: { screen: LineScreen | undefined }) {
  const say = useSay();
  const { visit, send } = useKiosk();
  const [shown, setShown] = useState<'folded' | 'line' | 'difficulties'>('folded');
  const folded = shown === 'folded';
  return (
    <aside className="helper" aria-label={say(helperWords.label)} data-shown={shown}>
      <button
        type="button"
        className="helper-handle"
        aria-expanded={!folded}
        onClick={() => setShown(folded ? 'line' : 'folded')}
      >
        <Icon name={folded ? 'up' : 'down'} />
        <span>{say(folded ? helperWords.unfold : helperWords.fold)}</span>
      </button>
      {shown === 'line' && <Line screen={screen} />}
      {shown === 'difficulties' && <Difficulties />}
      {!folded && (
        <div className="helper-notes">
          <button
            type="button"
            aria-expanded={shown === 'difficulties'}
            onClick={() => setShown(shown === 'line' ? 'difficulties' : 'line')}
          >
            {say(shown === 'line' ? helperWords.difficulties(visit.observed.length) : helperWords.toLine)}
          </button>
          <button
            type="button"
            aria-pressed={visit.independent}
            onClick={() => send({ type: 'independence.observed', stands: !visit.independent })}
          >
            {visit.independent && <Icon name="check" />}
            <span>{say(helperWords.independent)}</span>
          </button>
        </div>
      )}
    </aside>
  );
}

function Line({ screen }: { screen: LineScreen | undefined }) {
  const say = useSay();
  const { content, visit } = useKiosk();
  const line = screen && lineAt(screen, visit, content.handbook, visit.today);
  return (
    <p className="helper-line">
      <small>{say(line ? helperWords.mayBeSaid : helperWords.noLine)}</small>
      {line && <span>{say(line)}</span>}
    </p>
  );
}

/** Every difficulty by its name, in one row that is pushed along. */
function Difficulties() {
  const say = useSay();
  const { content, visit, send } = useKiosk();
  const row = useRef<HTMLUListElement>(null);
  const push = (share: number) => {
    const element = row.current;
    element?.scrollBy({ left: element.clientWidth * share });
  };
  return (
    <div className="helper-difficulties">
      <button type="button" aria-label={say(helperWords.before)} onClick={() => push(-0.8)}>
        <Icon name="back" />
      </button>
      <ul ref={row}>
        {content.handbook.vocabularies?.difficulties.terms.map(({ id, text }) => {
          const noted = visit.observed.includes(id);
          return (
            <li key={id}>
              <button
                type="button"
                aria-pressed={noted}
                data-observed={id}
                onClick={() => send({ type: 'difficulty.observed', difficulty: id, stands: !noted })}
              >
                {noted && <Icon name="check" />}
                <span>{say(text)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" aria-label={say(helperWords.further)} onClick={() => push(0.8)}>
        <Icon name="next" />
      </button>
    </div>
  );
}
