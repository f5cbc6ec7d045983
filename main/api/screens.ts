import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

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
      // Notices, the safe slide and the closed screen are in no pack and say nothing of it.
      const own = new Set(content.pack.signage.items.map(({ id }) => id));
      for (const { item, revision, end } of body.plays) {
        if (own.has(item)) void releases.noteSign({ revision, played: end !== 'failed' });
      }
      return { recorded };
    },
    screenStates: () => screenReports.states(),
  };
}
