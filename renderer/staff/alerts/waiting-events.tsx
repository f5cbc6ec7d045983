import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import type { StoreState } from '../../../shared/domain/store/store-state.ts';
import { Icon } from '../../parts/icon.tsx';
import { useSay } from '../../words/language.tsx';
import { storeWords } from '../../words/staff.ts';
import './desk-alert.css';

/** Says that what is counted cannot be saved, why, and what waits; nothing while all is well. */
export function WaitingEvents({ store: { failing, waiting } }: { store: StoreState }) {
  const say = useSay();
  return (
    <div role="alert" className="desk-alert" data-notice="store">
      {(failing !== null || waiting > 0) && (
        <p data-reason={failing?.reason}>
          <Icon name="warning" />
          <span>
            <strong>
              {failing
                ? say(storeWords.failing(hanoiTime(Date.parse(failing.since)).slice(11, 16)))
                : say(storeWords.again)}
            </strong>{' '}
            {failing && say(storeWords[failing.reason])} {waiting > 0 && say(storeWords.waiting(waiting))}
          </span>
        </p>
      )}
    </div>
  );
}
