import { type Stage, stages } from '../../../shared/domain/content/stage.ts';
import { Icon } from '../../parts/icon.tsx';
import { kioskWords, stageWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';

/** The fixed way from preparing to the result: where the citizen stands on it. */
export function Spine({ at }: { at: Stage | 'prepare' }) {
  const say = useSay();
  const places = ['prepare', ...stages] as const;
  const current = places.indexOf(at);
  return (
    <nav className="spine" aria-label={say(kioskWords.spine)}>
      {current > 0 && <p className="spine-count">{say(kioskWords.stageOfThree(current))}</p>}
      <ol>
        {places.map((place, index) => (
          <li
            key={place}
            data-state={index < current ? 'done' : index === current ? 'now' : 'ahead'}
            aria-current={index === current ? 'step' : undefined}
          >
            {index < current && <Icon name="check" />}
            <span>
              {index > 0 && <b>{index}</b>}{' '}
              {say(place === 'prepare' ? kioskWords.prepare : stageWords[place])}
            </span>
            {index < current && <span className="visually-hidden">({say(kioskWords.stageDone)})</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
