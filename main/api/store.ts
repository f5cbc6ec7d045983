import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** Looking after the store. */
export function storeAnswers({
  restoreReports,
  clockWatch,
}: Services): Answers<'seeStoreReport' | 'confirmClock'> {
  return {
    seeStoreReport: ({ params }) => ({ reports: restoreReports.see(params.id) }),
    confirmClock: () => {
      clockWatch.confirm();
      return { clock: clockWatch.flag() };
    },
  };
}
