import type { z } from 'zod';
import { Health } from '../../shared/domain/store/health.ts';

/** Who answers on the app's port: this app, another program, or nobody. */
export type AppAnswer =
  | { state: 'runs'; health: z.infer<typeof Health> }
  | { state: 'stranger' }
  | { state: 'silent' };

const patienceMs = 5_000;

/** Asks the app of this machine how it is. */
export async function askApp(port: number, fetcher: typeof fetch = fetch): Promise<AppAnswer> {
  let answer: Response;
  try {
    answer = await fetcher(`http://127.0.0.1:${port}/api/health`, {
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (cause) {
    // Somebody took the call and said nothing.
    return (cause as Error).name === 'TimeoutError' ? { state: 'stranger' } : { state: 'silent' };
  }
  const health = Health.safeParse(await answer.json().catch(() => undefined));
  return health.success ? { state: 'runs', health: health.data } : { state: 'stranger' };
}
