import { expect, test } from 'vitest';
import { faultReport } from '../../../../main/services/content/checks/fault-report.ts';
import { checkPack } from '../../../../main/services/content/checks/pack-check.ts';
import { compileDay, samplePack } from '../sample.ts';

test('the report tells errors before warnings, then the figures, then a summary', async () => {
  const { folder, put, write } = samplePack();
  write('media/unused.png', 'x');
  put('pack.json', 'portal.url', 'portal');
  expect(faultReport(await checkPack(folder, { on: compileDay }))).toBe(`\
error  pack.json  portal.url
  "portal" is not a web address.
  Write it whole, with https://.

warning  media/unused.png
  No item of signage.json shows this medium, and audio.json does not play it.
  Give it an item or an entry, or remove it.

Procedure        questions  documents  steps  paths walked  high  medium  low  not found
cap-the-doc-gia          2          3      4            26    20       0    0          0
the rest                                                       0       0    0          0
together 1               2          3      4            26    20       0    0          0

Sources  1
Screens  1, with 3 items to show
Media    0 s of video; only their headers read: ffmpeg is not on the PATH

1 error, 1 warning.`);
});
