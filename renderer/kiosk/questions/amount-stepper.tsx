import { useState } from 'react';
import type { Circumstance } from '../../../shared/domain/content/procedure.ts';
import type { Answer } from '../../../shared/guidance/conditions.ts';
import { Button } from '../../parts/button.tsx';
import { answeringWords } from '../../words/kiosk.ts';
import { useSay } from '../../words/language.tsx';

interface AmountStepperProps {
  circumstance: Extract<Circumstance, { kind: 'number' }>;
  answer: Answer | undefined;
  onGive(answer: number): void;
}

/** A number by touch: one less or more, and ten where the range is wide. */
export function AmountStepper({ circumstance, answer, onGive }: AmountStepperProps) {
  const say = useSay();
  const { min, max, start } = circumstance;
  const [amount, setAmount] = useState(typeof answer === 'number' ? answer : start);
  const unit = say(circumstance.unit);
  const by = (step: number) => () => setAmount((before) => Math.min(max, Math.max(min, before + step)));
  const wide = max - min > 20;
  return (
    <div className="stepper">
      <div className="stepper-row">
        {wide && (
          <Step label={say(answeringWords.less(10))} sign="−10" off={amount === min} onPress={by(-10)} />
        )}
        <Step label={say(answeringWords.less(1))} sign="−" off={amount === min} onPress={by(-1)} />
        <output className="stepper-amount" aria-live="polite">
          <strong>{amount}</strong> {unit}
        </output>
        <Step label={say(answeringWords.more(1))} sign="+" off={amount === max} onPress={by(1)} />
        {wide && (
          <Step label={say(answeringWords.more(10))} sign="+10" off={amount === max} onPress={by(10)} />
        )}
      </div>
      <Button kind="main" after="next" data-option={amount} onClick={() => onGive(amount)}>
        {say(answeringWords.confirm(amount, unit))}
      </Button>
    </div>
  );
}

interface StepProps {
  label: string;
  sign: string;
  off: boolean;
  onPress(): void;
}

function Step({ label, sign, off, onPress }: StepProps) {
  return (
    <Button className="stepper-step" aria-label={label} disabled={off} onClick={onPress}>
      {sign}
    </Button>
  );
}
