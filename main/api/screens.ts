import { closedItems, safeSlide } from '../../shared/signage/built-in.ts';
import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** What a screen shows that is in no pack says nothing of the pack. */
const builtIn = [...closedItems, safeSlide.id];

/** Which screens there are, what they tell of themselves, and the clock they go by. */
export function screenAnswers({
  plans,
  screenReports,
  clock,
  content,
  releases,
  webPages,
}: Services): Answers<'pageState' | 'screens' | 'sceneWords' | 'clock' | 'reportScreen' | 'screenStates'> {
  return {
    screens: () => ({ screens: plans.screens().map(({ id, title }) => ({ id, title })) }),
    sceneWords() {
      const { slogan, portal } = content.pack.head;
      return { slogan: slogan.vi, host: portal.host, url: portal.url };
    },
    pageState: ({ params }) => webPages.state(params.item),
    clock() {
      const receivedAt = clock();
      return { receivedAt, sentAt: clock() };
    },
    reportScreen({ params, body }) {
      const recorded = screenReports.take(params.screen, body);
      const shown = body.plays.filter(({ item }) => !builtIn.includes(item));
      for (const { revision, end } of shown) void releases.noteSign({ revision, played: end !== 'failed' });
      return { recorded };
    },
    screenStates: () => screenReports.states(),
  };
}
