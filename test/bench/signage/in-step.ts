import { setTimeout as wait } from 'node:timers/promises';
import { judgeTimes } from '../verdicts.ts';
import { framesOverNetwork } from './network.ts';
import { type Running, startOurs } from './players.ts';
import { apart } from './readings.ts';
import { type Rig, settlingMs } from './rig.ts';
import { openScreen, watchStrip } from './screen.ts';

/** Two screens with the same plan, each a browser on a display of its own, from which nothing goes to the other. */
export async function measureStep({ screen, folder }: Rig, seconds: number): Promise<void> {
  const second = await openScreen(screen.width, screen.height);
  const running: Running[] = [];
  try {
    for (const each of [screen, second]) running.push(await startOurs(each, folder));
    await wait(2 * settlingMs);
    const watching = [screen, second].map((each) => watchStrip(each));
    await wait(seconds * 1_000);
    const [one = [], other = []] = await Promise.all(watching.map((each) => each.stop()));
    judgeTimes('the same frame on two screens', apart(one, other), 0.99, 1_000 / 30);
  } finally {
    for (const each of running) await each.stop();
    await second.stop();
  }
}

/** Milliseconds that screens of two machines may be apart. */
const mostApart = 50;

/** Two screens on two machines, as far as they can tell. */
export async function measureNetwork({ screen, folder }: Rig, seconds: number): Promise<void> {
  const second = await openScreen(screen.width, screen.height);
  try {
    const ms = await framesOverNetwork(screen, second, folder, seconds);
    judgeTimes(
      'the same frame on screens of two machines, with clocks 47 minutes apart',
      ms,
      0.99,
      mostApart,
    );
  } finally {
    await second.stop();
  }
}
