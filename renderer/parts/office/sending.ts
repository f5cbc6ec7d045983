import { useState } from 'react';

/** Sends changes to the server, one at a time. */
export interface Sending {
  /** Why the newest change was not taken; undefined while all is well. */
  failure: unknown;
  busy: boolean;
  /** True when the server took it; nothing is sent while another change is on its way. */
  send(ask: () => Promise<unknown>): Promise<boolean>;
  /** The failure was seen. */
  forget(): void;
}

/** @param taken told after each change that the server took */
export function useSending(taken: () => void): Sending {
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  return {
    failure,
    busy,
    async send(ask) {
      if (busy) return false;
      setBusy(true);
      setFailure(undefined);
      try {
        await ask();
        taken();
        return true;
      } catch (cause) {
        setFailure(cause);
        return false;
      } finally {
        setBusy(false);
      }
    },
    forget: () => setFailure(undefined),
  };
}
