import { useCallback, useEffect } from 'react';
import type { ScreenStates } from '../../shared/domain/screen-report.ts';
import type { Role } from '../../shared/domain/staff.ts';
import type { Client } from '../client.ts';
import { useAsking } from './asking.ts';
import { LanCard } from './lan-card.tsx';
import { ScreenNow } from './screen-now.tsx';

/** Players tell every three seconds. */
const lookAgainMs = 3_000;

/** Every screen as it is now; whoever looks after machines also lets screens on the network in. */
export function ScreensNow({ client, role }: { client: Client; role: Role }) {
  const ask = useCallback((signal: AbortSignal) => client.screenStates({}, { signal }), [client]);
  const [{ answer }, askAgain] = useAsking<ScreenStates>(ask);
  useEffect(() => {
    const timer = setInterval(askAgain, lookAgainMs);
    return () => clearInterval(timer);
  }, [askAgain]);
  if (answer === undefined) return null;
  const { screens, at } = answer;
  return (
    <>
      {screens.map((screen) => (
        <ScreenNow key={screen.id} client={client} screen={screen} at={Date.parse(at)} />
      ))}
      {role !== 'officer' && <LanCard client={client} screens={screens} />}
    </>
  );
}
