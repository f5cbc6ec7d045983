import type { enrolmentRoutes } from '../../../shared/domain/hq/enrolment.ts';
import type { siteRoutes } from '../../../shared/domain/hq/site.ts';
import type { HqServices } from '../services.ts';
import { enrol, rotateKey } from '../sites/enrolment.ts';
import { listInstallations, makeCode, makeInstallation, revokeInstallation } from '../sites/installations.ts';
import { listSiteGroups, nameSiteGroup } from '../sites/site-groups.ts';
import { changeSite, listSites, makeSite } from '../sites/sites.ts';
import type { HqAnswers } from './answers.ts';

/** Sites, their PCs, and how a PC enrols. */
export function siteAnswers(
  services: HqServices,
): HqAnswers<keyof typeof siteRoutes | keyof typeof enrolmentRoutes> {
  const { db, clock } = services;
  const groups = async () => ({ groups: await listSiteGroups(db) });
  return {
    sites: async () => ({ sites: await listSites(db) }),
    makeSite: ({ body }) => makeSite(db, clock(), body),
    changeSite: ({ params, body }) => changeSite(db, clock(), params.site, body),
    siteGroups: groups,
    async nameSiteGroup({ params, body }, { account }) {
      await nameSiteGroup(db, { ...params, ...body, by: account, now: clock() });
      return groups();
    },
    installations: async ({ query }) => ({ installations: await listInstallations(db, query) }),
    makeInstallation: ({ body }, { account }) => makeInstallation(services, body, account),
    makeCode: ({ params }, { account }) => makeCode(services, params.installation, account),
    revokeInstallation: ({ params }) => revokeInstallation(services, params.installation),
    enrol: ({ body }, { from }) => enrol(services, body, from),
    rotateKey: ({ body }) => rotateKey(services, body),
  };
}
