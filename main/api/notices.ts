import { proveScreens } from '../services/notice-order.ts';
import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** Urgent notices, and the switch of the safe slide. */
export function noticeAnswers({
  notices,
  plans,
}: Services): Answers<'above' | 'setCard' | 'postNotice' | 'endNotice' | 'setSafe'> {
  return {
    above: () => notices.above(),
    postNotice({ body }) {
      proveScreens(body, plans);
      return notices.post(body);
    },
    endNotice: ({ params }) => notices.end(params.id),
    setCard: ({ params, body }) => notices.setCard(params.screen, body.shown),
    setSafe: ({ body }) => notices.setSafe(body.safe),
  };
}
