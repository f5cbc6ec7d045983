import type { Rectangle, Session, View, WebContentsView, WebContentsViewConstructorOptions } from 'electron';
import type { ContentsDouble } from './double.ts';
import { Emitter } from './emitter.ts';

/** What a session was told to forget, in order. */
export class ForgettingDouble
  implements
    Pick<
      Session,
      | 'clearAuthCache'
      | 'clearCache'
      | 'clearData'
      | 'clearHostResolverCache'
      | 'clearStorageData'
      | 'closeAllConnections'
    >
{
  readonly forgotten: string[] = [];
  /** Rejects with this when it is set. */
  failure: Error | undefined;

  clearAuthCache = () => this.#forget('auth');
  clearCache = () => this.#forget('cache');
  clearData = () => this.#forget('data');
  clearHostResolverCache = () => this.#forget('hosts');
  clearStorageData = () => this.#forget('storage');
  closeAllConnections = () => this.#forget('connections');

  async #forget(what: string): Promise<void> {
    this.forgotten.push(what);
    if (this.failure) throw this.failure;
  }
}

/** The DevTools protocol of one page: keeps the commands, and lets a test say what the page asks. */
export class WireDouble extends Emitter {
  readonly commands: unknown[] = [];
  /** Attaching throws this when it is set. */
  failure: Error | undefined;

  constructor() {
    super('Debugger');
  }

  attach(version?: string): void {
    if (this.failure) throw this.failure;
    this.commands.push(['attach', version]);
  }

  async sendCommand(name: string, parameters?: object): Promise<object> {
    this.commands.push([name, parameters]);
    return {};
  }
}

type ViewPart = 'setBackgroundColor' | 'setBounds' | 'setVisible';

/** The view that the portal is shown in. */
export class ViewDouble extends Emitter implements Pick<WebContentsView, ViewPart> {
  readonly options: WebContentsViewConstructorOptions;
  readonly webContents: ContentsDouble;
  bounds: Rectangle | undefined;
  visible = true;

  constructor(options: WebContentsViewConstructorOptions, contents: ContentsDouble) {
    super('WebContentsView');
    this.options = options;
    this.webContents = contents;
  }

  setBackgroundColor(): void {}

  setBounds(bounds: Rectangle): void {
    this.bounds = bounds;
  }

  setVisible(visible: boolean): void {
    this.visible = visible;
  }
}

/** What lies on a window, beside its own page. */
export class ContentViewDouble implements Pick<View, 'addChildView' | 'removeChildView'> {
  readonly children: unknown[] = [];

  addChildView(view: View): void {
    this.children.push(view);
  }

  removeChildView(view: View): void {
    this.children.splice(this.children.indexOf(view), 1);
  }
}
