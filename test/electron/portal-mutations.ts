import { edit, type Mutation } from './mutation.ts';

const portal = 'main/doors/electron/portal.ts';
const portalPage = 'main/doors/electron/portal-page.ts';
const portalReach = 'main/doors/electron/portal-reach.ts';
const portalRules = 'main/doors/electron/portal-rules.ts';
const chooser = 'main/doors/electron/portal-chooser.ts';
const stay = 'main/doors/electron/portal-stay.ts';
const folder = 'main/doors/electron/portal-folder.ts';
const wipe = 'main/doors/electron/portal-wipe.ts';
const view = 'main/doors/electron/view.ts';
const origin = 'main/origin.ts';
const door = 'main/doors/electron.ts';
const contents = 'main/doors/electron/contents.ts';
const session = 'main/doors/electron/session.ts';

/** Of the portal beside the checklist. */
export const portalMutations: readonly Mutation[] = [
  edit(view, 'Node in the portal', 'nodeIntegration: false', 'nodeIntegration: true'),
  edit(view, 'no sandbox for the portal', 'sandbox: true', 'sandbox: false'),
  edit(view, 'no same-origin policy for the portal', 'webSecurity: true', 'webSecurity: false'),
  edit(view, 'the portal’s dialogs', 'disableDialogs: true,', ''),
  edit(view, 'file pickers of the system', "disableBlinkFeatures: 'FileSystemAccessLocal',", ''),
  edit(
    view,
    'a preload script in the portal',
    'zoomFactor: 1,',
    "zoomFactor: 1, preload: '/elsewhere/x.js',",
  ),
  edit(view, 'spread options of the view', 'sandbox: true,', 'sandbox: true, ...({} as object),'),
  edit(view, 'the portal kept on disk', '      partition,', "      partition: 'persist:' + partition,"),
  edit(portal, 'one session for everybody', 'randomUUID()', "'one'"),
  edit(portal, 'the clipboard left', 'this.#electron.clipboard.clear();', ''),
  edit(
    portal,
    'the clipboard read',
    'this.#electron.clipboard.clear();',
    'this.#electron.clipboard.clear(); void this.#electron.clipboard.readText;',
  ),
  edit(portal, 'scans left', 'this.#folder.wipe();', ''),
  edit(
    portal,
    'a view that outlasts a sleep',
    "electron.powerMonitor.on('suspend', () => void this.endSession());",
    '',
  ),
  edit(
    portal,
    'a view behind a locked screen',
    "electron.powerMonitor.on('lock-screen', () => void this.endSession());",
    '',
  ),
  edit(door, 'scans that outlive the app', 'void portal?.endSession();', ''),
  edit(
    portal,
    'scans that go with the view',
    'await page?.end();',
    'const ended = page?.end();\n      this.#wipe();\n      await ended;',
  ),
  edit(portal, 'scans lost with the view', 'void this.close();', 'void this.endSession();'),
  edit(portal, 'a second view over the first', ' || this.#page) return;', ') return;'),
  edit(portal, 'a session that leaves its view', 'const closed = this.close();', 'const closed = undefined;'),
  edit(portal, 'a page looked at for ever', 'this.#lookAway?.();', ''),
  edit(portal, 'only the first session looked after', 'this.#lookAway = undefined;', ''),
  edit(
    portalPage,
    'the first page before its choosers are held',
    '    const { webContents } = this.#view;\n    try {',
    '    const { webContents } = this.#view;\n    this.#load(this.#means.order.address);\n    try {',
  ),
  edit(portalPage, 'a page whose choosers are not held', 'this.#means.lost();\n      return;', ''),
  edit(portalPage, 'the portal walled in by nothing', 'openToPortal(this.#session, this.#reach);', ''),
  edit(
    portalPage,
    'windows opened by the portal',
    "return { action: 'deny' };",
    "return { action: 'allow' };",
  ),
  edit(
    portalPage,
    'windows that lead anywhere',
    'if (there === null) this.#reach.refused(wanted.url);',
    'if (there === null) this.#host.later(0, () => this.#load(wanted.url));',
  ),
  edit(portalPage, 'a download with a dialog', 'item.setSavePath(this.#means.folder.nextReceipt());', ''),
  edit(folder, 'receipts without end', 'this.#receipts += 1;', ''),
  edit(folder, 'receipts of an earlier session counted', 'this.#receipts = 0;\n    mk', 'mk'),
  edit(portalPage, 'a session not wiped', 'await wipeSession(this.#session);', ''),
  edit(
    portalPage,
    'a view left on the window',
    'window.contentView.removeChildView(this.#view)',
    'undefined',
  ),
  edit(portalPage, 'a page left alive', 'this.#view.webContents.close({ waitForBeforeUnload: false });', ''),
  edit(stay, 'a session that outlasts the kiosk’s page', "webContents.on('render-process-gone', gone);", ''),
  edit(stay, 'a view beside another page', 'if (isMainFrame && !isSameDocument) gone();', ''),
  edit(
    stay,
    'a session that ends with a frame',
    'if (isMainFrame && !isSameDocument)',
    'if (!isSameDocument)',
  ),
  edit(stay, 'a session that outlasts its window', "window.on('closed', gone);", ''),
  edit(portalPage, 'pages of errors', ' && trouble === null', ''),
  edit(portalPage, 'the page seen while it asks for files', ' && asks === null', ''),
  edit(portalPage, 'one file too many', 'question.several ? paths : paths.slice(0, 1)', 'paths'),
  edit(portalReach, 'the portal goes anywhere', 'return false;', 'return true;'),
  edit(
    portalReach,
    'frames that stop the page',
    'if (isMainFrame) reach.refused(url);',
    'reach.refused(url);',
  ),
  edit(portalReach, 'the portal loads anything', 'cancel: !mayLoad(reach.origins, details)', 'cancel: false'),
  edit(portalReach, 'the print dialog of the system', 'allow-forms', 'allow-modals allow-forms'),
  edit(
    portalReach,
    'no sandbox of pages',
    '...(headers[name] ?? []), pageSandbox',
    '...(headers[name] ?? [])',
  ),
  edit(
    portalReach,
    'the policy of the site thrown away',
    '...(headers[name] ?? []), pageSandbox',
    'pageSandbox',
  ),
  edit(
    portalReach,
    'every download of the portal',
    'return isReceipt(reach.origins, download, reach.receipts());',
    'return true;',
  ),
  edit(
    contents,
    'the portal unguarded',
    'if (!mayGo(reach, url, isMainFrame)) details.preventDefault();',
    '',
  ),
  edit(session, 'downloads of pages', 'if (!keepsDownload(session, item)) event.preventDefault();', ''),
  edit(
    portalRules,
    'any page to the portal',
    'if (placeOf(origins, address) !== null) return true;',
    'if (placeOf(origins, address) !== null || /^https:/.test(address)) return true;',
  ),
  edit(
    portalRules,
    'an empty page of the view',
    "!isMainFrame && (address === 'about:blank'",
    "(address === 'about:blank'",
  ),
  edit(
    portalRules,
    'pages from where only their parts may come',
    'return mayVisit(origins, url, true);',
    'return true;',
  ),
  edit(portalRules, 'files of the disk sent on', 'if (sent.length < postBody.data.length) return null;', ''),
  edit(portalRules, 'programs for receipts', "item.mime === 'application/pdf' &&", ''),
  edit(portalRules, 'receipts of any size', 'item.bytes <= mostReceiptBytes &&', ''),
  edit(portalRules, 'receipts from anywhere', 'placeOf(origins, item.url) !== null &&', ''),
  edit(portalRules, 'a wrong certificate overlooked', "[-200, -299, 'unsafe'],", ''),
  edit(
    origin,
    'origins compared by their hosts',
    'URL.parse(own)?.origin === url.origin',
    'URL.parse(own)?.hostname === url.hostname',
  ),
  edit(
    origin,
    'origins compared by their beginning',
    'URL.parse(own)?.origin === url.origin',
    'new RegExp("^" + own).test(address)',
  ),
  edit(
    origin,
    'false names in front of hosts',
    "if (url === null || url.username !== '' || url.password !== '') return false;",
    'if (url === null) return false;',
  ),
  edit(chooser, 'file choosers of the system', '{ enabled: true }', '{ enabled: false }'),
  edit(chooser, 'a held page let go', "wire.on('detach', lost);", ''),
  edit(
    chooser,
    'scripts in the page',
    "await wire.sendCommand('Page.enable');",
    "await wire.sendCommand('Page.enable');\n  await wire.sendCommand('Runtime.evaluate', {});",
  ),
  edit(folder, 'any file of the disk', '.filter((name) => known.has(name))', ''),
  edit(folder, 'hidden files', ' && !/^\\./.test(entry.name)', ''),
  edit(folder, 'folders', '.filter((entry) => entry.isFile() &&', '.filter((entry) =>'),
  edit(wipe, 'storage left', 'session.clearStorageData(),', ''),
  edit(wipe, 'sign-ins left', 'session.clearAuthCache(),', ''),
  edit(wipe, 'a cache left', 'session.clearCache(),', ''),
  edit(wipe, 'connections left', 'session.closeAllConnections(),', ''),
];
