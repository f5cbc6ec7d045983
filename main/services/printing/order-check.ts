import type { Pack } from '../../../shared/domain/content/pack.ts';
import type { Circumstance, Procedure } from '../../../shared/domain/content/procedure.ts';
import { unsure } from '../../../shared/domain/content/unsure.ts';
import type { PrintOrder } from '../../../shared/domain/desk/print.ts';

/** An order for a sheet that its edition of the pack cannot make. */
export class PrintOrderError extends Error {
  override name = 'PrintOrderError';
}

/**
 * Holds an order against the pack, so that nothing but the pack's own words can reach a paper.
 *
 * @returns the procedure that is ordered
 * @throws PrintOrderError naming what the pack does not have
 */
export function checkOrder({ procedure: id, answers, ticks }: PrintOrder, { procedures }: Pack): Procedure {
  const procedure = procedures.find((entry) => entry.id === id);
  if (procedure === undefined) refuse(`has no procedure "${id}"`);
  for (const [name, answer] of Object.entries(answers)) {
    const circumstance = procedure.circumstances.find((entry) => entry.id === name);
    if (circumstance === undefined) refuse(`has no circumstance "${name}" in "${id}"`);
    if (!isAnswer(circumstance, answer)) refuse(`has no answer "${answer}" to "${name}" in "${id}"`);
  }
  for (const document of Object.keys(ticks ?? {})) {
    if (!hasDocument(procedure, document)) refuse(`has no document "${document}" in "${id}"`);
  }
  return procedure;
}

function isAnswer(circumstance: Circumstance, answer: string | number): boolean {
  if (answer === unsure) return true;
  if (circumstance.kind === 'choice') return circumstance.options.some(({ id }) => id === answer);
  return typeof answer === 'number' && answer >= circumstance.min && answer <= circumstance.max;
}

function hasDocument({ documents }: Procedure, id: string): boolean {
  return documents.some((document) => document.id === id);
}

function refuse(what: string): never {
  throw new PrintOrderError(`The content that was shown ${what}: load the page again and choose once more.`);
}
