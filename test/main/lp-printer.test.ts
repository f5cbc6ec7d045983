import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lpPrinter } from '../../main/printing/lp-printer.ts';
import type { Paper } from '../../shared/domain/desk/print.ts';
import { temporaryFolder } from './sandbox.ts';

interface Cups {
  /** What `lpstat -l -p` says of the printer. */
  state?: string;
  /** What `lp` does once it has read the sheet. */
  lp?: string;
  without?: 'lp' | 'lpstat';
  browser?: string | undefined;
  platform?: NodeJS.Platform;
  name?: string;
}

/** A computer whose CUPS is two short programs, and whose browser draws a PDF of a few letters. */
function computer({ state = '', lp = 'exit 0', without, name = 'HP_LaserJet', ...more }: Cups = {}) {
  const folder = temporaryFolder();
  const program = (file: string, text: string) => {
    if (file === without) return;
    writeFileSync(join(folder, file), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, file), 0o755);
  };
  writeFileSync(join(folder, 'state'), state);
  program(
    'lpstat',
    `if [ "$1" = -e ]; then echo HP_LaserJet; echo Cuon_nhiet; else /bin/cat ${join(folder, 'state')}; fi`,
  );
  program('lp', `echo "$*" > ${join(folder, 'asked')}\n/bin/cat > ${join(folder, 'printed')}\n${lp}`);
  const printer = lpPrinter({
    name,
    address: 'http://127.0.0.1:4680/',
    browser: '/usr/bin/chromium',
    environment: { PATH: folder },
    platform: 'linux',
    draw: async (_, address, { drawn }) => ({ pdf: Buffer.from(`PDF of ${address}`), lengthMm: await drawn }),
    ...more,
  });
  const read = (file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined;
  return {
    print: (paper: Paper = 'a4') =>
      printer.print({ id: 'one', paper, drawn: Promise.resolve(212) }).then(
        () => 'printed',
        ({ trouble, message }) => `${trouble}: ${message}`,
      ),
    asked: () => read('asked')?.trim(),
    printed: () => read('printed'),
  };
}

test.each([
  ['a4', '-d HP_LaserJet -t Tan Tam -o media=A4 -'],
  ['roll-80', '-d HP_LaserJet -t Tan Tam -o media=Custom.80x212mm -'],
] as const)('a sheet goes to the printer on %s as it was drawn, through a pipe', async (paper, asked) => {
  const site = computer();
  expect(await site.print(paper)).toBe('printed');
  expect([site.asked(), site.printed()]).toEqual([asked, 'PDF of http://127.0.0.1:4680/sheet?print=one']);
});

test.each<[string, Cups, RegExp]>([
  ['a computer without CUPS', { without: 'lpstat' }, /^missing: The system cannot be asked.*Install CUPS/],
  [
    'a printer that the system does not know',
    { name: 'Canon' },
    /^missing: .*"Canon".*HP_LaserJet, Cuon_nhiet\. Choose one/,
  ],
  ['a computer without a browser', { browser: undefined }, /^undrawn: No Chromium/],
  ['Windows', { platform: 'win32' }, /^missing: Windows cannot be given a sheet without a dialog/],
  ['no paper', { state: 'printer HP_LaserJet is idle.\n\tAlerts: media-empty-error' }, /^paper: /],
  [
    'a printer that is off',
    { state: 'printer HP_LaserJet is idle.\n\tAlerts: offline-report' },
    /^offline: /,
  ],
  [
    'a printer that was stopped',
    { state: 'printer HP_LaserJet disabled since Fri 20 Nov 2026 -' },
    /^stopped: /,
  ],
])('of %s nothing is given to print', async (_, cups, sentence) => {
  const site = computer(cups);
  expect(await site.print()).toMatch(sentence);
  expect(site.asked()).toBeUndefined();
});

test.each<[string, Cups, RegExp]>([
  [
    'refused',
    { lp: 'echo "lp: Error - The printer or class does not exist." >&2; exit 1' },
    /^failed: .*lp: Error - The printer or class/,
  ],
  ['gone', { without: 'lp' }, /^failed: .*ENOENT/],
])('a sheet that is %s is told as failed', async (_, cups, sentence) => {
  expect(await computer(cups).print()).toMatch(sentence);
});

test('a printer that is well prints, whatever else CUPS says of it', async () => {
  const state =
    'printer HP_LaserJet is idle.  enabled since Fri 20 Nov 2026\n\tAlerts: none\n\tOn fault: no alert';
  expect(await computer({ state }).print()).toBe('printed');
});
