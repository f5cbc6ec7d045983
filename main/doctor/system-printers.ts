import { execFile } from 'node:child_process';

/**
 * The names of the printers that the system has, by CUPS or by Windows.
 *
 * @returns undefined where neither can be asked
 */
export function systemPrinters(platform = process.platform): Promise<string[] | undefined> {
  const [command, parameters] =
    platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', '(Get-Printer).Name']]
      : ['lpstat', ['-e']];
  return new Promise((done) => {
    execFile(command as string, parameters as string[], { timeout: 10_000 }, (failure, stdout) => {
      if (failure) return done(undefined);
      done(
        stdout
          .split(/\r?\n/)
          .map((name) => name.trim())
          .filter((name) => name !== ''),
      );
    });
  });
}
