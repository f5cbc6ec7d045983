import type { hqReleaseRoutes } from '../../../shared/domain/hq/release.ts';
import { listSeenNotices } from '../releases/notice-takes.ts';
import { endNotice, postNotice } from '../releases/notices.ts';
import { listReports } from '../releases/polls.ts';
import { publishOrRefuse } from '../releases/publishing.ts';
import type { HqServices } from '../services.ts';
import type { HqAnswers } from './answers.ts';

/** Content that goes out, and HQ's urgent notices. */
export function releaseAnswers({
  db,
  clock,
  releaseStore,
}: HqServices): HqAnswers<keyof typeof hqReleaseRoutes> {
  const overview = async () => ({ ...(await releaseStore.list()), ...(await listReports(db)) });
  const notices = async () => ({ notices: await listSeenNotices(db, clock()) });
  return {
    hqReleases: overview,
    async publishReleases({ body }) {
      await publishOrRefuse(releaseStore, body.stage);
      return overview();
    },
    async stageRelease({ params, body }) {
      await releaseStore.stage(params.release, body);
      return overview();
    },
    hqNotices: notices,
    async postHqNotice({ body }, { account }) {
      await postNotice(db, clock(), body, account);
      return notices();
    },
    async endHqNotice({ params }) {
      await endNotice(db, clock(), params.id);
      return notices();
    },
  };
}
