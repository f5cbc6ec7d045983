import type * as electron from 'electron';

/** The part of the `electron` module this door uses. It is handed in, so that tests can hand in a double. */
export type ElectronModule = Pick<
  typeof electron,
  | 'app'
  | 'BrowserWindow'
  | 'clipboard'
  | 'Menu'
  | 'powerMonitor'
  | 'powerSaveBlocker'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'WebContentsView'
>;
