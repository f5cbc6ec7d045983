import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { type BuiltApp, startBuiltApp } from '../built-app.ts';
import { card, samplePack } from './content/sample.ts';
import { temporaryFolder } from './sandbox.ts';

const windows = process.platform === 'win32';

/** The built app as a service runs it, on a sample pack. */
async function startService() {
  const pack = samplePack();
  const app = await startBuiltApp({ TANTAM_HOME: temporaryFolder(), TANTAM_PACK: pack.folder });
  onTestFinished(async () => void (await app.stop()));
  return { pack, app };
}

/** Sends the signal and gives the line that the app says to it. */
function said(app: BuiltApp, stream: 'stdout' | 'stderr'): Promise<string> {
  const output = app.process[stream] as Readable;
  let text = '';
  const line = new Promise<string>((done) => {
    output.on('data', function read(chunk: string) {
      text += chunk;
      const [found] = /^The content .*\n/m.exec(text) ?? [];
      if (found === undefined) return;
      output.off('data', read);
      done(found);
    });
  });
  app.process.kill('SIGHUP');
  return line;
}

const names = async ({ address }: BuiltApp) => {
  const content = (await (await fetch(`${address}api/content`)).json()) as {
    procedures: { name: { vi: string } }[];
  };
  return content.procedures.map(({ name }) => name.vi);
};

test.skipIf(windows)('a service that is sent SIGHUP takes the changed pack into use', async () => {
  const { pack, app } = await startService();
  pack.put(card, 'name.vi', 'Làm thẻ thư viện');
  expect(await said(app, 'stdout')).toMatch(
    /^The content has changed: its revision is [0-9a-f]{12} now\.\n$/,
  );
  expect(await names(app)).toEqual(['Làm thẻ thư viện']);
});

test.skipIf(windows)('a service that is sent SIGHUP keeps its pack when the new one is cut off', async () => {
  const { pack, app } = await startService();
  const whole = join(temporaryFolder(), 'pack');
  cpSync(pack.folder, whole, { recursive: true });
  pack.write(card, pack.read(card).slice(0, 500));
  expect(await said(app, 'stderr')).toMatch(
    /^The content stays as it was\. .*cap-the-doc-gia\.json: The file is not JSON/,
  );
  expect(await names(app)).toEqual(['Cấp thẻ độc giả']);

  cpSync(whole, pack.folder, { recursive: true });
  expect(await said(app, 'stdout')).toMatch(/^The content is as before: revision [0-9a-f]{12}\.\n$/);
});
