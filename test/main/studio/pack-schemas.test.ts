import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { packSchemas } from '../../../main/studio/pack-schemas.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const schemas = join(root, 'resources', 'schemas');
const hanoi = join(root, 'resources', 'packs', 'hanoi');

const readJson = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const schemaOf = (name: string) => z.fromJSONSchema(readJson(schemas, `${name}.schema.json`));

test('resources/schemas holds what the pack format is now; after a change run: npm run schemas', () => {
  const written = readdirSync(schemas).map((name) => [name, readJson(schemas, name)]);
  const current = [...packSchemas()].sort(([one], [other]) => (one < other ? -1 : 1));
  expect(written.sort()).toEqual(JSON.parse(JSON.stringify(current)));
});

const files = [
  ...readdirSync(hanoi)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, name.replace('.json', '')] as const),
  ...readdirSync(join(hanoi, 'procedures')).map((name) => [`procedures/${name}`, 'procedure'] as const),
];

test.each(files)('the shipped %s fits the JSON Schema that an editor holds it against', (file, kind) => {
  expect(schemaOf(kind).safeParse(readJson(hanoi, file)).error?.issues).toBeUndefined();
});

test.each([
  ['an unknown field', { colour: 'red' }],
  ['a drawing nobody knows', { steps: [{ drawing: 'elephant' }] }],
  ['a code that is none', { code: { value: '1' } }],
])('the JSON Schema has something against %s in a procedure', (_, changes) => {
  const good = readJson(hanoi, 'procedures', 'dang-ky-khai-sinh.json');
  const schema = schemaOf('procedure');
  expect(schema.safeParse({ ...good, ...changes }).success).toBe(false);
});

test('a field is explained where it is written, also one that several kinds of entries share', () => {
  const { $defs } = readJson(schemas, 'procedure.schema.json');
  const said = (definition: { properties: Record<string, { description?: string }> }, field: string) =>
    definition.properties[field]?.description;
  expect(said($defs.RequiredDocument, 'replacedBy')).toBe(
    'The data that makes the paper unnecessary, in words.',
  );
  const questions: Parameters<typeof said>[0][] = $defs.Circumstance.oneOf;
  expect(questions.map((question) => said(question, 'unsure'))).toEqual(
    questions.map(() => 'What "I am not sure" means here and what happens then.'),
  );
});

test('an editor is told which schema each file of a pack has', () => {
  const settings = readJson(root, '.vscode', 'settings.json') as {
    'json.schemas': { fileMatch: string[]; url: string }[];
  };
  const told = settings['json.schemas'].map(({ url }) => url.replace('./resources/schemas/', '')).sort();
  expect(told).toEqual(readdirSync(schemas).sort());
  for (const { fileMatch, url } of settings['json.schemas']) {
    const kind = url.replace('./resources/schemas/', '').replace('.schema.json', '');
    const file = kind === 'procedure' ? 'procedures/*' : kind;
    expect(fileMatch).toEqual([`/resources/packs/*/${file}.json`]);
  }
});
