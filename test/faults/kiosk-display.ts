import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { BrowserSetting } from '../../main/launcher/browser-run.ts';
import type { Devtools } from '../../main/launcher/devtools-pipe.ts';
import type { GuardedPage } from '../../main/launcher/guarded-browser.ts';
import { launch } from '../../main/launcher/launcher.ts';
import { safePage } from '../../main/launcher/safe-page.ts';
import { findChromium } from '../chromium.mjs';

/** What is missing on this machine to watch a kiosk on a display; empty when nothing is. */
export function missingTools(): string[] {
  const tools = ['Xvfb', 'xdotool'].filter((tool) => spawnSync('which', [tool]).status !== 0);
  return findChromium() ? tools : [...tools, 'chromium'];
}

/** A display that nobody sees, `width` by `height`. */
export async function openDisplay(width: number, height: number) {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const [number] = await once(server.stdio[3] as NonNullable<(typeof server.stdio)[3]>, 'data');
  const name = `:${String(number).trim()}`;
  return {
    name,
    /** Types and points as a person at the machine would. */
    xdotool: (...parameters: string[]) =>
      spawnSync('xdotool', parameters, {
        env: { ...process.env, DISPLAY: name },
        encoding: 'utf8',
        timeout: 5_000,
      }),
    close: () => end(server),
  };
}

export type Display = Awaited<ReturnType<typeof openDisplay>>;

/** A supervised kiosk on a display, and what is true of it from outside. */
export function openKiosk(
  display: Display,
  host: [string, ...string[]],
  port: number,
  home: string,
  path: string,
) {
  let inside: { devtools: Devtools; page: GuardedPage } | undefined;
  const said: string[] = [];
  /** How many windows the display has when all is well. */
  let usual: number | undefined;
  const origin = `http://127.0.0.1:${port}`;
  process.env.DISPLAY = display.name;
  const setting: BrowserSetting = {
    browser: findChromium() as string,
    address: `${origin}${path}`,
    log: (sentence) => said.push(sentence),
    opened: (devtools, page) => {
      inside = { devtools, page };
    },
  };
  const launcher = launch(
    {
      command: host,
      environment: {
        ...process.env,
        TANTAM_OPEN: '0',
        TANTAM_LOCKED: '1',
        TANTAM_PORT: String(port),
        TANTAM_HOME: home,
      },
      health: `${origin}/api/health`,
      quiet: true,
      log: setting.log,
    },
    setting,
  );
  const kiosk = {
    said,
    origin,
    stop: () => launcher.stop(),
    /** Runs a script in the page, as a page that was led astray would. */
    async evaluate(expression: string, userGesture = false): Promise<unknown> {
      if (inside === undefined) return undefined;
      const { result } = (await inside.devtools.send(
        'Runtime.evaluate',
        { expression, returnByValue: true, userGesture, awaitPromise: false },
        inside.page.sessionId,
        2_000,
      )) as unknown as { result: { value: unknown } };
      return result.value;
    },
    send: (method: string) =>
      inside?.devtools.send(method, {}, inside.page.sessionId, 2_000).catch(() => {}) ?? Promise.resolve(),
    /** Processes of this kiosk's browser whose command line has all of these words. */
    processes(...words: string[]): number[] {
      const lines = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n');
      const rows = lines.map((line) => line.trim().split(/\s+/, 3).concat(line));
      const own = new Set([process.pid]);
      for (const [pid, parent] of rows) if (own.has(Number(parent))) own.add(Number(pid));
      return rows
        .filter(([pid, , , line]) => own.has(Number(pid)) && words.every((word) => line?.includes(word)))
        .map(([pid]) => Number(pid));
    },
    /** What is wrong with what a citizen would see now; undefined when it is the kiosk and nothing else. */
    async fault(): Promise<string | undefined> {
      if (inside === undefined) return 'no browser yet';
      try {
        const { targetInfos } = (await inside.devtools.send(
          'Target.getTargets',
          {},
          undefined,
          1_000,
        )) as unknown as {
          targetInfos: { type: string; url: string }[];
        };
        const pages = targetInfos.filter(({ type }) => type === 'page' || type === 'webview');
        // After many exits in a row the launcher's safe slide stands for a while.
        if (pages.length === 1 && pages[0]?.url === safePage) return undefined;
        const strange = pages.find(({ url }) => !url.startsWith(`${origin}/`));
        if (strange) return `shows ${strange.url.slice(0, 60)}`;
        if (pages.length !== 1) return `${pages.length} windows`;
        const state = (await inside.devtools.send(
          'Runtime.evaluate',
          {
            expression:
              "JSON.stringify([document.visibilityState, document.querySelector('main, .signage')?.isConnected ?? false, innerWidth, innerHeight, visualViewport.scale, devicePixelRatio])",
            returnByValue: true,
          },
          inside.page.sessionId,
          1_000,
        )) as unknown as { result: { value: string } };
        const [visibility, there, width, height, scale, ratio] = JSON.parse(state.result.value);
        if (visibility !== 'visible') return 'the page is hidden';
        if (!there) return 'the page is empty';
        if (scale !== 1 || ratio !== 1) return `zoomed by ${scale * ratio}`;
        const windows = display.xdotool('search', '--onlyvisible', '--name', '.*').stdout.trim().split('\n');
        usual ??= windows.length;
        if (windows.length > usual)
          return `${windows.length - usual} more windows on the display (${windows.map((id) => display.xdotool('getwindowgeometry', id).stdout.replace(/\s+/g, ' ')).join('; ')})`;
        return width < 1_000 || height < 600 ? `the page is only ${width} x ${height}` : undefined;
      } catch (cause) {
        return (cause as Error).message;
      }
    },
  };
  return kiosk;
}

export type Kiosk = ReturnType<typeof openKiosk>;

function end(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) child.kill();
}
