import type { AppKind } from '../../../shared/domain/hq/app-version.ts';
import { loadPack } from '../../services/content/pack/pack-load.ts';
import { ReleaseError } from '../../services/releases/release-error.ts';
import type { Manifest } from '../../services/releases/release-format.ts';
import { appPack, readApp } from '../../services/updates/app-release.ts';

/** What HQ gives out by itself, signed and believed apart from the rest: the content, or the app of one kind. */
export interface Channel {
  /** Names its folders in HQ's data folder. */
  name: string;
  /**
   * Looks whether a release, every byte of which was proven, is what goes this way.
   *
   * @param folder where its files lie
   * @throws ReleaseError, PackError
   */
  look(folder: string, manifest: Manifest): Promise<void>;
}

/** What screens show. */
export const contentChannel: Channel = {
  name: 'content',
  async look(folder, { pack, number }) {
    if (pack === appPack) {
      throw new ReleaseError(
        'refused',
        `Release ${number} is a version of the app and no content. Content has a release folder of its own.`,
      );
    }
    await loadPack(folder);
  },
};

/** The app of one kind. */
export function appChannel(kind: AppKind): Channel {
  return {
    name: `app-${kind}`,
    async look(folder, manifest) {
      const app = await readApp(folder, manifest);
      if (app.kind === kind) return;
      throw new ReleaseError(
        'refused',
        `Release ${manifest.number} is the app as ${app.kind}, and this way goes ${kind}. Make a release folder for each kind.`,
      );
    },
  };
}
