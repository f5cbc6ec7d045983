import { createActor, fromCallback } from 'xstate';
import {
  type BrowserRun,
  kioskSupervisor,
  type SupervisorEvent,
} from '../../shared/machines/kiosk-supervisor.ts';
import { type BrowserSetting, runBrowser } from './browser-run.ts';
import { type HostSetting, runHost } from './host-run.ts';

/** The launcher at work. */
export interface Launcher {
  /** Ends browser and app. */
  stop(): void;
}

/** Starts the app and a browser on it and keeps both running until it is stopped. */
export function launch(host: HostSetting, browser: BrowserSetting): Launcher {
  const actor = createActor(
    kioskSupervisor.provide({
      actors: {
        'run the host': fromCallback<SupervisorEvent>(({ sendBack }) => runHost(host, sendBack)),
        'run the browser': fromCallback<SupervisorEvent, BrowserRun>(({ sendBack, input }) =>
          runBrowser(browser, input, sendBack),
        ),
      },
    }),
  );
  actor.start();
  return { stop: () => actor.stop() };
}
