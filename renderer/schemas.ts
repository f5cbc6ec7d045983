let asked: Promise<typeof import('../shared/domain/api.ts')> | undefined;

/**
 * The schemas of the API, fetched and built in the first pause: that takes a slow machine a third of a second, and
 * no first screen waits for it. Rejects where the server is away; the next call tries again.
 */
export function schemas(): Promise<typeof import('../shared/domain/api.ts')> {
  asked ??= pause()
    .then(() => import('../shared/domain/api.ts'))
    .catch((cause) => {
      asked = undefined;
      throw cause;
    });
  return asked;
}

/** A page that never rests gets them after a second all the same. */
async function pause(): Promise<void> {
  if (typeof requestIdleCallback === 'undefined') return;
  await new Promise((done) => requestIdleCallback(done, { timeout: 1_000 }));
}
