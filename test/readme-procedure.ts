import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the shipped packs. */
export const packs = join(import.meta.dirname, '..', 'resources', 'packs');

/** The example procedure of resources/packs/README.md, as the text that an editor would copy. */
export function readmeProcedure(): string {
  const [, example] = /```json\n([\s\S]*?)```/.exec(readFileSync(join(packs, 'README.md'), 'utf8')) ?? [];
  if (example === undefined) throw new Error('resources/packs/README.md has no example in JSON.');
  return example;
}

/** Puts the example into a pack, as the one file more. */
export function addExample(pack: string): void {
  const example = readmeProcedure();
  writeFileSync(join(pack, 'procedures', `${JSON.parse(example).id}.json`), example);
}
