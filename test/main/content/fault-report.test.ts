import { expect, test } from 'vitest';
import { faultReport } from '../../../main/services/content/fault-report.ts';
import { checkPack } from '../../../main/services/content/pack-check.ts';
import { compileDay, samplePack } from './sample.ts';

test('the report tells errors before warnings, then the figures, then a summary', async () => {
  const { folder, put, write } = samplePack();
  write('media/unused.png', 'x');
  put('pack.json', 'portal.url', 'portal');
  expect(faultReport(await checkPack(folder, { on: compileDay }))).toBe(`\
error  pack.json  portal.url
  "portal" is not a web address.
  Write it whole, with https://.

warning  media/unused.png
  No item of signage.json shows this medium.
  Give it an item, or remove it.

Procedures  1
Questions   2
Documents   3
Steps       4
Ways walked 31
Facts       20 high, 0 medium, 0 low, 0 not found
Sources     1
Screens     1, 3 items, 0 s of video

1 error, 1 warning.`);
});
