import { businessDay } from '../../shared/domain/day.ts';
import { plan } from '../../shared/signage/plan.ts';
import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** What kiosk and screens show. */
export function contentAnswers({ clock, content }: Services): Answers<'content' | 'reloadContent' | 'plan'> {
  const today = () => businessDay(clock());
  return {
    content: () => ({
      revision: content.revision,
      today: today(),
      head: content.pack.head,
      procedures: content.pack.procedures,
      sources: content.pack.sources,
      handbook: content.pack.handbook,
    }),
    reloadContent: () => content.reload(),
    plan: ({ params, query }) => plan(content.pack, content.revision, params.screen, query.day ?? today()),
  };
}
