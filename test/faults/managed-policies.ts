import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPolicies, policyFile, policyFolders } from '../../main/launcher/browser-policies.ts';

/** Says in this process's environment that the policies are in force. */
const inForce = 'TANTAM_TEST_POLICIES';

/**
 * Runs this very programme again where the browser finds the policies that "tantam lockdown" writes: in a mount
 * namespace of its own, so that the machine's own browsers see nothing of them. Needs Linux and root.
 *
 * @returns the exit code; undefined in the process that has them, which goes on
 */
export function underPolicies(origin: string): number | undefined {
  if (process.env[inForce] === '1') return undefined;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    console.error('Policies can be tried on Linux as root only: they stand in /etc.');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tantam-policies-'));
  try {
    writeFileSync(join(folder, policyFile), JSON.stringify(browserPolicies(origin)));
    // An overlay over /etc would need a file system that can carry one; a fresh /etc/chromium serves the browser.
    const steps = policyFolders
      .slice(0, 1)
      .flatMap((place) => [
        'mount -t tmpfs none /etc/chromium',
        `mkdir -p ${place}`,
        `cp ${join(folder, policyFile)} ${place}/`,
      ]);
    const script = `set -e; mkdir -p /etc/chromium; ${steps.join('; ')}; exec "$@"`;
    const again = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
    const { status } = spawnSync('unshare', ['-m', 'sh', '-c', script, 'sh', ...again], {
      stdio: 'inherit',
      env: { ...process.env, [inForce]: '1' },
    });
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
