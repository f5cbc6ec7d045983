import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder for a profile that is thrown away, with nothing in it but that the browser is not to offer to translate
 * the page or to restore what was open.
 *
 * @param preferences more of what Chromium keeps in a profile's `Preferences`
 * @returns its path
 */
export function newProfile(preferences: Record<string, unknown> = {}): string {
  const profile = mkdtempSync(join(tmpdir(), 'tantam-kiosk-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ translate: { enabled: false }, profile: { exit_type: 'Normal' }, ...preferences }),
  );
  return profile;
}
