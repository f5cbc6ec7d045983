import type { Text } from '../../../shared/domain/text.ts';
import type { ListedWarning } from '../../../shared/guidance/derive.ts';
import { Icon } from '../../parts/icon.tsx';
import { kioskWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import './warnings-card.css';

/** What somebody in this case has to know. */
export function WarningsCard({ title, warnings }: { title: Text; warnings: ListedWarning[] }) {
  const say = useSay();
  return (
    <section className="card card-sand warnings" aria-label={say(title)}>
      <h2>
        <Icon name="warning" />
        {say(title)}
      </h2>
      <ul>
        {warnings.map(({ warning, need }) => (
          <li key={warning.id}>
            {say(warning.text)}{' '}
            {(need === 'maybe' || warning.basis.confidence === 'low') && (
              <em>({say(kioskWords.askOfficer)})</em>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
