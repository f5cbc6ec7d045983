import { useEffect, useRef, useState } from 'react';

/** Sends changes to the server, one at a time. */
export interface Sending {
  /** Why the newest change, or one that it waited for, was not taken; undefined while all is well. */
  failure: unknown;
  busy: boolean;
  /**
   * Sends what must not be done twice, like posting: nothing while another change is on its way.
   *
   * @returns whether the server took it
   */
  send(ask: () => Promise<unknown>): Promise<boolean>;
  /**
   * Sends what says how things should be: while another change is on its way it waits for that.
   *
   * @returns whether the server took it
   */
  sendNext(ask: () => Promise<unknown>): Promise<boolean>;
  /** The failure was seen. */
  forget(): void;
}

/** @param taken told after each change that the server took */
export function useSending(taken: () => void): Sending {
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const line = useRef({ waiting: 0, last: Promise.resolve(true) });
  const tellTaken = useRef(taken);
  useEffect(() => {
    tellTaken.current = taken;
  }, [taken]);

  const run = async (ask: () => Promise<unknown>): Promise<boolean> => {
    try {
      await ask();
      tellTaken.current();
      return true;
    } catch (cause) {
      setFailure(cause);
      return false;
    } finally {
      line.current.waiting -= 1;
      if (line.current.waiting === 0) setBusy(false);
    }
  };
  const sendNext = (ask: () => Promise<unknown>): Promise<boolean> => {
    if (line.current.waiting === 0) setFailure(undefined);
    line.current.waiting += 1;
    setBusy(true);
    line.current.last = line.current.last.then(() => run(ask));
    return line.current.last;
  };
  return {
    failure,
    busy,
    send: async (ask) => line.current.waiting === 0 && sendNext(ask),
    sendNext,
    forget: () => setFailure(undefined),
  };
}
