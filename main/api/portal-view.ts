import type { PortalViewRoute } from '../../shared/domain/content/portal-view.ts';
import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** The portal beside the checklist. */
export function portalViewAnswers({ portalViews }: Pick<Services, 'portalViews'>): Answers<PortalViewRoute> {
  return {
    portalView: ({ query }) => portalViews.state(query.after === undefined ? undefined : Number(query.after)),
    openPortalView: ({ body }) => portalViews.open(body.bounds),
    placePortalView: ({ body }) => portalViews.tell((window) => window.place(body.bounds)),
    actPortalView: ({ body }) => portalViews.tell((window) => window.act(body.act)),
    givePortalFiles: ({ body }) => portalViews.tell((window) => window.give(body.names)),
    closePortalView: () => portalViews.tell((window) => window.close()),
    endPortalSession: () => portalViews.tell((window) => window.endSession()),
  };
}
