import { findBrowser, hasDisplay } from '../browser/find-browser.ts';
import { portOf } from '../config.ts';
import { PlainError } from '../errors.ts';
import { launch } from './launcher.ts';
import { reportToSystemd } from './system-watchdog.ts';

/** The kiosk cannot be shown on this machine. */
export class LauncherError extends PlainError {
  override name = 'LauncherError';
  readonly exitCode = 7;
}

/** What the launcher is started with. */
export interface KioskOrder {
  /** The page, from the app's origin. */
  path: string;
  environment: Record<string, string | undefined>;
  /** How the app is started. */
  host: [string, ...string[]];
  log(sentence: string): void;
}

/**
 * Starts the app and a locked browser on one of its pages, and keeps both running until this process is told to end.
 *
 * @throws LauncherError when there is no display or no browser; ConfigError when the port is none
 */
export async function superviseKiosk({ path, environment, host, log }: KioskOrder): Promise<void> {
  if (!hasDisplay(environment)) {
    throw new LauncherError('There is no display here: start the kiosk in the session of its screen.');
  }
  const browser = findBrowser(environment);
  if (browser === undefined) {
    throw new LauncherError(
      'No Chromium, Chrome or Edge was found. Install one, or name its program in CHROMIUM_PATH.',
    );
  }
  const port = portOf(environment.TANTAM_PORT);
  if (port === 0) {
    throw new LauncherError(
      'TANTAM_PORT is 0; the kiosk needs a port that stays the same. Leave it out for 4680.',
    );
  }
  const origin = `http://127.0.0.1:${port}`;
  const launcher = launch(
    {
      command: host,
      environment: { ...environment, TANTAM_OPEN: '0', TANTAM_LOCKED: '1', TANTAM_PORT: String(port) },
      health: `${origin}/api/health`,
      log,
    },
    { browser, address: `${origin}${path}`, log },
  );
  const endReports = reportToSystemd(environment);
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
  endReports();
  launcher.stop();
}
