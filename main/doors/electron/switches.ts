import { ConfigError } from '../../errors.ts';

/** How the process was started. */
export interface Launch {
  /** `process.argv`, program first. */
  argv: readonly string[];
  platform: NodeJS.Platform;
  /** Chromium cannot start its sandbox as root on Linux; a service account is the better answer. */
  root: boolean;
  /** In development an inspector is allowed; whoever can change the sources needs no switch. */
  packaged: boolean;
}

/**
 * Whether a packaged app was given a command: its first argument is a plain word, as in `tan-tam doctor`. In development
 * the first argument is the folder that Electron was told to start.
 */
export function isCommand({ argv, packaged }: Pick<Launch, 'argv' | 'packaged'>): boolean {
  return packaged && /^[a-z]+$/.test(argv[1] ?? '');
}

/** Switches that open the app to another program, take a wall away, or bring foreign code or traffic in. */
const refused = [
  /^inspect(-|$)/,
  /^debug(-|$)/,
  /^remote-(debugging|allow)-/,
  /^js-flags$/,
  /^(no|disable)-(.+-)?sandbox$/,
  /^no-zygote$/,
  /^single-process$/,
  /^in-process-gpu$/,
  /^disable-web-security$/,
  /^disable-site-isolation/,
  /^allow-file-access/,
  /^allow-running-insecure-content$/,
  /^unsafely-/,
  /^ignore-(certificate|urlfetcher-cert)/,
  /^(load|disable)-extension/,
  /^(proxy|host|host-resolver)-(server|pac-url|bypass-list|rules)$/,
  /-(cmd-prefix|launcher)$/,
  /^browser-subprocess-path$/,
  /^auth-(server|negotiate)/,
  /^use-fake-/,
  /^auto-(select|accept)-/,
  /^enable-(blink-features|automation|experimental)/,
  /^ssl-key-log-file$/,
  /^log-net-log$/,
];

/**
 * Refuses a start that would open the locked screen.
 *
 * @throws ConfigError naming the switch
 */
export function refuseSwitches(launch: Launch): void {
  if (!launch.packaged) return;
  for (const argument of launch.argv.slice(1)) {
    if (argument === '--') return;
    const name = switchName(argument, launch.platform);
    if (name === undefined || (name === 'no-sandbox' && launch.root)) continue;
    if (refused.some((pattern) => pattern.test(name))) {
      throw new ConfigError(
        `The switch ${argument} would open this locked screen to others, so Tận Tâm does not start with it. Remove it from the shortcut or the service that starts the app.`,
      );
    }
  }
}

/** Chromium takes `--name`, `-name` and, on Windows, `/name` in any case. */
function switchName(argument: string, platform: NodeJS.Platform): string | undefined {
  const prefix = platform === 'win32' ? /^(--|-|\/)([^=]+)/ : /^(--?)([^=]+)/;
  return prefix.exec(argument)?.[2]?.toLowerCase();
}
