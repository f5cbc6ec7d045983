import type { Rollout } from '../../../shared/domain/hq/rollout.ts';
import { PackError } from '../../services/content/pack/pack-load.ts';
import { ReleaseError } from '../../services/releases/release-error.ts';
import { RefusedError } from '../errors.ts';
import type { ReleaseStore } from './release-store.ts';

/**
 * Gives out what was uploaded to a store, or says why not.
 *
 * @throws RefusedError; what is given out stays as it was
 */
export async function publishOrRefuse(store: Pick<ReleaseStore, 'publish'>, stage?: Rollout): Promise<void> {
  try {
    await store.publish(stage);
  } catch (cause) {
    if (cause instanceof ReleaseError || cause instanceof PackError) {
      throw new RefusedError(`What is given out stays as it was. ${cause.message}`);
    }
    throw cause;
  }
}
