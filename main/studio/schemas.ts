import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packSchemas } from './pack-schemas.ts';

/** `npm run schemas`: writes the JSON Schemas of the pack format into resources/schemas, and nothing else there. */
const folder = join(import.meta.dirname, '..', '..', 'resources', 'schemas');
const schemas = packSchemas();

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!schemas.has(name)) rmSync(join(folder, name));
for (const [name, schema] of schemas) {
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
}
console.log(`${schemas.size} schemas are in ${folder}.`);
