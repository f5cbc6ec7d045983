/** What a settings store must do: `conf` in Node, `electron-store` in Electron; the same file by both. */
export interface SettingsStore {
  /** The whole file; setting it replaces the file as a whole, durably. */
  store: Record<string, unknown>;
  path: string;
}

/** One step of the file's format: what the fields before it have become. It must not fail on what it does not know. */
export type SettingsStep = (settings: Record<string, unknown>) => Record<string, unknown>;

/**
 * Every step that the format has taken, oldest first, each in a numbered file in `migrations`. Format 1 is that of
 * the files which have no number, so the first step leads to format 2.
 */
const steps: readonly SettingsStep[] = [];

/** The settings file was written by a newer version of the app. */
export class NewerSettingsError extends Error {
  override name = 'NewerSettingsError';
}

/**
 * The settings of a file in the format of this build. The file itself stays as it is until something is changed, so
 * that whoever only looks at a site changes nothing, and a file that cannot be written can still be read. That is why
 * `conf`'s own migrations, which write when they are opened, are not used.
 *
 * @throws NewerSettingsError when an older app meets a newer file
 */
export function settingsIn({ store, path }: SettingsStore, taken = steps): Record<string, unknown> {
  const { format = 1, ...settings } = store;
  const newest = taken.length + 1;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1 || format > newest) {
    throw new NewerSettingsError(
      `The settings file ${path} has format ${JSON.stringify(format)}, and this version of the app knows formats 1 to ${newest}. Install the version that wrote it, or move the file away to start with the defaults.`,
    );
  }
  return taken.slice(format - 1).reduce((before, step) => step(before), settings);
}

/** Writes settings in the format of this build. */
export function writeSettings(store: SettingsStore, settings: Record<string, unknown>, taken = steps): void {
  store.store = { format: taken.length + 1, ...settings };
}
