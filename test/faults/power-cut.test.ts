import { expect, test } from 'vitest';
import { cutPower } from './power-cut.ts';
import { whyNoTrace } from './syscall-trace.ts';

const reason = whyNoTrace();

test.skipIf(reason !== undefined)(
  `wherever the power is cut, every acknowledged event is there at the next start${reason ? ` (not run: ${reason})` : ''}`,
  async () => {
    expect((await cutPower(20, 20_261_120)).faults).toEqual([]);
  },
  120_000,
);
