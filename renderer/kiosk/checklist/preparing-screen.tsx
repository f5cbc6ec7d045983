import type { Readiness } from '../../../shared/domain/content/handbook.ts';
import { lateWarnings } from '../../../shared/machines/guidance-context.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { preparingWords } from '../../words/flow.ts';
import { kioskWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import { comparisonsFor, guideOf, needsOf } from '../content/handbook-entries.ts';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useKiosk } from '../kiosk-session.tsx';
import './preparing-screen.css';
import { WarningsCard } from './warnings-card.tsx';

/** What going on the portal needs, all on one screen: nothing has to be answered to go on. */
export function PreparingScreen() {
  const say = useSay();
  const { content, visit, send } = useKiosk();
  const { handbook } = content;
  const needs = needsOf(handbook, visit.answers, visit.today);
  const found = visit.preparingAgain ? [] : lateWarnings(visit);
  const compares = comparisonsFor(handbook, visit.procedure?.id, visit.today).length > 0;
  return (
    <GuidedFrame
      screen="preparing"
      actions={
        <Button kind="main" after="next" onClick={() => send({ type: 'preparation.finished' })}>
          {say(visit.preparingAgain ? preparingWords.toList : preparingWords.onward)}
        </Button>
      }
    >
      <ScrollArea>
        <div className="preparing" data-alone={needs.length === 0 || undefined}>
          {found.length > 0 && <WarningsCard title={preparingWords.warnings} warnings={found} />}
          {needs.length === 0 ? (
            <Headline>{say(preparingWords.headlineAlone)}</Headline>
          ) : (
            <div className="preparing-needs">
              <Headline>{say(preparingWords.headline)}</Headline>
              <p className="flow-text">{say(preparingWords.explanation)}</p>
              <ul className="needs">
                {needs.map((need) => (
                  <NeedRow key={need.id} need={need} />
                ))}
              </ul>
            </div>
          )}
          {compares && (
            <section className="card preparing-compare" aria-labelledby="compare-title">
              <Icon name="swap" />
              <h2 id="compare-title">{say(preparingWords.compare)}</h2>
              <p>{say(preparingWords.compareText)}</p>
              <Button onClick={() => send({ type: 'comparison.opened' })}>
                {say(preparingWords.compareOpen)}
              </Button>
            </section>
          )}
        </div>
      </ScrollArea>
    </GuidedFrame>
  );
}

function NeedRow({ need }: { need: Readiness }) {
  const say = useSay();
  const { content, visit, send } = useKiosk();
  const guide = guideOf(content.handbook, need.guide, visit.today);
  const has = visit.prepared[need.id];
  const lack = () => {
    send({ type: 'need.answered', need: need.id, has: 'missing' });
    if (guide) send({ type: 'guide.opened', guide: guide.id });
  };
  return (
    <li className="need" data-has={has}>
      <div>
        <p id={`need-${need.id}`}>{say(need.question)}</p>
        {need.basis.confidence === 'low' && (
          <span className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</span>
        )}
      </div>
      <fieldset className="need-answers" aria-labelledby={`need-${need.id}`}>
        <button
          type="button"
          aria-pressed={has === 'have'}
          onClick={() => send({ type: 'need.answered', need: need.id, has: 'have' })}
        >
          {has === 'have' && <Icon name="check" />}
          {say(preparingWords.have)}
        </button>
        <button type="button" aria-pressed={has === 'missing'} onClick={lack}>
          {say(has === 'missing' && guide ? preparingWords.missingHow : preparingWords.missing)}
        </button>
      </fieldset>
    </li>
  );
}
