import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderSource } from '../../main/services/releases/release-source.ts';
import type { ReleaseName } from '../../main/services/releases/shelf.ts';
import { openBranch } from '../main/releases/branch.ts';
import { createPublisher } from '../main/releases/publisher.ts';

/** What was left of a branch that was killed while it took a release. */
export interface ReleaseSurvival {
  /** How many steps change the disk while a release is taken. */
  steps: number;
  kills: number;
  /** What is not as it should be; empty when all is well. */
  faults: string[];
}

/**
 * Kills (SIGKILL) a branch that shows release 1 right before every so-many-th step by which it takes release 2, and
 * starts it anew: it must show one of the two, whole, and have release 2 after the next round.
 */
export async function killWhileTaking(every: number): Promise<ReleaseSurvival> {
  const ground = mkdtempSync(join(tmpdir(), 'tantam-release-kill-'));
  const at = (name: string) => join(ground, name);
  const faults: string[] = [];
  try {
    const publisher = await createPublisher(at('releases'));
    const pack = join(import.meta.dirname, '..', 'sample-pack');
    await publisher.release(pack, 'Bản một');
    const source = folderSource(at('releases'));
    const first = await openBranch(at('before'), { hq: source });
    first.trust.establish(publisher.root());
    await first.releases.check();
    await first.releases.noteSign({ revision: first.content.revision, played: true });
    cpSync(pack, at('pack'), { recursive: true });
    for (const { parentPath, name } of readdirSync(at('pack'), { recursive: true, withFileTypes: true })) {
      if (name.includes('.')) appendFileSync(join(parentPath, name), ' ');
    }
    await publisher.release(at('pack'), 'Bản hai');
    const whole = live(at('before'), at('whole'), at('releases'), 0);
    const steps = Number(whole.output);
    let kills = 0;
    for (let step = every; step <= steps; step += every) {
      const { signal, errors } = live(at('before'), at('home'), at('releases'), step);
      if (signal !== 'SIGKILL') faults.push(`step ${step}: it ended by itself: ${errors}`);
      kills += 1;
      faults.push(...(await judge(at('home'), at('releases'))).map((fault) => `step ${step}: ${fault}`));
    }
    return { steps, kills, faults };
  } finally {
    rmSync(ground, { recursive: true, force: true });
  }
}

/** A life of the branch on a copy of its data folder. */
function live(before: string, home: string, releases: string, step: number) {
  rmSync(home, { recursive: true, force: true });
  cpSync(before, home, { recursive: true });
  const site = join(import.meta.dirname, 'release-kill-site.ts');
  const { stdout, stderr, signal } = spawnSync(process.execPath, [site, home, releases, String(step)], {
    encoding: 'utf8',
  });
  return { output: stdout, errors: stderr, signal };
}

/** Looks at what a start finds, and at what it comes to. */
async function judge(home: string, releases: string): Promise<string[]> {
  const faults: string[] = [];
  const branch = await openBranch(home, { hq: folderSource(releases) });
  const started = branch.number();
  if (started !== 1 && started !== 2) faults.push(`it started with release ${started}`);
  await branch.releases.check();
  const { trouble } = branch.releases.state();
  if (trouble) faults.push(trouble.reason);
  const { current, kept, failed } = branch.shelf.read();
  if (current?.number !== 2) faults.push(`it has release ${current?.number} after the next round`);
  if (kept.map(({ number }) => number).join() !== '1') faults.push(`it keeps ${JSON.stringify(kept)}`);
  if (failed.length > 0) faults.push(`it takes for failed: ${JSON.stringify(failed)}`);
  for (const release of [current, ...kept]) {
    await branch.shelf.prove(release as ReleaseName).catch((cause) => faults.push((cause as Error).message));
  }
  const { revision } = (await branch.shelf.prove(current as ReleaseName)).manifest;
  if (branch.content.revision !== revision) faults.push('it shows something else than it says');
  return faults;
}

/** `node test/faults/release-kill.ts [every]`; ends with 1 when a kill left something behind. */
async function main(every: number): Promise<void> {
  const { steps, kills, faults } = await killWhileTaking(every);
  for (const fault of faults) console.log(fault);
  console.log(`${kills} kills at ${steps} steps by which a release is taken: ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) await main(Number(process.argv[2] ?? 1));
