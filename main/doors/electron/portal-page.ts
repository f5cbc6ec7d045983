import type { BrowserWindow, DownloadItem, Referrer, Session, WebContents, WebContentsView } from 'electron';
import type { PortalAct, PortalSight, ViewBounds } from '../../../shared/domain/content/portal-view.ts';
import { viewSizes } from '../../../shared/domain/content/view-size.ts';
import type { PortalOrder } from '../../services/portal/portal-window.ts';
import type { Host } from './host.ts';
import type { ElectronModule } from './module.ts';
import { type FileQuestion, takeChoosers } from './portal-chooser.ts';
import type { SessionFolder } from './portal-folder.ts';
import { openToPortal, type PortalReach } from './portal-reach.ts';
import { inPlaceOf, placeOf, refusedName, troubleOf, troubleOfStatus } from './portal-rules.ts';
import { wipeSession } from './portal-wipe.ts';
import { makeView } from './view.ts';

/** What one view is made with. */
export interface PageMeans {
  window: BrowserWindow;
  partition: string;
  order: PortalOrder;
  folder: SessionFolder;
  print: ((contents: WebContents) => Promise<void>) | undefined;
  changed(sight: PortalSight | null): void;
  /** The page cannot stay; the session goes on. */
  lost(): void;
}

/** Touches are told no more often than this. */
const touchEveryMs = 5_000;

/** One view of a session, from its first page until nothing of its pages is left. */
export class PortalPage {
  readonly #host: Host;
  readonly #means: PageMeans;
  readonly #session: Session;
  readonly #view: WebContentsView;
  readonly #reach: PortalReach;
  #sight: PortalSight;
  #question: FileQuestion | undefined;
  #bounds: ViewBounds | null;
  #touchedAt = Number.NEGATIVE_INFINITY;
  #ended = false;

  constructor(electron: ElectronModule, host: Host, means: PageMeans) {
    const { partition, order } = means;
    this.#host = host;
    this.#means = means;
    this.#bounds = order.bounds;
    this.#sight = {
      host: '',
      place: 'portal',
      loading: true,
      canGoBack: false,
      size: 1,
      trouble: null,
      refused: null,
      asks: null,
      paper: null,
      prints: means.print !== undefined,
      touches: 0,
    };
    this.#reach = {
      origins: order.origins,
      receipts: () => means.folder.receipts,
      refused: (address) => this.#become({ refused: refusedName(address) }),
    };
    // Before any page: the session is walled in as all are, then let out to the portal alone.
    this.#session = electron.session.fromPartition(partition);
    openToPortal(this.#session, this.#reach);
    this.#session.on('will-download', (event, item) => this.#download(event, item));
    this.#view = makeView(electron, partition);
    this.#follow(this.#view.webContents);
    means.window.contentView.addChildView(this.#view);
  }

  /** Takes hold of the file choosers, and only then loads the first page. */
  async begin(): Promise<void> {
    const { webContents } = this.#view;
    try {
      await takeChoosers(webContents.debugger, (question) => this.#ask(question), this.#means.lost);
    } catch (cause) {
      this.#host.warn(`The portal is not shown beside the checklist: ${String(cause)}.`);
      this.#means.lost();
      return;
    }
    if (this.#ended) return;
    this.#load(this.#means.order.address);
    this.#become({});
  }

  place(bounds: ViewBounds | null): void {
    this.#bounds = bounds;
    this.#show();
  }

  act(act: PortalAct): void {
    const { webContents } = this.#view;
    if (act === 'heard') this.#become({ refused: null, paper: null });
    else if (act === 'home') this.#load(this.#means.order.address);
    else if (act === 'again') this.#again(webContents);
    else if (act === 'print') void this.#print(webContents);
    else if (act === 'back') webContents.navigationHistory.goBack();
    else if (act === 'look') this.#ask(this.#question);
    else this.#resize(act === 'larger' ? nextSize(this.#sight.size) : 1);
  }

  async give(names: readonly string[]): Promise<void> {
    const question = this.#question;
    this.#question = undefined;
    this.#become({ asks: null });
    const paths = this.#means.folder.paths(names);
    await question?.answer(question.several ? paths : paths.slice(0, 1)).catch((cause: unknown) => {
      this.#host.warn(`A page of the portal did not take its files: ${String(cause)}.`);
    });
  }

  /** Takes the view away at once. @returns when its session is empty; rejects when it could not be emptied */
  async end(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    this.#means.changed(null);
    const { window } = this.#means;
    if (!window.isDestroyed()) window.contentView.removeChildView(this.#view);
    this.#view.webContents.close({ waitForBeforeUnload: false });
    await wipeSession(this.#session);
  }

  #follow(contents: WebContents): void {
    contents.setWindowOpenHandler((wanted) => {
      const there = inPlaceOf(this.#reach.origins, wanted);
      if (there === null) this.#reach.refused(wanted.url);
      else this.#host.later(0, () => this.#load(there.url, { ...there, referrer: wanted.referrer }));
      return { action: 'deny' };
    });
    contents.on('input-event', () => this.#touch());
    contents.on('did-start-loading', () => this.#become({ loading: true }));
    contents.on('did-stop-loading', () => this.#become({ loading: false }));
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#become({ trouble: null, asks: null });
    });
    contents.on('did-navigate', (_event, url, status) => this.#arrived(url, status));
    contents.on('did-navigate-in-page', (_event, url, isMainFrame) => {
      if (isMainFrame) this.#arrived(url, 200);
    });
    contents.on('did-finish-load', () => contents.setZoomFactor(this.#sight.size));
    contents.on('zoom-changed', () => contents.setZoomFactor(this.#sight.size));
    contents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
      const trouble = isMainFrame ? troubleOf(code) : null;
      if (trouble !== null) this.#become({ trouble });
    });
    contents.on('render-process-gone', () => this.#become({ trouble: 'ended' }));
    contents.on('unresponsive', () => contents.forcefullyCrashRenderer());
  }

  #arrived(url: string, status: number): void {
    this.#become({
      host: URL.parse(url)?.host ?? '',
      place: placeOf(this.#reach.origins, url) ?? 'portal',
      canGoBack: this.#view.webContents.navigationHistory.canGoBack(),
      trouble: troubleOfStatus(status),
    });
  }

  #again(contents: WebContents): void {
    this.#become({ trouble: null, refused: null });
    if (this.#sight.host === '') this.#load(this.#means.order.address);
    else contents.reload();
  }

  #load(url: string, { contentType, sent, referrer }: Loading = {}): void {
    if (this.#ended) return;
    const options = {
      ...(referrer && { httpReferrer: referrer }),
      ...(sent && { postData: [...sent] as never }),
      ...(contentType !== undefined && { extraHeaders: `content-type: ${contentType}` }),
    };
    // A failure is told by `did-fail-load` as well, and handled there.
    this.#view.webContents.loadURL(url, options).catch(() => {});
  }

  #ask(question: FileQuestion | undefined): void {
    if (question === undefined) return;
    this.#question = question;
    this.#become({ asks: { several: question.several, files: this.#means.folder.files() } });
  }

  /** A receipt that the wall let through is saved without a dialog. */
  #download(event: { defaultPrevented?: boolean }, item: DownloadItem): void {
    if (event.defaultPrevented) {
      this.#become({ paper: 'failed' });
      return;
    }
    item.setSavePath(this.#means.folder.nextReceipt());
    item.once('done', (_event, state) => this.#become({ paper: state === 'completed' ? 'saved' : 'failed' }));
  }

  async #print(contents: WebContents): Promise<void> {
    const { print } = this.#means;
    if (print === undefined || this.#sight.paper === 'printing') return;
    this.#become({ paper: 'printing' });
    try {
      await print(contents);
      this.#become({ paper: 'printed' });
    } catch (cause) {
      this.#host.warn(cause instanceof Error ? cause.message : String(cause));
      this.#become({ paper: 'failed' });
    }
  }

  #resize(size: PortalSight['size']): void {
    this.#view.webContents.setZoomFactor(size);
    this.#become({ size });
  }

  #touch(): void {
    if (this.#host.now() - this.#touchedAt < touchEveryMs) return;
    this.#touchedAt = this.#host.now();
    this.#become({ touches: this.#sight.touches + 1 });
  }

  #become(change: Partial<PortalSight>): void {
    if (this.#ended) return;
    this.#sight = { ...this.#sight, ...change };
    this.#show();
    this.#means.changed(this.#sight);
  }

  /** In sight only where the page has room for it, and never Chromium's own page of an error. */
  #show(): void {
    if (this.#ended) return;
    const { trouble, refused, asks } = this.#sight;
    const seen = this.#bounds !== null && trouble === null && refused === null && asks === null;
    if (this.#bounds !== null) this.#view.setBounds(this.#bounds);
    this.#view.setVisible(seen);
  }
}

/** The next size up; the largest stays. */
function nextSize(size: PortalSight['size']): PortalSight['size'] {
  return viewSizes.find((larger) => larger > size) ?? size;
}

interface Loading {
  contentType?: string;
  sent?: readonly { type: string }[];
  referrer?: Referrer;
}
