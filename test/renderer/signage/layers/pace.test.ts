import { expect, test } from 'vitest';
import { createPace, type Paced } from '../../../../renderer/signage/layers/pace.ts';

const frame = 1 / 30;
const refresh = 1 / 60;

/**
 * A film on a display that draws it at `phase` and every `pulse` seconds, `off` seconds from its plan; when each frame
 * was first shown. The frame that is nearest is drawn.
 */
function shown(
  { off, phase, drift, pulse = refresh }: { off: number; phase: number; drift: number; pulse?: number },
  seconds: number,
): Map<number, number> {
  const element: Paced = {
    currentTime: off,
    playbackRate: 1,
    seeking: false,
    buffered: { length: 1, start: () => -10, end: () => 1_000 },
  };
  const pace = createPace();
  const seen = new Map<number, number>();
  for (let at = phase; at < seconds; at += pulse) {
    const number = Math.round(element.currentTime / frame);
    if (!seen.has(number)) {
      seen.set(number, at);
      pace.keepUp(element, element.currentTime, at);
    }
    element.currentTime += pulse * element.playbackRate * (1 + drift);
  }
  return seen;
}

const offs = [-0.25, -0.011, 0.011, 0.25];
const phases = [0, 0.3, 0.6].map((part) => part * refresh);
/** How much faster or slower the clock of films runs than the plan's. */
const drifts = [-3e-4, -5e-5, 5e-5, 3e-4];

test('two screens that began apart show the same frame within one frame’s time, whatever their displays do', () => {
  const screens = offs.flatMap((off) =>
    phases.flatMap((phase) => drifts.map((drift) => shown({ off, phase, drift }, 60))),
  );
  const apart = screens.flatMap((one) =>
    screens.map((other) =>
      Math.max(...[...one].map(([number, at]) => (at > 20 ? Math.abs((other.get(number) ?? at) - at) : 0))),
    ),
  );
  expect(Math.max(...apart)).toBeLessThanOrEqual(frame + 1e-9);
});

test('a film that is drawn at every other refresh loses no frame, wherever those are', () => {
  const lost = [-0.4, -0.3, 0.1, 0.3, 0.4].map((part) => {
    const seen = shown({ off: 0.011, phase: part * frame, drift: 5e-5, pulse: frame }, 60);
    const late = [...seen.keys()].filter((number) => number > 20 / frame);
    return Math.max(...late) - Math.min(...late) + 1 - late.length;
  });
  expect(lost).toEqual([0, 0, 0, 0, 0]);
});

test('a film that is far off jumps to its place where that is at hand, and says where it is not', () => {
  const element = {
    currentTime: 5,
    playbackRate: 1,
    seeking: false,
    buffered: { length: 1, start: () => 0, end: () => 10 },
  };
  expect([createPace().keepUp(element, 5, 7), element.currentTime]).toEqual([true, 7]);
  expect([createPace().keepUp(element, 7, 70), element.currentTime]).toEqual([false, 7]);
});
