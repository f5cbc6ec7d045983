import { createContext, useContext } from 'react';

/** Whether what stands inside stands by behind another screen. */
export const Waiting = createContext(false);

/** Whether what asks stands by, behind another screen: then it keeps the focus and the voice where they are. */
export function useWaiting(): boolean {
  return useContext(Waiting);
}
