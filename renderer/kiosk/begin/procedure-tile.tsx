import type { Procedure } from '../../../shared/domain/content/procedure.ts';
import { isInForce } from '../../../shared/domain/in-force.ts';
import { Icon } from '../../parts/icon.tsx';
import { shownCode } from '../../parts/shown-fact.ts';
import { choosingWords, kioskWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import { useKiosk, useSend } from '../kiosk-session.tsx';

interface ProcedureTileProps {
  procedure: Procedure;
  /** The name alone. */
  small?: boolean | undefined;
}

/** One procedure to choose: its name, what one gets by it, and how far it can be done online. */
export function ProcedureTile({ procedure, small }: ProcedureTileProps) {
  const say = useSay();
  const send = useSend();
  return (
    <button
      type="button"
      className="touch-card tile"
      data-procedure={procedure.id}
      onClick={() => send({ type: 'procedure.chosen', procedure })}
    >
      <strong>{say(procedure.name)}</strong>
      {!small && <TileFacts procedure={procedure} />}
    </button>
  );
}

function TileFacts({ procedure }: { procedure: Procedure }) {
  const say = useSay();
  const { visit } = useKiosk();
  const { level } = procedure;
  const code = shownCode(procedure, visit.today);
  const online = isInForce(level.basis, visit.today) && level.basis.confidence !== 'low' ? level.value : null;
  return (
    <>
      {' '}
      <span className="tile-purpose">{say(procedure.purpose)}</span>{' '}
      <span className="tile-facts">
        {online && (
          <span className="tag tag-jade">
            {say(online === 'full' ? choosingWords.fullOnline : choosingWords.partOnline)}
          </span>
        )}
        {code !== null && <span>{say(kioskWords.code(code))}</span>}
      </span>
      <Icon name="next" className="icon tile-go" />
    </>
  );
}
