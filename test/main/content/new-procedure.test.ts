import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPack } from '../../../main/services/content/checks/pack-check.ts';
import type { KioskContent } from '../../../shared/domain/content/kiosk-content.ts';
import type { Answers } from '../../../shared/guidance/conditions.ts';
import { derive } from '../../../shared/guidance/derive.ts';
import { addExample, packs, readmeProcedure } from '../../readme-procedure.ts';
import { openApp, request, temporaryFolder } from '../sandbox.ts';
import { compileDay } from './sample.ts';

const example = JSON.parse(readmeProcedure());

/** A copy of the shipped pack with the README's example as the one file more. */
function packWithExample(): string {
  const folder = temporaryFolder();
  cpSync(join(packs, 'hanoi'), folder, { recursive: true });
  addExample(folder);
  return folder;
}

/** What the app tells the kiosk of a pack that has the README's example as the one file more. */
async function contentWithExample(): Promise<KioskContent> {
  const folder = packWithExample();
  const { app } = await openApp({ packFolder: folder });
  return (await app.handle(request('/api/content'))).json() as Promise<KioskContent>;
}

test('the example of the README has neither error nor warning', async () => {
  const folder = packWithExample();
  const { faults } = await checkPack(folder, { on: compileDay });
  expect(faults.filter(({ file }) => file === `procedures/${example.id}.json`)).toEqual([]);
});

test('a procedure written only as JSON is there for the kiosk, as it was written', async () => {
  const { procedures } = await contentWithExample();
  expect(procedures.find(({ id }) => id === example.id)).toEqual(example);
});

test.each<[who: string, answers: Answers, ...documents: string[]]>([
  ['a family of ten', { 'nguoi-muon': 'ho-gia-dinh', 'so-nguoi': 10 }, 'phieu-dang-ky needed'],
  [
    'a family of fifty',
    { 'nguoi-muon': 'ho-gia-dinh', 'so-nguoi': 50 },
    'phieu-dang-ky needed',
    'cam-ket-an-toan needed',
  ],
  ['the residents’ group', { 'nguoi-muon': 'to-dan-pho' }, 'phieu-dang-ky needed', 'giay-gioi-thieu needed'],
  [
    'somebody who is not sure',
    { 'nguoi-muon': 'unsure' },
    'phieu-dang-ky needed',
    'giay-gioi-thieu maybe',
    'cam-ket-an-toan maybe',
  ],
])('the example’s list is right for %s', async (_, answers, ...documents) => {
  const { procedures, today } = await contentWithExample();
  const procedure = procedures.find(({ id }) => id === example.id);
  const state = derive(procedure as KioskContent['procedures'][number], answers, today);
  expect(state.documents.map(({ document, need }) => `${document.id} ${need}`)).toEqual(documents);
});
