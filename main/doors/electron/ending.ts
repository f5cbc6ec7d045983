import type { App } from '../../app.ts';
import type { Host } from './host.ts';
import type { ElectronModule } from './module.ts';

/** How long closing the app may take before the process ends all the same. */
export const closeLimitMs = 5_000;

/**
 * Ends the process once, after the app has been closed: when Electron quits, when the system shuts down, or
 * when the process is told to end. Exit code 0; 1 when the app could not be closed in time.
 *
 * @param beforeClose takes the windows away
 */
export function endOnce(electron: ElectronModule, app: App, host: Host, beforeClose: () => void): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    beforeClose();
    const cancel = host.later(closeLimitMs, () => {
      host.warn(`The app did not close within ${closeLimitMs / 1_000} seconds and is ended.`);
      electron.app.exit(1);
    });
    app.close().then(
      () => {
        cancel();
        electron.app.exit(0);
      },
      (cause: unknown) => {
        cancel();
        host.warn(`The app could not be closed: ${cause instanceof Error ? cause.message : String(cause)}.`);
        electron.app.exit(1);
      },
    );
  };
  // Prevented because Electron would not wait for the app to close; `exit` above ends it without asking again.
  electron.app.on('before-quit', (event) => {
    event.preventDefault();
    end();
  });
  electron.powerMonitor.on('shutdown', end);
  host.onSignal(end);
}
