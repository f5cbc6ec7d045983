import { ratingWords } from '../../words/flow.ts';
import { useContent, useSend } from '../kiosk-session.tsx';
import { LevelsScreen } from './levels-screen.tsx';

/** How satisfied the citizen is, by one touch or not at all. */
export function RatingScreen() {
  const send = useSend();
  const levels = useContent().handbook.vocabularies?.satisfaction.terms ?? [];
  return (
    <LevelsScreen
      headline={ratingWords.headline}
      levels={levels}
      drawing={(mood) => <Face mood={mood} />}
      onChoose={(satisfaction) => send({ type: 'rating.given', satisfaction })}
    />
  );
}

/** How easy filing online was for the citizen who has said how satisfied they are. */
export function EaseRatingScreen() {
  const send = useSend();
  const levels = useContent().handbook.vocabularies?.ease.terms ?? [];
  return (
    <LevelsScreen
      headline={ratingWords.easeHeadline}
      levels={levels}
      drawing={(ease) => <Climb ease={ease} />}
      onChoose={(ease) => send({ type: 'rating.completed', ease })}
    />
  );
}

/** From a broad smile (1) to a sad mouth (-1). */
function Face({ mood }: { mood: number }) {
  const bend = 15.5 + mood * 4;
  const ends = 15.5 - mood * 1.2;
  return (
    <Drawn>
      <circle cx={12} cy={12} r={10} />
      <path d={`M8.4 9.4V10M15.6 9.4V10M7.4 ${ends}Q12 ${bend} 16.6 ${ends}`} />
    </Drawn>
  );
}

/** The way up to a flag, from level (1) to steep (-1). */
function Climb({ ease }: { ease: number }) {
  const top = 14 + ease * 6;
  return (
    <Drawn>
      <path d={`M2 21H22M2 21C8 21 9.5 ${top} 16 ${top}H19`} />
      <path d={`M17.5 ${top}V${top - 7}L22 ${top - 5.2}L17.5 ${top - 3.4}`} />
    </Drawn>
  );
}

function Drawn({ children }: React.PropsWithChildren) {
  return (
    <svg
      className="level-drawing"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
