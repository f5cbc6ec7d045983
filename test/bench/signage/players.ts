import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { leanSwitches } from '../../../main/browser/switches.ts';
import { openDevtools } from '../../../main/launcher/devtools-pipe.ts';
import { startBuiltApp } from '../../built-app.ts';
import { findChromium } from '../../chromium.mjs';
import { type DevtoolsPage, onlyPage } from '../devtools-page.ts';
import { end, type Screen } from './screen.ts';

/** Something that shows clips on a screen, in a loop, until it is stopped. */
export interface Running {
  /** The root of the processes that do the showing. */
  pid: number;
  stop(): Promise<void>;
}

/** A browser at work. */
export interface RunningBrowser extends Running {
  /** The page that it shows. */
  page(): Promise<DevtoolsPage>;
}

/** The product at work. */
export interface RunningOurs extends RunningBrowser {
  /** Of the site, with a slash at the end. */
  address: string;
  /** Its data folder. */
  home: string;
  /** When its browser was started, in milliseconds since the epoch. */
  startedAt: number;
}

/** The product, playing the screen `lobby` of a pack. */
export async function startOurs(
  screen: Screen,
  pack: string,
  environment: Record<string, string> = {},
): Promise<RunningOurs> {
  const home = mkdtempSync(join(tmpdir(), 'tantam-bench-'));
  const app = await startBuiltApp({ TANTAM_HOME: home, TANTAM_PACK: pack, ...environment });
  const startedAt = Date.now();
  const browser = startChromium(screen, `${app.address}signage?screen=lobby`);
  return {
    ...browser,
    address: app.address,
    home,
    startedAt,
    async stop() {
      await browser.stop();
      await app.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A page of a few lines that loops files in the plainest way: with one element, or two by turns. */
export async function startPlain(
  screen: Screen,
  files: readonly string[],
  elements: 1 | 2,
): Promise<Running> {
  const server = createServer((request, response) => {
    const file = files[Number(/^\/(\d+)$/.exec(request.url ?? '')?.[1] ?? -1)];
    if (file === undefined) {
      response.setHeader('content-type', 'text/html').end(plainPage(files.length, elements));
      return;
    }
    const { size } = statSync(file);
    const [, from = '0', to] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
    const last = to ? Number(to) : size - 1;
    response.writeHead(request.headers.range ? 206 : 200, {
      'content-type': 'video/mp4',
      'accept-ranges': 'bytes',
      'content-length': last - Number(from) + 1,
      ...(request.headers.range && { 'content-range': `bytes ${from}-${last}/${size}` }),
    });
    createReadStream(file, { start: Number(from), end: last }).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = startChromium(screen, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    pid: browser.pid,
    async stop() {
      await browser.stop();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** mpv with its next file opened ahead; undefined where it is not installed. */
export function startMpv({ display, width, height }: Screen, files: readonly string[]): Running | undefined {
  if (spawnSync('mpv', ['--version']).status !== 0) return undefined;
  const options = [
    '--fs',
    // Where no window manager is, full screen says nothing of the place.
    `--geometry=${width}x${height}+0+0`,
    '--no-osc',
    '--no-audio',
    '--loop-playlist=inf',
    '--prefetch-playlist=yes',
    '--really-quiet',
  ];
  const child = spawn('mpv', [...options, ...files], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  });
  return { pid: child.pid ?? 0, stop: () => end(child) };
}

/**
 * A browser that fills a screen with one page.
 *
 * @param switches that it is started with besides
 */
export function startChromium(
  { display, width, height }: Screen,
  address: string,
  switches: readonly string[] = [],
): RunningBrowser {
  const profile = mkdtempSync(join(tmpdir(), 'tantam-profile-'));
  const child: ChildProcess = spawn(
    findChromium() ?? 'chromium',
    [
      ...[
        '--kiosk',
        '--window-position=0,0',
        `--window-size=${width},${height + 1}`,
        `--user-data-dir=${profile}`,
      ],
      ...['--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-gpu'],
      ...leanSwitches(),
      ...['--autoplay-policy=no-user-gesture-required', '--disable-component-update', '--disable-sync'],
      '--remote-debugging-pipe',
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      ...switches,
      address,
    ],
    { env: { ...process.env, DISPLAY: display }, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const devtools = openDevtools(child.stdio[3] as Writable, child.stdio[4] as Readable);
  return {
    pid: child.pid ?? 0,
    page: () => onlyPage(devtools),
    async stop() {
      await end(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function plainPage(count: number, elements: 1 | 2): string {
  const script =
    elements === 1
      ? `const v = document.querySelector('video'); let at = 0;
         const play = () => { v.src = '/' + (at++ % ${count}); v.play(); };
         v.onended = play; v.loop = ${count === 1}; play();`
      : `const [a, b] = document.querySelectorAll('video'); let at = 0;
         const load = (v) => { v.src = '/' + (at++ % ${count}); v.load(); };
         const swap = (from, to) => () => { to.style.zIndex = 2; from.style.zIndex = 1; to.play(); load(from); };
         a.onended = swap(a, b); b.onended = swap(b, a); load(a); load(b); a.style.zIndex = 2; a.play();`;
  return `<!doctype html><style>body{margin:0;background:#000;overflow:hidden}
    video{position:absolute;inset:0;width:100%;height:100%;object-fit:cover}</style>
    ${'<video muted preload="auto"></video>'.repeat(elements)}<script>${script}</script>`;
}
