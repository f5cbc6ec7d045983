import type { Fact } from '../../shared/domain/basis.ts';
import type { Procedure } from '../../shared/domain/procedure.ts';
import type { Text } from '../../shared/domain/text.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { checklistWords, kioskWords } from '../words/kiosk.ts';
import { useSay } from '../words/language.tsx';
import { useKiosk } from './kiosk-session.tsx';
import { shownFact } from './shown-fact.ts';

/** Fee, time limit, office and result of a procedure, each as certain as its source. */
export function CaseFacts({ procedure }: { procedure: Procedure }) {
  const say = useSay();
  const { today } = useKiosk().visit;
  const { fees, timeLimit, authority, results } = procedure;
  const rows: { icon: IconName; term: Text; facts: (Fact | undefined)[] }[] = [
    { icon: 'money', term: checklistWords.feeOnline, facts: [fees.online, fees.policy] },
    { icon: 'money', term: checklistWords.feeInPerson, facts: [fees.inPerson] },
    { icon: 'money', term: checklistWords.feeExtra, facts: [fees.extra] },
    { icon: 'clock', term: checklistWords.timeLimit, facts: [timeLimit] },
    { icon: 'office', term: checklistWords.authority, facts: [authority] },
    { icon: 'paper', term: checklistWords.results, facts: results },
  ];
  return (
    <section className="card facts" aria-label={say(checklistWords.facts)}>
      <h2>{say(checklistWords.facts)}</h2>
      <dl>
        {rows.map(({ icon, term, facts }) => {
          const shown = facts.flatMap((fact) => shownFact(fact, today) ?? []);
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
