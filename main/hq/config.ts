import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import packageJson from '../../package.json' with { type: 'json' };
import { homeOf, packFolderOf } from '../config.ts';
import { ConfigError } from '../errors.ts';

/** Everything HQ is told from outside, read once at the start. */
export interface HqConfig {
  version: string;
  /** The data folder: HQ's keys, and the embedded database where no other is named. Exists and can be written. */
  home: string;
  databaseUrl: string | undefined;
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** PEM texts of certificate chain and key. */
  tls: { cert: string; key: string } | undefined;
  /** A proxy in front of HQ ends TLS and says in `X-Forwarded-For` who asks. */
  behindProxy: boolean;
  /** Where browsers and PCs reach HQ, without a slash at the end; undefined: by the port it listens on. */
  address: string | undefined;
  /** The content pack by whose names figures are shown. */
  packFolder: string;
  rendererFolder: string;
}

type Environment = Record<string, string | undefined>;

const loopback = ['127.0.0.1', '::1', 'localhost'];

/** HQ's data folder: TANTAM_HQ_HOME, or `hq` in the folder of the app. */
export function hqHomeOf(environment: Environment): string {
  return resolve(environment.TANTAM_HQ_HOME || join(homeOf(environment), 'hq'));
}

/**
 * Reads HQ's environment. The only place that does.
 *
 * @param root the folder that holds `dist` and `resources`
 * @throws ConfigError with a sentence saying which value is wrong and what to do
 */
export function readHqConfig(environment: Environment, root: string): HqConfig {
  const home = hqHomeOf(environment);
  openFolder(home);
  const host = environment.TANTAM_HQ_HOST || '127.0.0.1';
  const tls = tlsOf(environment);
  const behindProxy = switchOf(environment, 'TANTAM_HQ_PROXY');
  const address = addressOf(environment);
  if (!loopback.includes(host)) {
    if (tls === undefined && !behindProxy) {
      throw new ConfigError(
        `HQ would listen on ${host} without encryption, and does not. Name a certificate in TANTAM_HQ_CERT and its key in TANTAM_HQ_KEY, or set TANTAM_HQ_PROXY=1 where a proxy in front of it speaks HTTPS.`,
      );
    }
    if (address === undefined) {
      throw new ConfigError(
        `HQ listens on ${host}, but does not know under which address it is reached. Give it in TANTAM_HQ_URL, for example https://hq.example.vn.`,
      );
    }
  }
  return {
    version: packageJson.version,
    home,
    databaseUrl: databaseOf(environment),
    host,
    port: portOf(environment.TANTAM_HQ_PORT),
    tls,
    behindProxy,
    address,
    packFolder: packFolderOf(environment, root),
    rendererFolder: join(root, 'dist', 'renderer'),
  };
}

function databaseOf({ DATABASE_URL }: Environment): string | undefined {
  if (!DATABASE_URL) return undefined;
  if (/^postgres(ql)?:\/\//.test(DATABASE_URL) && URL.canParse(DATABASE_URL)) return DATABASE_URL;
  throw new ConfigError(
    'DATABASE_URL is no address of a PostgreSQL database. Give one as postgres://user:password@host:5432/name, or leave it out to use the embedded database.',
  );
}

function tlsOf({ TANTAM_HQ_CERT, TANTAM_HQ_KEY }: Environment): HqConfig['tls'] {
  if (!TANTAM_HQ_CERT && !TANTAM_HQ_KEY) return undefined;
  if (!TANTAM_HQ_CERT || !TANTAM_HQ_KEY) {
    throw new ConfigError('TANTAM_HQ_CERT and TANTAM_HQ_KEY belong together: give both files, or neither.');
  }
  const tls = {
    cert: read('TANTAM_HQ_CERT', TANTAM_HQ_CERT),
    key: read('TANTAM_HQ_KEY', TANTAM_HQ_KEY),
  };
  try {
    createSecureContext(tls);
  } catch (cause) {
    throw new ConfigError(
      `The certificate ${TANTAM_HQ_CERT} and the key ${TANTAM_HQ_KEY} cannot be used: ${(cause as Error).message}. Both are PEM files, and the key is the certificate's own.`,
    );
  }
  return tls;
}

function read(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ConfigError(
      `${name} names ${file}, which cannot be read (${(cause as NodeJS.ErrnoException).code}).`,
    );
  }
}

function addressOf({ TANTAM_HQ_URL }: Environment): string | undefined {
  if (!TANTAM_HQ_URL) return undefined;
  const url = URL.canParse(TANTAM_HQ_URL) ? new URL(TANTAM_HQ_URL) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash) {
    return url.origin;
  }
  throw new ConfigError(
    `TANTAM_HQ_URL is "${TANTAM_HQ_URL}"; give the address that browsers and PCs use, without a path: https://hq.example.vn.`,
  );
}

function switchOf(environment: Environment, name: string): boolean {
  const given = environment[name] ?? '';
  if (given === '1') return true;
  if (given === '' || given === '0') return false;
  throw new ConfigError(`${name} is "${given}"; give 1 or 0, or leave it out.`);
}

function portOf(given: string | undefined): number {
  if (given === undefined || given === '') return 4690;
  const port = Number(given);
  if (/^\d+$/.test(given) && port <= 65_535) return port;
  throw new ConfigError(
    `TANTAM_HQ_PORT is "${given}"; give a whole number from 0 to 65535, or leave it out.`,
  );
}

function openFolder(home: string): void {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    accessSync(home, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new ConfigError(
      `HQ's data folder ${home} cannot be written (${(cause as NodeJS.ErrnoException).code}). Give another in TANTAM_HQ_HOME, or allow this user to write there.`,
    );
  }
}
