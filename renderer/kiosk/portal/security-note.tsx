import type { SecurityAdvice } from '../../../shared/domain/content/handbook.ts';
import { Icon } from '../../parts/icon.tsx';
import { securityWords } from '../../words/flow.ts';
import { kioskWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import './security-note.css';

/** Advice against scams and leaks, at the place where it matters. */
export function SecurityNote({ advice }: { advice: SecurityAdvice }) {
  const say = useSay();
  return (
    <aside className="security" aria-label={say(securityWords.label)}>
      <Icon name="lock" />
      <p>
        <strong>{say(advice.title)}.</strong> {say(advice.text)}{' '}
        {advice.basis.confidence === 'low' && (
          <span className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</span>
        )}
      </p>
    </aside>
  );
}
