import { setTimeout as wait } from 'node:timers/promises';
import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** A download may take longer than anybody at the desk waits; how far it is, the state says. */
const patienceMs = 4_000;

/** Which release of the content is in use, and bringing in the next. */
export function releaseAnswers({
  releases,
  hqWord,
}: Services): Answers<'releaseState' | 'checkReleases' | 'installRelease'> {
  return {
    releaseState: () => releases.state(),
    async checkReleases() {
      await hqWord.ask();
      await Promise.race([releases.check(), wait(patienceMs, undefined, { ref: false })]);
      return releases.state();
    },
    installRelease: ({ body }) => releases.installFrom(body.folder),
  };
}
