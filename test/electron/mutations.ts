/** An insecure or careless edit of the door: `from` stands in the file and becomes `to`. */
export interface Mutation {
  file: string;
  what: string;
  from: string;
  to: string;
}

const contents = 'main/doors/electron-contents.ts';
const door = 'main/doors/electron.ts';
const ending = 'main/doors/electron-ending.ts';
const entry = 'main/electron.ts';
const keys = 'main/doors/electron-keys.ts';
const page = 'main/doors/electron-page.ts';
const pane = 'main/doors/electron-pane.ts';
const panes = 'main/doors/electron-panes.ts';
const print = 'main/doors/electron-print.ts';
const printers = 'main/doors/electron-printers.ts';
const session = 'main/doors/electron-session.ts';
const start = 'main/doors/electron-start.ts';
const switches = 'main/doors/electron-switches.ts';
const window = 'main/doors/electron-window.ts';

/** Every one of these must be caught by the rules. */
export const mutations: readonly Mutation[] = [
  edit(window, 'Node in the page', 'nodeIntegration: false', 'nodeIntegration: true'),
  edit(window, 'Node in workers', 'nodeIntegrationInWorker: false', 'nodeIntegrationInWorker: true'),
  edit(window, 'Node in frames', 'nodeIntegrationInSubFrames: false', 'nodeIntegrationInSubFrames: true'),
  edit(window, 'no sandbox for the page', 'sandbox: true', 'sandbox: false'),
  edit(window, 'no context isolation', 'contextIsolation: true', 'contextIsolation: false'),
  edit(window, 'no same-origin policy', 'webSecurity: true', 'webSecurity: false'),
  edit(window, 'insecure content', 'InsecureContent: false', 'InsecureContent: true'),
  edit(window, 'experimental features', 'experimentalFeatures: false', 'experimentalFeatures: true'),
  edit(window, 'webviews', 'webviewTag: false', 'webviewTag: true'),
  edit(window, 'plugins', 'plugins: false', 'plugins: true'),
  edit(window, 'dialogs', 'disableDialogs: true,', ''),
  edit(window, 'dropped files open', 'navigateOnDragDrop: false', 'navigateOnDragDrop: true'),
  edit(window, 'developer tools', 'devTools: !packaged', 'devTools: true'),
  edit(window, 'a preload script', 'zoomFactor: 1,', "zoomFactor: 1, preload: '/elsewhere/x.js',"),
  edit(window, 'sessions kept on disk', 'partition: window.page', "partition: 'persist:' + window.page"),
  edit(window, 'one session for all pages', 'partition: window.page', "partition: 'kiosk'"),
  edit(window, 'no kiosk', "kiosk: window.page === 'kiosk',", ''),
  edit(window, 'behind other windows', 'alwaysOnTop: packaged', 'alwaysOnTop: false'),
  edit(window, 'a window with a frame', 'frame: false', 'frame: true'),
  edit(window, 'signage takes the keyboard', 'else made.showInactive();', 'else made.show();'),
  edit(window, 'spread options', 'show: false,', 'show: false, ...({} as object),'),
  edit(window, 'spread web preferences', 'sandbox: true,', 'sandbox: true, ...({} as object),'),
  edit(window, 'a computed option', 'sandbox: true,', "['sandbox']: true,"),
  edit(
    panes,
    'a second place that makes windows',
    'this.#arrange();',
    'new this.#electron.BrowserWindow({}).destroy();\n    this.#arrange();',
  ),
  edit(
    panes,
    'displays that come are overlooked',
    "this.#electron.screen.on('display-added', () => this.#arrange());",
    '',
  ),
  edit(
    panes,
    'displays that go are overlooked',
    "this.#electron.screen.on('display-removed', () => this.#arrange());",
    '',
  ),
  edit(session, 'a permission granted when asked', 'answer(false)', "answer(_permission === 'media')"),
  edit(
    session,
    'a new permission granted when asked',
    'answer(false)',
    "answer(_permission === 'web-app-installation')",
  ),
  edit(
    session,
    'no answer to permission requests',
    'session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));',
    '',
  ),
  edit(
    session,
    'permissions granted when checked',
    'session.setPermissionCheckHandler(() => false);',
    "session.setPermissionCheckHandler((_contents, permission) => permission === 'fullscreen');",
  ),
  edit(session, 'no permission checks', 'session.setPermissionCheckHandler(() => false);', ''),
  edit(
    session,
    'devices given',
    'setDevicePermissionHandler(() => false)',
    'setDevicePermissionHandler(() => true)',
  ),
  edit(
    session,
    'the screen recorded',
    'session.setDisplayMediaRequestHandler((_request, answer) => answer(null));',
    '',
  ),
  edit(session, 'a device paired', 'confirmed: false', 'confirmed: true'),
  edit(session, 'downloads', "session.on('will-download', (event) => event.preventDefault());", ''),
  edit(session, 'restricted files', "answer('deny')", "answer('allow')"),
  edit(session, 'a network of its own', 'cancel: !mayRequest(details.url)', 'cancel: false'),
  edit(
    session,
    'other hosts answered',
    'inApp(request.url) ? app.handle(request) : Response.error()',
    'app.handle(request)',
  ),
  edit(session, 'bodies lost', 'app.handle(request)', 'app.handle(new Request(request.url))'),
  edit(session, 'spelling dictionaries', 'session.setSpellCheckerEnabled(false);', ''),
  edit(
    page,
    'an address compared by its beginning',
    'if (url === null) return false;',
    "if (address.startsWith('tantam://app')) return true;\n  if (url === null) return false;",
  ),
  edit(page, 'the scheme compared carelessly', 'url.protocol === `', 'url.protocol >= `'),
  edit(page, 'the host not compared', 'url.host === host && ', ''),
  edit(page, 'the port not compared', 'url.host === host', 'url.hostname === host'),
  edit(page, 'names in addresses allowed', "url.username === '' && url.password === ''", 'true'),
  edit(page, 'every blob allowed', 'return inApp(url.pathname);', 'return true;'),
  edit(contents, 'navigation unguarded', "contents.on('will-navigate', stayInside);", ''),
  edit(contents, 'redirects unguarded', "contents.on('will-redirect', stayInside);", ''),
  edit(contents, 'frames unguarded', "contents.on('will-frame-navigate', stayInside);", ''),
  edit(contents, 'windows opened by pages', "{ action: 'deny' }", "{ action: 'allow' }"),
  edit(
    contents,
    'no say in windows opened by pages',
    "contents.setWindowOpenHandler(() => ({ action: 'deny' }));",
    '',
  ),
  edit(
    contents,
    'webviews attached',
    "contents.on('will-attach-webview', (event) => event.preventDefault());",
    '',
  ),
  edit(contents, 'keys unguarded', 'if (!mayPress(input)) event.preventDefault();', ''),
  edit(contents, 'a Bluetooth device given', "choose('');", "choose(_devices[0]?.deviceId ?? '');"),
  edit(contents, 'the page grows', "contents.on('zoom-changed', () => contents.setZoomFactor(1));", ''),
  edit(keys, 'Alt combinations', 'input.alt || ', ''),
  edit(keys, 'Meta combinations', ' || input.meta', ''),
  edit(keys, 'Control combinations', 'input.control || ', ''),
  edit(keys, 'function keys', 'named.has(input.key)', 'named.has(input.key) || input.key.length < 4'),
  edit(start, "the scheme may skip the page's policy", 'stream: true', 'stream: true, bypassCSP: true'),
  edit(start, 'service workers', 'stream: true', 'stream: true, allowServiceWorkers: true'),
  edit(start, 'the app unsandboxed', 'app.enableSandbox();', ''),
  edit(start, "Electron's own menu", 'electron.Menu.setApplicationMenu(null);', ''),
  edit(start, 'wrong certificates', 'trust(false);', 'trust(true);'),
  edit(
    start,
    'wrong certificates left to others',
    'event.preventDefault();\n    trust(false);',
    'trust(false);',
  ),
  edit(start, 'a client certificate', 'choose();', 'choose(_certificates[0]);'),
  edit(start, 'a password', 'answer();', "answer('admin', 'admin');"),
  edit(
    start,
    'pages unguarded',
    "app.on('web-contents-created', (_event, contents) => guardContents(contents));",
    '',
  ),
  edit(start, 'sessions unguarded', "app.on('session-created', guardSession);", ''),
  edit(start, 'two instances', 'if (!app.requestSingleInstanceLock()) return false;', ''),
  edit(start, 'every switch', 'refuseSwitches(launch);', ''),
  edit(switches, 'inspectors', '/^inspect(-|$)/,', ''),
  edit(switches, 'remote debugging', '/^remote-(debugging|allow)-/,', ''),
  edit(switches, 'no sandbox', '/^(no|disable)-(.+-)?sandbox$/,', ''),
  edit(switches, 'no sandbox for everybody', "name === 'no-sandbox' && launch.root", "name === 'no-sandbox'"),
  edit(switches, 'wrong certificates', '/^ignore-(certificate|urlfetcher-cert)/,', ''),
  edit(switches, 'capitals', '?.toLowerCase()', ''),
  edit(door, 'the displays sleep', "electron.powerSaveBlocker.start('prevent-display-sleep');", ''),
  edit(door, 'a second start unseen', "electron.app.on('second-instance', () => panes.focus());", ''),
  edit(ending, 'the app not closed', 'app.close().then', 'Promise.resolve().then'),
  edit(ending, 'the app closed twice', 'if (ending) return;', ''),
  edit(ending, 'signals unheard', 'host.onSignal(end);', ''),
  edit(ending, 'Electron ends before the app', 'event.preventDefault();', ''),
  edit(pane, 'a closed window stays closed', 'if (!this.#ended) event.preventDefault();', ''),
  edit(pane, 'a dead page stays dead', 'if (current()) this.#fail(`its', 'if (!current()) this.#fail(`its'),
  edit(pane, 'a stuck picture stays', 'if (current() && name === stuckTitle)', 'if (false)'),
  edit(pane, 'a hung page stays hung', 'if (current()) contents.forcefullyCrashRenderer();', ''),
  edit(
    pane,
    'it gives up',
    'if (this.#ended || this.#cancelRetry) return;',
    'if (this.#ended || this.#cancelRetry || this.#failures > 99) return;',
  ),
  edit(pane, 'it waits for ever longer', 'const longestWaitMs = 30_000;', 'const longestWaitMs = 3_000_000;'),
  edit(
    pane,
    'a minimised window stays so',
    "browserWindow.on('minimize', () => browserWindow.restore());",
    '',
  ),
  edit(pane, 'full screen can be left', 'browserWindow.setFullScreen(true);', ''),
  edit(
    pane,
    'the developer tools opened',
    "browserWindow.on('minimize'",
    "browserWindow.webContents.on('dom-ready', () => contents.openDevTools());\n    browserWindow.on('minimize'",
  ),
  edit(window, 'a sheet that is seen', "if (window.page === 'sheet') return made;", ''),
  edit(window, 'a sheet over everything', "packaged && window.page !== 'sheet'", 'packaged'),
  edit(window, 'a sheet in the task bar', "skipTaskbar: window.page === 'sheet',", 'skipTaskbar: false,'),
  edit(print, 'a print dialog', 'silent: true', 'silent: false'),
  edit(print, 'another printer', 'deviceName: this.#name,', ''),
  edit(print, 'two copies', 'copies: 1', 'copies: 2'),
  edit(print, 'a roll cut short', 'lengthMm * 1_000', '297_000'),
  edit(print, 'a sheet printed before it stands', 'drawn.then(resolve, reject);', 'resolve(297);'),
  edit(
    print,
    'a sheet waited for without end',
    'this.#host.later(limitMs, () => reject(late()))',
    '() => {}',
  ),
  edit(
    print,
    'a window closed while Electron is in it',
    'this.#host.later(0, () => (success ? resolve() : reject(refusal(this.#name, reason)))',
    '(success ? resolve() : reject(refusal(this.#name, reason))',
  ),
  edit(print, 'a window left open', 'if (window && !window.isDestroyed()) window.destroy();', ''),
  edit(
    print,
    'a refusal overlooked',
    'success ? resolve() : reject(refusal(this.#name, reason))',
    'resolve()',
  ),
  edit(print, 'a dead page waited for', "contents.on('render-process-gone'", "contents.on('unresponsive'"),
  edit(print, 'a wrong answer printed', 'if (status >= 400)', 'if (status >= 500)'),
  edit(printers, 'any printer will do', 'entry.name === name', 'entry.name >= name'),
  edit(printers, 'no paper overlooked', "[/^media-(empty|needed)(-error)?$/, 'paper'],", ''),
  edit(printers, 'a warning taken for an error', '(-error)?$/, ', '(-error|-report)?$/, '),
  edit(printers, 'a stopped printer overlooked', "const stopped = '5';", "const stopped = '6';"),
  edit(door, 'sheets without the app', ", 'sheet'])", '])'),
  edit(door, 'sheets left to a dialog', 'app.printBy(printer);', ''),
  edit(door, 'a sheet that outlives the app', 'printer.end();', ''),
  edit(entry, 'the scheme registered too late', 'const root = ', 'await app.whenReady();\n  const root = '),
  edit(entry, 'waiting at the top of the module', 'start().catch(fail);', 'await start().catch(fail);'),
  edit(entry, 'another shell', 'protocol,\n  screen,', 'protocol,\n  shell,\n  screen,'),
];

function edit(file: string, what: string, from: string, to: string): Mutation {
  return { file, what, from, to };
}
