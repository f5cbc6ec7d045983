import { businessDay } from '../../shared/domain/hanoi-time.ts';
import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

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
    content: () => ({
      revision: content.revision,
      today: today(),
      head: content.pack.head,
      procedures: content.pack.procedures,
      sources: content.pack.sources,
      handbook: tips.handbook(today()),
    }),
    reloadContent: () => releases.reload(),
    plan: ({ params, query }) => plans.plan(params.screen, query.day ?? today()),
  };
}
