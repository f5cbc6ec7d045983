import { expect, test } from 'vitest';
import { KioskContent } from '../../shared/domain/content/kiosk-content.ts';
import { samplePack } from './content/sample.ts';
import { sampleHandbook } from './content/sample-handbook.ts';
import { openApp, request } from './sandbox.ts';

const handbookOf = async (packFolder: string) => {
  const { app } = await openApp({ packFolder });
  return KioskContent.parse(await (await app.handle(request('/api/content'))).json()).handbook;
};

test('the kiosk is given the handbook as the pack has it, and nothing where it has none', async () => {
  const { folder, write } = samplePack();
  expect(await handbookOf(folder)).toEqual({});
  for (const [part, contents] of Object.entries(sampleHandbook)) {
    write(`${part}.json`, JSON.stringify(contents));
  }
  expect(await handbookOf(folder)).toEqual(sampleHandbook);
});
