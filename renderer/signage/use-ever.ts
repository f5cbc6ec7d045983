import { useState } from 'react';

/** Whether it is so, or was at any drawing before: a layer that was mounted once stays, as it may be seen. */
export function useEver(isSo: boolean): boolean {
  const [was, setWas] = useState(isSo);
  if (isSo && !was) setWas(true);
  return isSo || was;
}
