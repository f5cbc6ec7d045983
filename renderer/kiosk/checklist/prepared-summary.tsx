import { Icon } from '../../parts/icon.tsx';
import { groupingWords, preparingWords } from '../../words/flow.ts';
import { useSay } from '../../words/language.tsx';
import { comparisonsFor, needsOf } from '../content/handbook-entries.ts';
import { useKiosk } from '../kiosk-session.tsx';

/** What stands beside the questions, each a touch away: what to have ready, both ways of filing, and the group. */
export function PreparedSummary() {
  const say = useSay();
  const { content, visit, send } = useKiosk();
  const needs = needsOf(content.handbook, visit.answers, visit.today);
  const groups = content.handbook.vocabularies?.groups.terms ?? [];
  const group = groups.find(({ id }) => id === visit.group);
  const asksGroup = visit.helped && visit.offers.groups;
  const compares = comparisonsFor(content.handbook, visit.procedure?.id, visit.today).length > 0;
  if (needs.length === 0 && !asksGroup && !compares) return null;
  const missing = needs.filter(({ id }) => visit.prepared[id] === 'missing');
  const allReady = needs.every(({ id }) => visit.prepared[id] === 'have');
  const answer =
    missing.length > 0
      ? `${say(preparingWords.stillMissing)} ${missing.map(({ title }) => say(title)).join(', ')}`
      : say(allReady ? preparingWords.allReady : preparingWords.notSaid);
  return (
    <section className="given" aria-label={say(preparingWords.summary)}>
      <ul>
        {needs.length > 0 && (
          <li>
            <button type="button" onClick={() => send({ type: 'preparation.reopened' })}>
              <span>{say(preparingWords.summary)}</span> <strong>{answer}</strong>
              <Icon name="pencil" />
            </button>
          </li>
        )}
        {compares && (
          <li>
            <button type="button" onClick={() => send({ type: 'comparison.opened' })}>
              <span>{say(preparingWords.compare)}</span> <strong>{say(preparingWords.compareOpen)}</strong>
              <Icon name="next" />
            </button>
          </li>
        )}
        {asksGroup && (
          <li>
            <button type="button" onClick={() => send({ type: 'group.reopened' })}>
              <span>{say(groupingWords.chosen)}</span>{' '}
              <strong>{say(group?.text ?? groupingWords.none)}</strong>
              <Icon name="pencil" />
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
