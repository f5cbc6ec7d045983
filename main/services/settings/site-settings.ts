import { Settings, type SettingsChange, settingsFault } from '../../../shared/domain/desk/settings.ts';
import { NewerSettingsError, type SettingsStore, settingsIn, writeSettings } from './settings-file.ts';

/** A setting cannot be as somebody wants it, or cannot be kept. */
export class RefusedSettingError extends Error {
  override name = 'RefusedSettingError';
}

/** What a site sets for itself, as it stands now. */
export interface SiteSettings {
  now(): Settings;
  /**
   * Changes the fields that are given, in the file and from now on; null takes one away.
   *
   * @throws RefusedSettingError with a sentence; nothing is changed then
   */
  change(change: SettingsChange): Settings;
}

/**
 * The settings of a running site.
 *
 * @param store where they are kept; a site without a file keeps them until it ends
 * @param changed is told after each change
 */
export function createSiteSettings(
  start: Settings,
  store: SettingsStore | undefined,
  changed: (settings: Settings) => void,
): SiteSettings {
  let current = start;
  let memory: Record<string, unknown> = start;

  /** The file as it is now: somebody may have changed it by hand since the start. */
  const read = (): Record<string, unknown> => {
    if (store === undefined) return memory;
    try {
      return settingsIn(store);
    } catch (cause) {
      throw new RefusedSettingError(
        cause instanceof NewerSettingsError
          ? cause.message
          : `The settings file ${store.path} cannot be read any more. Mend it first.`,
      );
    }
  };

  return {
    now: () => current,
    change(change) {
      const given = Object.fromEntries(
        Object.entries({ ...read(), ...change }).filter(
          ([name, value]) => value !== undefined && !(value === null && name in change),
        ),
      );
      const parsed = Settings.safeParse(given);
      if (!parsed.success) {
        throw new RefusedSettingError(`This cannot be set: ${settingsFault(parsed.error, given)}.`);
      }
      const pages = parsed.data.windows.map(({ display }) => display);
      if (new Set(pages).size < pages.length) {
        throw new RefusedSettingError(
          'Two windows cannot be on one display. Give each a display of its own.',
        );
      }
      try {
        if (store) writeSettings(store, given);
        else memory = given;
      } catch (cause) {
        throw new RefusedSettingError(
          `The settings file ${store?.path} cannot be written (${(cause as NodeJS.ErrnoException).code}). Let this user write there.`,
        );
      }
      current = parsed.data;
      changed(current);
      return current;
    },
  };
}
