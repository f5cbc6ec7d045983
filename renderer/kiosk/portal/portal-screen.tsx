import { stages } from '../../../shared/domain/content/stage.ts';
import { portalPath } from '../../../shared/machines/guidance-context.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { PortalDrawing } from '../../parts/portal-drawing.tsx';
import { ScrollArea } from '../../parts/scroll-area.tsx';
import { troubleWords } from '../../words/flow.ts';
import { kioskWords, portalWords, stageWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';
import { portalViewWords } from '../../words/portal-view.ts';
import { securityAtStep } from '../content/handbook-entries.ts';
import { GuidedFrame } from '../guided/guided-frame.tsx';
import { Headline } from '../guided/headline.tsx';
import { useKiosk } from '../kiosk-session.tsx';
import { PortalFrame } from './portal-frame.tsx';
import { usePortalView } from './portal-provider.tsx';
import './portal-screen.css';
import { SecurityNote } from './security-note.tsx';

/** One thing to do on the portal: what to press, how it looks, and what people get wrong there. */
export function PortalScreen() {
  const say = useSay();
  const { content, visit, send } = useKiosk();
  const { state } = usePortalView();
  const path = portalPath(visit);
  const here = path[visit.step];
  if (here === undefined) return null;
  const { stage, step } = here;
  const next = path[visit.step + 1];
  const onward =
    next === undefined
      ? portalWords.finishAll
      : next.stage === stage
        ? portalWords.done
        : portalWords.finishStage(say(stageWords[next.stage]));

  // A step in an app is done on a phone: what is open waits out of sight.
  const viewable = state?.available === true && step.in === undefined;
  const sight = viewable ? state.sight : null;
  const advice = securityAtStep(content.handbook, step, visit.today);

  return (
    <GuidedFrame
      screen="portal"
      actions={
        <>
          <Button before="question" onClick={() => send({ type: 'trouble.met' })}>
            {say(troubleWords.meet)}
          </Button>
          <Button kind="main" after="next" onClick={() => send({ type: 'step.confirmed' })}>
            {say(onward)}
          </Button>
        </>
      }
    >
      <div className="portal-whole" data-view={sight ? 'open' : 'closed'}>
        <ScrollArea key={String(sight !== null)} of={step.id}>
          <div className="portal">
            <div className="portal-words">
              <StageRail />
              <Headline key={step.id}>{say(step.title)}</Headline>
              <p className="portal-press">{say(step.press)}</p>
              {step.basis.confidence === 'low' && (
                <p className="tag tag-sand">{say(kioskWords.toBeConfirmed)}</p>
              )}
              {step.mistake && (
                <div className="mistake">
                  <Icon name="warning" />
                  <p>
                    <strong>{say(portalWords.mistake)}:</strong> {say(step.mistake)}
                  </p>
                </div>
              )}
              {advice && <SecurityNote advice={advice} />}
              {next && <p className="portal-next">{say(portalWords.nextStep(say(next.step.title)))}</p>}
            </div>
            {!sight && (
              <div className="portal-drawn">
                {viewable && <OpenPortal />}
                <PortalDrawing key={step.id} step={step} head={content.head} />
              </div>
            )}
            <div className="portal-asides">
              <Button before="paper" onClick={() => send({ type: 'checklist.reopened' })}>
                {say(portalWords.checklist)}
              </Button>
              <Button onClick={() => send({ type: 'guidance.stopped' })}>{say(kioskWords.stopHere)}</Button>
            </div>
          </div>
        </ScrollArea>
        {sight && <PortalFrame sight={sight} />}
      </div>
    </GuidedFrame>
  );
}

/** Opens the portal beside the step, where it can be. */
function OpenPortal() {
  const say = useSay();
  const { line } = usePortalView();
  return (
    <div className="portal-open">
      <Button before="globe" onClick={() => line.open(unplaced)}>
        {say(portalViewWords.open)}
      </Button>
      <p>{say(portalViewWords.openHint)}</p>
    </div>
  );
}

/** Where the view begins; its frame puts it where it belongs as soon as that stands. */
const unplaced = { x: 0, y: 0, width: 1, height: 1 };

/** Everything to do in this stage, in order, and which of it is now. */
function StageRail() {
  const say = useSay();
  const { visit } = useKiosk();
  const path = portalPath(visit);
  const stage = path[visit.step]?.stage ?? stages[0];
  return (
    <ol className="rail" aria-label={say(portalWords.stepsOfStage(say(stageWords[stage])))}>
      {path.map(({ stage: of, step }, index) =>
        of === stage ? (
          <li
            key={step.id}
            data-state={index < visit.step ? 'done' : index === visit.step ? 'now' : 'ahead'}
            aria-current={index === visit.step ? 'step' : undefined}
          >
            <span className="visually-hidden">{say(step.title)}</span>
          </li>
        ) : null,
      )}
    </ol>
  );
}
