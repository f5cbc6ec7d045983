import { useCallback, useEffect } from 'react';
import type { ScreenStates } from '../../../shared/domain/signage/screen-report.ts';
import type { Client } from '../../client.ts';
import { useAsking } from '../../parts/office/asking.ts';
import { ScreenNow } from './screen-now.tsx';

/** Players tell every three seconds. */
const lookAgainMs = 3_000;

/** Every screen as it is now. */
export function ScreensNow({ client }: { client: Client }) {
  const ask = useCallback((signal: AbortSignal) => client.screenStates({}, { signal }), [client]);
  const [{ answer }, askAgain] = useAsking<ScreenStates>(ask);
  useEffect(() => {
    const timer = setInterval(askAgain, lookAgainMs);
    return () => clearInterval(timer);
  }, [askAgain]);
  if (answer === undefined) return null;
  const { screens, at } = answer;
  return screens.map((screen) => (
    <ScreenNow key={screen.id} client={client} screen={screen} at={Date.parse(at)} />
  ));
}
