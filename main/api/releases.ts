import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** Which release of the content is in use, and bringing in the next. */
export function releaseAnswers({
  releases,
}: Services): Answers<'releaseState' | 'checkReleases' | 'installRelease'> {
  return {
    releaseState: () => releases.state(),
    async checkReleases() {
      await releases.check();
      return releases.state();
    },
    installRelease: ({ body }) => releases.installFrom(body.folder),
  };
}
