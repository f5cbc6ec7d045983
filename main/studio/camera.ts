import { fileURLToPath } from 'node:url';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { createServer, type ViteDevServer } from 'vite';
import type { PackHead } from '../../shared/domain/content/pack.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { StudioError } from './errors.ts';
import type { Production } from './productions.ts';

/** Takes pictures of a scene at exact times. */
export interface Camera {
  /** The frame at `t` milliseconds, as a PNG file. */
  shoot(t: number): Promise<Buffer>;
}

/** A browser on the project's own interface, served on a free loopback port. */
export interface Studio {
  openCamera(production: Production, head: PackHead): Promise<Camera>;
  close(): Promise<void>;
}

/**
 * @throws StudioError when no browser is installed
 */
export async function openStudio(environment: Record<string, string | undefined>): Promise<Studio> {
  const executablePath = findBrowser(environment);
  if (executablePath === undefined) {
    throw new StudioError(
      'No Chromium, Chrome or Edge was found to draw with. Install Chromium, or name one in CHROMIUM_PATH.',
    );
  }
  const server = await serveInterface();
  const browser = await chromium.launch({ executablePath, args: [...flags, ...sandboxFlags()] });
  return {
    openCamera: (production, head) => openCamera(browser, server, production, head),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Drawn without a graphics card and in one colour space, so that a machine always draws the same bytes. */
const flags = [
  '--disable-gpu',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--hide-scrollbars',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
];

function sandboxFlags(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

async function serveInterface(): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../../renderer', import.meta.url)),
    plugins: [react()],
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  return server.listen();
}

async function openCamera(
  browser: Browser,
  server: ViteDevServer,
  production: Production,
  head: PackHead,
): Promise<Camera> {
  const { scene, width, height, durationMs } = production;
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
  await page.goto(sceneAddress(addressOf(server), scene, durationMs, head));
  await page.waitForFunction(() => 'tantamScene' in globalThis);
  const session = await page.context().newCDPSession(page);
  let last: { drawing: string; picture: Buffer } | undefined;
  return {
    async shoot(t) {
      const drawing = await draw(page, t);
      if (drawing !== last?.drawing) last = { drawing, picture: await takePicture(session) };
      return last.picture;
    },
  };
}

/** The address of a scene's page with the words that scenes take from the pack. */
export function sceneAddress(
  base: string,
  scene: Production['scene'],
  durationMs: number,
  head: PackHead,
): string {
  const query = new URLSearchParams({
    name: scene,
    duration: String(durationMs),
    slogan: head.slogan.vi,
    host: head.portal.host,
  });
  return `${base}scene?${query}`;
}

/** Draws the frame at `t` and says what is drawn: the same markup is the same picture. */
function draw(page: Page, t: number): Promise<string> {
  return page.evaluate(async (at) => {
    const { tantamScene, document } = globalThis as unknown as StudioPage;
    await tantamScene.draw(at);
    return document.body.innerHTML;
  }, t);
}

interface StudioPage {
  tantamScene: { draw(t: number): Promise<void> };
  document: { body: { innerHTML: string } };
}

async function takePicture(session: CDPSession): Promise<Buffer> {
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  return Buffer.from(data, 'base64');
}

function addressOf(server: ViteDevServer): string {
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The studio server is not listening.');
  return address;
}
