import type * as electron from 'electron';
import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  CommandLine,
  CustomScheme,
  Display,
  PowerSaveBlocker,
  PrinterInfo,
  Protocol,
  Screen,
  Session,
  WebContents,
  WebContentsPrintOptions,
  WebContentsViewConstructorOptions,
  WebRequest,
} from 'electron';
import type { ElectronModule } from '../../main/doors/electron/module.ts';
import { Emitter } from './emitter.ts';
import { ContentViewDouble, ForgettingDouble, ViewDouble, WireDouble } from './portal-double.ts';

/**
 * A recording double of the `electron` module: it keeps what it is told, keeps Electron's rules of order (what
 * must stand before `ready`, what may come only after), and lets a test fire what Electron would. Its members
 * are typed by Electron's own declarations, its events checked against them.
 */
export class ElectronDouble {
  readonly app = new AppDouble();
  readonly screen = new ScreenDouble();
  readonly powerMonitor = new Emitter('PowerMonitor');
  readonly windows: WindowDouble[] = [];
  readonly views: ViewDouble[] = [];
  readonly sessions = new Map<string, SessionDouble>();
  readonly schemes: CustomScheme[] = [];
  readonly blockers: string[] = [];
  /** So many of them the system has let go. */
  blockersLost = 0;
  /** How often the clipboard was emptied. */
  clipboardCleared = 0;
  /** What the system has to print with, and everything it was given. */
  readonly printing = new PrintingDouble();
  menu: unknown = 'the default menu';

  /** What the door is given. */
  readonly module: ElectronModule;

  constructor() {
    const { app, screen, powerMonitor, windows, printing } = this;
    const sessionOf = (partition: string) => this.#session(partition);
    const protocol: Pick<Protocol, 'registerSchemesAsPrivileged'> = {
      registerSchemesAsPrivileged: (schemes) => {
        app.before('registerSchemesAsPrivileged');
        this.schemes.push(...schemes);
      },
    };
    const menu: Pick<typeof electron.Menu, 'setApplicationMenu'> = {
      setApplicationMenu: (given) => {
        this.menu = given;
      },
    };
    const powerSaveBlocker: Pick<PowerSaveBlocker, 'isStarted' | 'start'> = {
      start: (type) => this.blockers.push(type),
      isStarted: (id) => id > this.blockersLost,
    };
    const session: Pick<typeof electron.session, 'fromPartition' | 'defaultSession'> = {
      fromPartition: (partition) => sessionOf(partition) as unknown as Session,
      get defaultSession() {
        return sessionOf('') as unknown as Session;
      },
    };
    class BrowserWindowDouble extends WindowDouble {
      constructor(options: BrowserWindowConstructorOptions) {
        app.after('new BrowserWindow');
        super(options, sessionOf(options.webPreferences?.partition ?? ''), printing);
        windows.push(this);
        app.emit('web-contents-created', {}, this.webContents);
      }
    }
    const { views } = this;
    class WebContentsViewDouble extends ViewDouble {
      constructor(options: WebContentsViewConstructorOptions) {
        const own = sessionOf(options.webPreferences?.partition ?? '');
        super(options, new ContentsDouble(own, printing));
        views.push(this);
        app.emit('web-contents-created', {}, this.webContents);
      }
    }
    const clipboard: Pick<electron.Clipboard, 'clear'> = {
      clear: () => {
        this.clipboardCleared += 1;
      },
    };
    this.module = {
      app,
      BrowserWindow: BrowserWindowDouble,
      clipboard,
      Menu: menu,
      powerMonitor,
      powerSaveBlocker,
      protocol,
      screen,
      session,
      WebContentsView: WebContentsViewDouble,
    } as unknown as ElectronModule;
  }

  /** The windows that are open. */
  get open(): WindowDouble[] {
    return this.windows.filter((window) => !window.isDestroyed());
  }

  #session(partition: string): SessionDouble {
    this.app.after('a session');
    const known = this.sessions.get(partition);
    if (known) return known;
    const made = new SessionDouble();
    this.sessions.set(partition, made);
    this.app.emit('session-created', made);
    return made;
  }
}

type AppPart =
  | 'enableSandbox'
  | 'exit'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setLoginItemSettings'
  | 'setPath'
  | 'whenReady'
  | 'isPackaged';

export class AppDouble extends Emitter implements Pick<App, AppPart> {
  isPackaged = true;
  sandboxed = false;
  /** False: another instance holds the lock. */
  first = true;
  readonly paths: Record<string, string> = {};
  readonly switches: Record<string, string> = {};
  readonly exits: number[] = [];
  readonly logins: object[] = [];
  readonly commandLine: Pick<CommandLine, 'appendSwitch'> = {
    appendSwitch: (name, value = '') => {
      this.before('appendSwitch');
      this.switches[name] = value;
    },
  };
  #ready = false;
  #becomeReady: () => void = () => {};
  readonly #whenReady: Promise<void>;

  constructor() {
    super('App');
    this.#whenReady = new Promise((done) => {
      this.#becomeReady = done;
    });
  }

  /** Electron has started; what is waiting for that has run when this resolves. */
  async start(): Promise<void> {
    this.#ready = true;
    this.#becomeReady();
    await settled();
  }

  whenReady(): Promise<void> {
    return this.#whenReady;
  }

  enableSandbox(): void {
    this.before('enableSandbox');
    this.sandboxed = true;
  }

  setLoginItemSettings(settings: Parameters<App['setLoginItemSettings']>[0]): void {
    this.logins.push(settings);
  }

  setPath(name: string, path: string): void {
    this.before('setPath');
    this.paths[name] = path;
  }

  requestSingleInstanceLock(): boolean {
    return this.first;
  }

  quit(): void {
    if (!this.fire('before-quit')) this.exit();
  }

  exit(code = 0): void {
    this.exits.push(code);
  }

  before(what: string): void {
    if (this.#ready) throw new Error(`${what} should be called before app is ready`);
  }

  after(what: string): void {
    if (!this.#ready) throw new Error(`${what} cannot be had before app is ready`);
  }
}

export class ScreenDouble extends Emitter implements Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'> {
  displays: Display[] = [];
  primary = 1;

  constructor() {
    super('Screen');
  }

  getAllDisplays(): Display[] {
    return [...this.displays];
  }

  getPrimaryDisplay(): Display {
    return this.displays.find(({ id }) => id === this.primary) ?? displayOf(0);
  }

  connect(display: Display): void {
    this.displays = [...this.displays.filter(({ id }) => id !== display.id), display];
    this.fire('display-added', {}, display);
  }

  disconnect(id: number, primary = this.primary): void {
    const gone = this.displays.find((display) => display.id === id);
    this.displays = this.displays.filter((display) => display.id !== id);
    this.primary = primary;
    this.fire('display-removed', {}, gone);
  }
}

/** A display of Full HD, as far as the door looks at one. */
export function displayOf(id: number, x = 0, width = 1920, height = 1080): Display {
  const bounds = { x, y: 0, width, height };
  return { id, bounds, workArea: bounds, label: `display ${id}`, scaleFactor: 1 } as Display;
}

type SessionPart =
  | 'setBluetoothPairingHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled';

/** Each handler is kept under the name of the method that sets it. */
export class SessionDouble extends Emitter implements Pick<Session, SessionPart> {
  permissionRequest: Parameters<Session['setPermissionRequestHandler']>[0] = null;
  permissionCheck: Parameters<Session['setPermissionCheckHandler']>[0] = null;
  devicePermission: Parameters<Session['setDevicePermissionHandler']>[0] = null;
  displayMedia: Parameters<Session['setDisplayMediaRequestHandler']>[0] = null;
  bluetoothPairing: Parameters<Session['setBluetoothPairingHandler']>[0] = null;
  beforeRequest:
    | ((
        details: { url: string; resourceType?: string; frame?: object | null },
        answer: (response: object) => void,
      ) => void)
    | null = null;
  spellChecked = true;
  readonly handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly protocol: Pick<Protocol, 'handle'> = {
    handle: (scheme, handler) => {
      if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      this.handlers.set(scheme, handler);
    },
  };
  headersReceived:
    | ((details: object, answer: (response: { responseHeaders: object }) => void) => void)
    | null = null;
  readonly memory = new ForgettingDouble();
  clearAuthCache = this.memory.clearAuthCache;
  clearCache = this.memory.clearCache;
  clearData = this.memory.clearData;
  clearHostResolverCache = this.memory.clearHostResolverCache;
  clearStorageData = this.memory.clearStorageData;
  closeAllConnections = this.memory.closeAllConnections;
  readonly webRequest: Pick<WebRequest, 'onBeforeRequest' | 'onHeadersReceived'> = {
    onHeadersReceived: (...given: unknown[]) => {
      this.headersReceived = given.at(-1) as typeof this.headersReceived;
    },
    onBeforeRequest: (...given: unknown[]) => {
      this.beforeRequest = given.at(-1) as typeof this.beforeRequest;
    },
  };

  constructor() {
    super('Session');
  }

  setPermissionRequestHandler(handler: typeof this.permissionRequest): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: typeof this.permissionCheck): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: typeof this.devicePermission): void {
    this.devicePermission = handler;
  }

  setDisplayMediaRequestHandler(handler: typeof this.displayMedia): void {
    this.displayMedia = handler;
  }

  setBluetoothPairingHandler(handler: typeof this.bluetoothPairing): void {
    this.bluetoothPairing = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecked = enabled;
  }

  /** Asks the app's scheme, as a page in this session would. */
  async request(url: string, init?: RequestInit): Promise<Response> {
    const handler = this.handlers.get('tantam');
    if (!handler) throw new Error('The scheme tantam is not answered in this session.');
    return handler(new Request(url, init));
  }
}

/** The system's side of printing. A sheet stays with it until a test says what becomes of it. */
export class PrintingDouble {
  /** Never settles while this is undefined. */
  printers: Pick<PrinterInfo, 'name' | 'options'>[] | undefined = [];
  readonly given: WebContentsPrintOptions[] = [];
  #answer: ((success: boolean, reason: string) => void) | undefined;

  list(): Promise<PrinterInfo[]> {
    const { printers } = this;
    if (printers === undefined) return new Promise(() => {});
    return Promise.resolve(
      printers.map((printer) => ({ displayName: printer.name, description: '', ...printer })),
    );
  }

  take(options: WebContentsPrintOptions = {}, answer?: (success: boolean, reason: string) => void): void {
    this.given.push(options);
    this.#answer = answer;
  }

  /** The system says what became of the sheet it was given last. */
  say(success: boolean, reason = ''): void {
    this.#answer?.(success, reason);
  }
}

type ContentsPart =
  | 'close'
  | 'forcefullyCrashRenderer'
  | 'getPrintersAsync'
  | 'invalidate'
  | 'print'
  | 'reload'
  | 'setVisualZoomLevelLimits'
  | 'setWindowOpenHandler'
  | 'setZoomFactor';

export class ContentsDouble extends Emitter implements Pick<WebContents, ContentsPart> {
  openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;
  zoomFactor = 0;
  zoomLimits: [number, number] | null = null;
  readonly session: SessionDouble;
  readonly debugger = new WireDouble();
  /** Addresses and what is sent with them. */
  readonly loads: unknown[][] = [];
  /** What was done to the page, in order. */
  readonly done: string[] = [];
  readonly navigationHistory = {
    canGoBack: () => this.loads.length > 1,
    goBack: () => this.done.push('goBack'),
  };
  readonly #printing: PrintingDouble;

  constructor(session: SessionDouble, printing: PrintingDouble) {
    super('WebContents');
    this.session = session;
    this.#printing = printing;
  }

  getPrintersAsync(): Promise<PrinterInfo[]> {
    return this.#printing.list();
  }

  print(...given: Parameters<WebContents['print']>): void {
    this.#printing.take(...given);
  }

  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]): void {
    this.openHandler = handler;
  }

  loadURL(...given: unknown[]): Promise<void> {
    this.loads.push(given);
    return new Promise(() => {});
  }

  invalidate(): void {
    this.done.push('invalidate');
  }

  reload(): void {
    this.done.push('reload');
  }

  close(): void {
    this.done.push('close');
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }

  async setVisualZoomLevelLimits(minimum: number, maximum: number): Promise<void> {
    this.zoomLimits = [minimum, maximum];
  }

  forcefullyCrashRenderer(): void {
    this.die('killed');
  }

  /** The page's process ends. */
  die(reason = 'crashed'): void {
    this.fire('render-process-gone', {}, { reason, exitCode: 1 });
  }
}

type WindowPart =
  | 'destroy'
  | 'focus'
  | 'isDestroyed'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'restore'
  | 'setBounds'
  | 'setFullScreen'
  | 'setKiosk'
  | 'show'
  | 'showInactive';

export class WindowDouble extends Emitter implements Pick<BrowserWindow, WindowPart> {
  readonly options: BrowserWindowConstructorOptions;
  readonly session: SessionDouble;
  readonly loads: string[] = [];
  /** What was done to the window, in order. */
  readonly done: string[] = [];
  readonly contentView = new ContentViewDouble();
  readonly #contents: ContentsDouble;
  #destroyed = false;
  #visible: boolean;
  #minimized = false;

  constructor(options: BrowserWindowConstructorOptions, session: SessionDouble, printing: PrintingDouble) {
    super('BrowserWindow');
    this.#contents = new ContentsDouble(session, printing);
    this.options = options;
    this.session = session;
    this.#visible = options.show ?? true;
  }

  /** As Electron's: gone with the window. */
  get webContents(): ContentsDouble {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    return this.#contents;
  }

  loadURL(url: string): Promise<void> {
    this.#use('loadURL');
    this.loads.push(url);
    return new Promise(() => {});
  }

  /** The page arrives with an HTTP status. */
  finishLoad(status = 200): void {
    this.webContents.emit('did-navigate', {}, this.loads.at(-1), status, '');
    this.webContents.fire('did-finish-load');
  }

  /** Somebody asks the window to close. */
  close(): void {
    if (!this.fire('close')) this.destroy();
  }

  minimize(): void {
    this.#minimized = true;
    this.fire('minimize');
  }

  destroy(): void {
    this.#destroyed = true;
    this.emit('closed');
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  restore(): void {
    this.#use('restore');
    this.#minimized = false;
  }

  show(): void {
    this.#use('show');
    this.#visible = true;
  }

  showInactive(): void {
    this.#use('showInactive');
    this.#visible = true;
  }

  focus(): void {
    this.#use('focus');
  }

  setKiosk(flag: boolean): void {
    this.#use(`setKiosk ${flag}`);
  }

  setFullScreen(flag: boolean): void {
    this.#use(`setFullScreen ${flag}`);
  }

  setBounds({ x, y, width, height }: Parameters<BrowserWindow['setBounds']>[0]): void {
    this.#use(`setBounds ${x},${y} ${width}×${height}`);
  }

  #use(what: string): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    this.done.push(what);
  }
}

/** Lets everything that is already resolved run on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}
