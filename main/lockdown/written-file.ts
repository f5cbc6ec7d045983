/** A file of a lockdown, to be read before it is applied. */
export interface WrittenFile {
  /** Inside the folder that was asked for, with forward slashes. */
  path: string;
  content: string;
  /** Whether it is a program. */
  executable?: boolean;
}

/** What the files are written for. */
export interface LockdownSetting {
  /** Folder of the installed app. */
  app: string;
  /** The app's origin, as `http://127.0.0.1:4680`. */
  origin: string;
  /** The screen of the lobby that the machine shows; a machine without one shows the kiosk. */
  screen?: string;
  /** From where that screen may show pages, as the content in use says. */
  framed?: readonly string[];
  /** The account whose session shows the kiosk; it owns nothing else. */
  account: string;
}
