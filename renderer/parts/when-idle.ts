import { useEffect, useEffectEvent } from 'react';

/**
 * Runs something once in the first pause after a screen has appeared: work that would make its touch wait, and that
 * is wanted only by a later one.
 */
export function useWhenIdle(run: () => void): void {
  const prepare = useEffectEvent(run);
  useEffect(() => {
    const ticket = requestIdleCallback(() => prepare());
    return () => cancelIdleCallback(ticket);
  }, []);
}
