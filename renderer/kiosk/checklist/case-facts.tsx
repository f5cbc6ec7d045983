import type { Fact } from '../../../shared/domain/basis.ts';
import type { Procedure } from '../../../shared/domain/content/procedure.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { Text } from '../../../shared/domain/text.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { askTheOfficer, shownFacts } from '../../parts/shown-fact.ts';
import { checklistWords, kioskWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';

/**
 * Fee, time limit, office and result of a procedure, each as certain as its source. A fact outside its dates is
 * left out; where a citizen must have an answer, the officer is named instead.
 */
export function CaseFacts({ procedure, today }: { procedure: Procedure; today: Day }) {
  const say = useSay();
  const { fees, timeLimit, authority, results } = procedure;
  const rows: { icon: IconName; term: Text; facts: (Fact | undefined)[]; always?: true }[] = [
    { icon: 'money', term: checklistWords.feeOnline, facts: [fees.online, fees.policy], always: true },
    { icon: 'money', term: checklistWords.feeInPerson, facts: [fees.inPerson], always: true },
    { icon: 'money', term: checklistWords.feeExtra, facts: [fees.extra] },
    { icon: 'clock', term: checklistWords.timeLimit, facts: [timeLimit], always: true },
    { icon: 'office', term: checklistWords.authority, facts: [authority], always: true },
    { icon: 'paper', term: checklistWords.results, facts: results },
  ];
  return (
    <section className="card facts" aria-label={say(checklistWords.facts)}>
      <h2>{say(checklistWords.facts)}</h2>
      <dl>
        {rows.map(({ icon, term, facts, always }) => {
          const told = shownFacts(facts, today);
          const shown = always && told.length === 0 ? [askTheOfficer] : told;
          if (shown.length === 0) return null;
          return (
            <div key={term.vi} className="fact">
              <Icon name={icon} />
              <dt>{say(term)}</dt>
              {shown.map(({ text, toBeConfirmed }) => (
                <dd key={text?.vi ?? ''}>
                  {say(text ?? kioskWords.notKnown)}
                  {toBeConfirmed && <span className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</span>}
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
