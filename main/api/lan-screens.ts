import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** Machines on the network that may show a screen. */
export function lanScreenAnswers({
  lanScreens,
}: Services): Answers<'lanScreens' | 'pairLanScreen' | 'revokeLanScreen'> {
  return {
    lanScreens: () => lanScreens.now(),
    pairLanScreen: ({ body }) => lanScreens.pair(body.code, body.screen),
    revokeLanScreen: ({ params }) => lanScreens.revoke(params.id),
  };
}
