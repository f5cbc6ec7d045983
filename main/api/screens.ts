import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** Which screens there are, what they tell of themselves, and the clock they go by. */
export function screenAnswers({
  plans,
  screenReports,
  clock,
}: Services): Answers<'screens' | 'clock' | 'reportScreen' | 'screenStates'> {
  return {
    screens: () => ({ screens: plans.screens().map(({ id, title }) => ({ id, title })) }),
    clock() {
      const receivedAt = clock();
      return { receivedAt, sentAt: clock() };
    },
    reportScreen: ({ params, body }) => ({ recorded: screenReports.take(params.screen, body) }),
    screenStates: () => screenReports.states(),
  };
}
