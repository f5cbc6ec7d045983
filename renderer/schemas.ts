/**
 * The schemas of the API, fetched and built in the first pause: that takes a slow machine a third of a second, and
 * no first screen waits for it. Rejects where the server is away; the next call tries again.
 */
export const schemas = inFirstPause(async () => {
  const [{ routes }, { StreamMessage }] = await Promise.all([
    import('../shared/domain/api/api.ts'),
    import('../shared/domain/api/stream-message.ts'),
  ]);
  return { routes, StreamMessage };
});

/** What is loaded once, in the first pause after it is first asked for; a failure is forgotten. */
export function inFirstPause<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let asked: Promise<Loaded> | undefined;
  return () => {
    asked ??= pause()
      .then(load)
      .catch((cause) => {
        asked = undefined;
        throw cause;
      });
    return asked;
  };
}

/** A page that never rests gets them after a second all the same. */
async function pause(): Promise<void> {
  if (typeof requestIdleCallback === 'undefined') return;
  await new Promise((done) => requestIdleCallback(done, { timeout: 1_000 }));
}
