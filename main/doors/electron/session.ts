import type { Session } from 'electron';
import type { App } from '../../app.ts';
import { inApp, mayRequest, scheme } from './page.ts';
import { keepsDownload } from './portal-reach.ts';
import { mayBring } from './web.ts';

/**
 * Denies a session everything that reaches past the page: permissions, devices, screens, downloads, network.
 * Electron grants every permission unless both handlers are set.
 */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setSpellCheckerEnabled(false);

  session.on('will-download', (event, item) => {
    if (!keepsDownload(session, item)) event.preventDefault();
  });
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('file-system-access-restricted', (_event, _details, answer) => answer('deny'));

  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !mayRequest(details.url) && !mayBring(session, details) }),
  );
}

/**
 * Answers the app's scheme in a session. Bodies stream both ways: Electron turns the answer's body into a Node
 * stream and, when the page goes away, destroys it, which arrives as `cancel` of the body. It never aborts
 * `request.signal`, and it folds headers of one name into the last: no cookies through this door.
 */
export function serveApp(session: Session, app: App): void {
  session.protocol.handle(scheme, (request) => (inApp(request.url) ? app.handle(request) : Response.error()));
}
