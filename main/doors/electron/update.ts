import type { App } from '../../app.ts';
import type { Host } from './host.ts';
import type { ElectronModule } from './module.ts';

/**
 * Lets the app bring in new versions of itself: it hears for how long nobody has touched any page, and ends Electron as
 * if somebody had quit it. What starts it anew is no matter of Electron's; see services/updates/fresh-start.ts.
 */
export function letUpdate(electron: ElectronModule, app: Pick<App, 'updateIn'>, host: Host): void {
  // A machine that was just turned on before opening is nobody's yet.
  let touchedAt = Number.NEGATIVE_INFINITY;
  electron.app.on('web-contents-created', (_event, contents) => {
    contents.on('input-event', () => {
      touchedAt = host.now();
    });
  });
  app.updateIn({ quietMs: () => host.now() - touchedAt, end: () => electron.app.quit() });
}
