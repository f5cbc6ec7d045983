import type { HqAppChannel, HqAppRelease, hqAppRoutes } from '../../../shared/domain/hq/app.ts';
import { type AppKind, appKinds } from '../../../shared/domain/hq/app-version.ts';
import { appAt } from '../../services/updates/app-release.ts';
import { publishOrRefuse } from '../releases/publishing.ts';
import type { HqServices } from '../services.ts';
import type { HqAnswers } from './answers.ts';

/** Versions of the app that go out. */
export function appAnswers({
  appStores,
}: Pick<HqServices, 'appStores'>): HqAnswers<keyof typeof hqAppRoutes> {
  const channelOf = async (kind: AppKind): Promise<HqAppChannel> => {
    const store = appStores[kind];
    const { releases: listed, ...believed } = await store.list();
    const manifests = new Map((await store.manifests()).map(({ manifest }) => [manifest.number, manifest]));
    const releases: HqAppRelease[] = [];
    for (const { revision: _, stage: __, ...release } of listed) {
      const manifest = manifests.get(release.number);
      if (manifest) releases.push({ ...release, version: (await appAt(store, manifest)).version });
    }
    return { kind, releases, ...believed };
  };
  const overview = async () => {
    const channels = await Promise.all(appKinds.map(channelOf));
    return { channels: channels.filter(({ releases }) => releases.length > 0) };
  };
  return {
    hqApps: overview,
    async publishApp({ params }) {
      await publishOrRefuse(appStores[params.kind]);
      return overview();
    },
  };
}
