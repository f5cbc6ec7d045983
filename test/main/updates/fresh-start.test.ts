import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startAnew } from '../../../main/services/updates/fresh-start.ts';
import { givesWay } from '../../../main/services/updates/giving-way.ts';
import { beginTrial, noteStart, readTrial, trialFile } from '../../../main/services/updates/trial.ts';
import { temporaryFolder } from '../sandbox.ts';

const soon = { interval: 50, timeout: 20_000 };
const release = { number: 2, manifest: 'a'.repeat(64) };

/** A folder with an app, the one before it, and a trial; each program says in `log` that it was started. */
function place(now: string) {
  const home = temporaryFolder();
  const [file, log] = [join(home, 'tan-tam'), join(home, 'log')];
  const program = (name: string, end: string) => `#!/bin/sh\necho ${name} >> "${log}"\n${end}\n`;
  appendFileSync(log, '');
  writeFileSync(file, now.startsWith('#') ? now : program('new', now), { mode: 0o755 });
  writeFileSync(`${file}.previous`, program('old', ''), { mode: 0o755 });
  beginTrial(home, { version: '0.2.0', release });
  const said = () => readFileSync(log, 'utf8').trim().split('\n').join(' ');
  return { home, file, note: trialFile(home), said };
}

/** Starts it after a process that ends soon. */
function restart({ file, note }: ReturnType<typeof place>, patienceSeconds = 30) {
  const leaving = spawn('sleep', ['1']);
  onTestFinished(() => void leaving.kill());
  return startAnew({
    file,
    note,
    environment: process.env,
    after: leaving.pid as number,
    patienceSeconds,
    pauseSeconds: 0,
  });
}

// All at once: each takes seconds, in which it waits.
test.skipIf(process.platform === 'win32')(
  'a version stays once it is ready, and gives way to the one before where it cannot',
  async () => {
    const versions: Record<string, Parameters<typeof place>> = {
      'is ready': ['rm "$(dirname "$0")/updates/trial.json"'],
      'ends at once with an error': ['exit 4'],
      'cannot be loaded at all': ['#!/nowhere/at/all'],
      hangs: ['exec sleep 60'],
      'is told to end': ['exit 0'],
    };
    const became = await Promise.all(
      Object.entries(versions).map(async ([what, [program]]) => {
        const here = place(program);
        await once(restart(here, what === 'hangs' ? 1 : 30), 'exit');
        // What it starts last says so a moment later.
        if (!existsSync(`${here.file}.previous`)) await expect.poll(here.said, soon).toMatch('old');
        return [what, [here.said(), existsSync(`${here.file}.previous`), existsSync(here.note)]];
      }),
    );
    expect(Object.fromEntries(became)).toEqual({
      'is ready': ['new', true, false],
      'ends at once with an error': ['new old', false, true],
      'cannot be loaded at all': ['old', false, true],
      hangs: ['new old', false, true],
      'is told to end': ['new', true, true],
    });
  },
);

test('what starts the app again by itself gets the version before after three starts that were never ready', () => {
  const here = place('exit 4');
  const packaged = { kind: 'appimage' as const, file: here.file };
  const started: unknown[] = [];
  const start = () =>
    givesWay({ home: here.home, version: '0.2.0', packaged }, {}, (order) => started.push(order));
  expect([start(), start(), start(), started.length]).toEqual([false, false, false, 0]);
  expect([start(), started]).toEqual([true, [{ file: here.file, environment: {} }]]);
  expect(readFileSync(here.file, 'utf8')).toContain('echo old');
  expect(noteStart(here.home, '0.1.0')).toBe('return');
  expect(readTrial(here.home)?.release).toEqual(release);
});

test('without a version before it, one on trial goes on being tried; a newer one by hand ends the trial', () => {
  const here = place('exit 4');
  writeFileSync(here.note, JSON.stringify({ version: '0.2.0', release, starts: 3 }));
  const packaged = { kind: 'appimage' as const, file: join(here.home, 'another') };
  expect(givesWay({ home: here.home, version: '0.2.0', packaged }, {})).toBe(false);
  expect(readTrial(here.home)).toBeUndefined();
  beginTrial(here.home, { version: '0.2.0', release });
  expect([noteStart(here.home, '0.3.0'), readTrial(here.home)]).toEqual(['usual', undefined]);
});
