import { businessDay } from '../../shared/domain/hanoi-time.ts';
import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** No content can be used, so there is nothing to guide by; the screens show what is built in. */
export class ContentMissingError extends Error {
  override name = 'ContentMissingError';
}

/** What kiosk and screens show. */
export function contentAnswers({
  clock,
  content,
  plans,
  releases,
  tips,
}: Services): Answers<'content' | 'reloadContent' | 'plan'> {
  const today = () => businessDay(clock());
  return {
    content() {
      if (content.fault !== null) throw new ContentMissingError(content.fault);
      const { revision, pack } = content;
      const { head, procedures, sources } = pack;
      return { revision, today: today(), head, procedures, sources, handbook: tips.handbook(today()) };
    },
    reloadContent: () => releases.reload(),
    plan: ({ params, query }) => plans.plan(params.screen, query.day ?? today()),
  };
}
