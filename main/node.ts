import { join } from 'node:path';
import Conf from 'conf';
import { createApp } from './app.ts';
import { findBrowser, hasDisplay } from './browser/find-browser.ts';
import { type KioskBrowser, openKioskBrowser } from './browser/open-browser.ts';
import { readConfig } from './config.ts';
import { openHttpDoor } from './doors/http.ts';
import { openLanDoorIfAsked } from './doors/lan.ts';
import { PlainError } from './errors.ts';
import { keepOutput } from './kept-output.ts';
import { lpPrinter } from './printing/lp-printer.ts';
import { systemClock } from './services/clock.ts';
import { openSiteLog } from './services/site-log.ts';

/** The HTTP door: the app on a loopback port, and a browser on it where there is a display. */
async function main(): Promise<void> {
  const config = readConfig(
    process.env,
    join(import.meta.dirname, '..', '..'),
    (cwd) => new Conf({ cwd, configName: 'settings' }),
  );
  keepOutput(openSiteLog(config.home, systemClock));
  const app = await createApp(config);
  const door = await openHttpDoor(app, config.port).catch(async (cause) => {
    await app.close();
    throw cause;
  });

  // Without a printer of this computer, or where it cannot be given a sheet without a dialog, the page asks its
  // browser; one that is locked has nobody to ask.
  const locked = process.env.TANTAM_LOCKED === '1';
  const found = findBrowser(process.env);
  if (locked || (config.settings.printer && process.platform !== 'win32')) {
    const { name } = config.settings.printer ?? { name: '' };
    app.printBy(lpPrinter({ name, address: door.address, browser: found, environment: process.env }));
  }
  const lan = await openLanDoorIfAsked(app, config.lanPort);
  let browser: KioskBrowser | undefined;
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await browser?.close();
    await lan?.close();
    await door.close();
    await app.close();
  };
  const reload = () =>
    app.reloadContent().then(
      ({ revision, changed }) =>
        console.log(
          changed
            ? `The content has changed: its revision is ${revision} now.`
            : `The content is as before: revision ${revision}.`,
        ),
      (cause) =>
        console.error(`The content stays as it was. ${cause instanceof PlainError ? cause.message : cause}`),
    );
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
  // From a terminal this signal says that the window was closed; only a service is asked to read again by it.
  process.on('SIGHUP', () => void (process.stdin.isTTY ? end() : reload()));

  console.log(`Tận Tâm is ready: ${door.address}`);
  console.log(`  kiosk    ${door.address}kiosk`);
  console.log(`  signage  ${door.address}signage?screen=lobby`);
  console.log(`  staff    ${door.address}staff`);
  for (const address of lan?.addresses ?? []) console.log(`  network  ${address}signage`);
  console.log(`  data     ${config.home}`);

  if (process.env.TANTAM_OPEN === '0') return;
  if (!hasDisplay(process.env)) console.log('No display here: open an address above in a browser.');
  else if (found === undefined) {
    console.log(
      'No Chromium, Chrome or Edge found: open an address above in a browser, or set CHROMIUM_PATH.',
    );
  } else {
    browser = openKioskBrowser(found, `${door.address}kiosk`, () => {
      browser = undefined;
      if (!ending) console.log('The kiosk browser was closed. The app goes on; Ctrl-C ends it.');
    });
  }
}

main().catch((cause) => {
  const plain = cause instanceof PlainError;
  console.error(plain ? cause.message : cause);
  process.exitCode = plain ? cause.exitCode : 1;
});
