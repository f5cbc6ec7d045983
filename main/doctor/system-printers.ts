import { spawnSync } from 'node:child_process';

/**
 * The names of the printers that the system has, by CUPS or by Windows.
 *
 * @returns undefined where neither can be asked
 */
export function systemPrinters(platform = process.platform): string[] | undefined {
  const [command, ...parameters] =
    platform === 'win32'
      ? ['powershell', '-NoProfile', '-Command', '(Get-Printer).Name']
      : (['lpstat', '-e'] as const);
  const { status, stdout } = spawnSync(command, parameters, { encoding: 'utf8', timeout: 10_000 });
  if (status !== 0) return undefined;
  return stdout
    .split(/\r?\n/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
