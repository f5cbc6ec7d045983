import { setTimeout as wait } from 'node:timers/promises';

const tellingMs = 60_000;

/** Waits; of a wait that takes minutes it says each minute how much is over. */
export async function waitTelling(what: string, ms: number): Promise<void> {
  const from = performance.now();
  const since = () => performance.now() - from;
  for (let told = tellingMs; told < ms; told += tellingMs) {
    await wait(told - since());
    console.log(`  ${what}: ${told / tellingMs} of ${(ms / tellingMs).toFixed(1)} minutes`);
  }
  await wait(ms - since());
}
