import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runBrowser } from '../../../main/launcher/browser-run.ts';
import { temporaryFolder } from '../sandbox.ts';

test('the locked browser cannot print, whatever a page calls, and its profile is gone with it', async () => {
  const folder = temporaryFolder();
  const [browser, seen] = [join(folder, 'browser'), join(folder, 'seen.json')];
  // Stands for Chromium: tells the profile that it was given, and stays.
  const told = `for word; do case "$word" in --user-data-dir=*) profile="\${word#*=}";; esac; done
printf '{"profile":"%s","preferences":%s}' "$profile" "$(cat "$profile/Default/Preferences")" > ${seen}.part
mv ${seen}.part ${seen}
exec sleep 60`;
  writeFileSync(browser, `#!/bin/sh\n${told}\n`);
  chmodSync(browser, 0o755);
  const end = runBrowser(
    { browser, address: 'http://127.0.0.1:9/kiosk', log: () => {} },
    { show: 'page', software: false },
    () => {},
  );
  await vi.waitFor(() => expect(existsSync(seen)).toBe(true), { timeout: 5_000 });
  end();
  const { profile, preferences } = JSON.parse(readFileSync(seen, 'utf8'));
  expect(preferences).toMatchObject({ printing: { enabled: false } });
  await vi.waitFor(() => expect(existsSync(profile)).toBe(false), { timeout: 5_000 });
});
