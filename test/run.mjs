// `npm test`: everything that stands between a change and main, on any Node >= 20 with npm.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { install, prepare } from '../main/start/prepare.mjs';
import { nodeExecutable, root, run } from '../main/start/runtime.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Tally */

const results = mkdtempSync(join(tmpdir(), 'tantam-results-'));

async function main() {
  await install();
  const { findOrInstallChromium } = await import('./chromium.mjs');
  const chromium = findOrInstallChromium();
  const node = nodeExecutable();
  const env = {
    ...process.env,
    ...(chromium && { CHROMIUM_PATH: chromium }),
    PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
  };
  const tool = (/** @type {string} */ place) => join(root, 'node_modules', ...place.split('/'));
  const node24 = (/** @type {string[]} */ ...parameters) => run(node, parameters, { env });

  /** @type {[string, () => Promise<Tally>][]} */
  const stages = [
    [
      'Format and lint',
      () => one(node24(tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.')),
    ],
    ...['shared', 'main', 'renderer', 'test'].map(
      (part) =>
        /** @type {[string, () => Promise<Tally>]} */ ([
          `Types of ${part}`,
          () => one(node24(tool('typescript/bin/tsc'), '-p', part)),
        ]),
    ),
    ['Build', () => one(prepare().then(() => 0))],
    ['Unit and API tests', () => vitest(node24, tool('vitest/vitest.mjs'))],
    ['Browser tests', () => playwright(node, tool('@playwright/test/cli.js'), env, 'e2e')],
    ['Electron tests', () => playwright(node, tool('@playwright/test/cli.js'), env, 'electron')],
  ];

  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const [name, stage] of stages) {
    console.log(`\n— ${name}`);
    const start = Date.now();
    const tally = await stage().catch((cause) => {
      console.error(cause instanceof Error ? cause.message : cause);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += tally[key];
    const seconds = ((Date.now() - start) / 1_000).toFixed(1);
    lines.push(
      `${name.padEnd(20)} ${String(tally.passed).padStart(5)} passed ${String(tally.failed).padStart(3)} failed ${String(tally.skipped).padStart(3)} skipped ${seconds.padStart(7)} s`,
    );
  }
  console.log(`\n${lines.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** @param {Promise<number>} code @returns {Promise<Tally>} a check that passes or fails as one */
async function one(code) {
  const failed = (await code) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed, skipped: 0 };
}

/** @param {(...parameters: string[]) => Promise<number>} node24 @param {string} cli @returns {Promise<Tally>} */
async function vitest(node24, cli) {
  const file = join(results, 'vitest.json');
  const code = await node24(cli, 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: code === 0 ? 0 : Math.max(1, report.numFailedTests),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {string} node @param {string} cli @param {NodeJS.ProcessEnv} env @param {'e2e' | 'electron'} part
 * @returns {Promise<Tally>} a test that passed only at a second try has failed
 */
async function playwright(node, cli, env, part) {
  const file = join(results, `${part}.json`);
  const code = await run(
    node,
    [cli, 'test', '-c', join('test', part, 'playwright.config.ts'), '--reporter=list,json'],
    { env: { ...env, TANTAM_TESTS: 'short', PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
  );
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: code === 0 ? failed : Math.max(1, failed),
    skipped: stats.skipped,
  };
}

main().then(
  (code) => {
    rmSync(results, { recursive: true, force: true });
    process.exitCode = code;
  },
  (cause) => {
    console.error(cause instanceof Error ? cause.message : cause);
    console.log('\n0 passed, 1 failed, 0 skipped');
    process.exitCode = 1;
  },
);
