import { execFile } from 'node:child_process';

/** How long the system may take to say something of its printers. */
const patienceMs = 10_000;

type Environment = Record<string, string | undefined>;

/**
 * The names of the printers that the system has, by CUPS or by Windows.
 *
 * @returns undefined where neither can be asked
 */
export async function systemPrinters(
  platform = process.platform,
  environment: Environment = process.env,
): Promise<string[] | undefined> {
  const said =
    platform === 'win32'
      ? await ask('powershell', ['-NoProfile', '-Command', '(Get-Printer).Name'], environment)
      : await ask('lpstat', ['-e'], environment);
  return said
    ?.split(/\r?\n/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** What CUPS says of a printer, in English: whether it is enabled, and its alerts. */
export async function printerState(name: string, environment: Environment): Promise<string> {
  return (await ask('lpstat', ['-l', '-p', name], environment)) ?? '';
}

/** What a command says; undefined where it is not there, fails, or is silent for too long. */
function ask(command: string, parameters: string[], environment: Environment): Promise<string | undefined> {
  const env = { ...environment, LC_ALL: 'C' };
  return new Promise((done) => {
    execFile(command, parameters, { env, timeout: patienceMs }, (failure, stdout) =>
      done(failure ? undefined : stdout),
    );
  });
}
