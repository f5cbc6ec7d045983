import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadPack } from '../../main/services/content/pack-load.ts';
import { KioskContent } from '../../shared/domain/api.ts';
import { openApp, request } from './sandbox.ts';

const hanoi = join(import.meta.dirname, '..', '..', 'resources', 'packs', 'hanoi');

test('the kiosk is given the handbook as the pack has it, and a pack without one gives none', async () => {
  const full = await openApp({ packFolder: hanoi });
  const { handbook } = KioskContent.parse(await (await full.app.handle(request('/api/content'))).json());
  expect(handbook).toEqual((await loadPack(hanoi)).pack.handbook);
  expect(handbook.channels?.map(({ address }) => address)).toContain('1022');
  const bare = await openApp();
  expect(await (await bare.app.handle(request('/api/content'))).json()).toMatchObject({ handbook: {} });
});
