import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDifficulties } from '../../../main/services/content/checks/difficulty-check.ts';
import { checkPack } from '../../../main/services/content/checks/pack-check.ts';
import { loadPack } from '../../../main/services/content/pack/pack-load.ts';
import { readPack } from '../../../main/services/content/pack/pack-read.ts';
import { addDays } from '../../../shared/domain/hanoi-time.ts';
import { derive } from '../../../shared/guidance/derive.ts';

const hanoi = join(import.meta.dirname, '..', '..', '..', 'resources', 'packs', 'hanoi');

test('the shipped pack has no error', async () => {
  const { faults } = await checkPack(hanoi, { on: '2026-11-20' });
  expect(faults.filter(({ level }) => level === 'error')).toEqual([]);
});

test('every coded difficulty has help for citizens, on any day from September 2025 to June 2027', async () => {
  const reading = await readPack(hanoi);
  const bare = new Set<string>();
  for (let day = '2025-09-01'; day <= '2027-06-30'; day = addDays(day, 1)) {
    for (const { reason } of checkDifficulties(reading, day)) bare.add(reason);
  }
  expect([...bare]).toEqual([]);
});

test('every guided procedure has at least two questions that change its list', async () => {
  const { pack } = await loadPack(hanoi);
  const changing = pack.procedures.map((procedure) => {
    const named = JSON.stringify(procedure.documents.map(({ when }) => when));
    return [
      procedure.id,
      procedure.circumstances.filter(({ id }) => named.includes(`["${id}",`)).length,
    ] as const;
  });
  expect(changing.filter(([, count]) => count < 2)).toEqual([]);
});

test('nothing that is over is ever in a list, on any day from September 2025 to June 2027', async () => {
  const { pack } = await loadPack(hanoi);
  const over: string[] = [];
  for (let day = '2025-09-01'; day <= '2027-06-30'; day = addDays(day, 1)) {
    for (const procedure of pack.procedures) {
      const { questions, documents, warnings, steps } = derive(procedure, {}, day);
      const shown = [
        ...questions.map(({ circumstance }) => circumstance),
        ...documents.map(({ document }) => document),
        ...warnings.map(({ warning }) => warning),
        ...Object.values(steps).flat(),
      ];
      const wrong = shown.filter(({ basis: { from = '', until = '9999' } }) => day < from || until < day);
      over.push(...wrong.map(({ id }) => `${procedure.id} shows ${id} on ${day}`));
    }
  }
  expect(over).toEqual([]);
});
