import { useEffect, useState } from 'react';
import type { Plan } from '../../../shared/domain/signage/plan.ts';
import { client } from '../../client.ts';
import { useOutput } from './output.ts';
import { PictureFrame } from './picture-frame.tsx';
import { TestCard } from './test-card.tsx';
import '../signage.css';

/** `/signage?screen=lobby&card`: the test card of a screen instead of its loop. */
export function TestCardPage({ screen }: { screen: string }) {
  const [plan, setPlan] = useState<Plan | Error>();
  const output = useOutput();
  useEffect(() => {
    client.plan({ params: { screen }, query: {} }).then(setPlan, setPlan);
  }, [screen]);
  if (plan === undefined) return null;
  if (plan instanceof Error) return <p role="alert">{plan.message}</p>;
  const { id, title, display } = plan.screen;
  return (
    <main className="signage" style={output}>
      <PictureFrame display={display}>
        {() => <TestCard id={id} title={title.vi} display={display} />}
      </PictureFrame>
    </main>
  );
}
