import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** Urgent notices, and the switch of the safe slide. */
export function noticeAnswers({
  notices,
}: Services): Answers<'above' | 'setCard' | 'postNotice' | 'endNotice' | 'setSafe'> {
  return {
    above: () => notices.above(),
    postNotice: ({ body }) => notices.post(body),
    endNotice: ({ params }) => notices.end(params.id),
    setCard: ({ params, body }) => notices.setCard(params.screen, body.shown),
    setSafe: ({ body }) => notices.setSafe(body.safe),
  };
}
