import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  type Handbook,
  type HandbookPart,
  handbookParts,
} from '../../../../shared/domain/content/handbook-parts.ts';
import { type PackFault, PackHead, Sources } from '../../../../shared/domain/content/pack.ts';
import { Procedure } from '../../../../shared/domain/content/procedure.ts';
import { Signage } from '../../../../shared/domain/signage/playlist.ts';
import { fieldPath } from '../checks/field-path.ts';
import { schemaFaults } from '../checks/schema-faults.ts';
import { withNames } from '../checks/signage-names.ts';
import { repeatedFields } from './json-duplicates.ts';
import { parseJson } from './json-text.ts';
import { listFiles } from './pack-files.ts';

/** A pack as far as its files could be read: a part is absent where its file has a mistake. */
export interface PackReading {
  folder: string;
  /** Every file of the pack; see listFiles. */
  paths: string[];
  head: PackHead | undefined;
  sources: Sources | undefined;
  signage: Signage | undefined;
  procedures: { file: string; procedure: Procedure }[];
  handbook: Handbook;
  /** Every file that fits its schema. */
  documents: { file: string; value: unknown }[];
  faults: PackFault[];
}

/** Reads every file of a pack and holds it against its schema. Never throws for a mistake in the pack. */
export async function readPack(folder: string): Promise<PackReading> {
  const { paths, faults } = await listFiles(folder);
  const reading: PackReading = {
    folder,
    paths,
    head: undefined,
    sources: undefined,
    signage: undefined,
    procedures: [],
    handbook: {},
    documents: [],
    faults,
  };
  if (paths.length === 0 && faults.length > 0) return reading;
  reading.head = await readPart(reading, 'pack.json', PackHead);
  reading.sources = await readPart(reading, 'sources.json', Sources);
  reading.signage = await readPart(reading, 'signage.json', Signage);
  for (const file of paths.filter((path) => procedureFile.test(path))) {
    const procedure = await readPart(reading, file, Procedure);
    if (procedure) reading.procedures.push({ file, procedure });
  }
  if (!paths.some((path) => procedureFile.test(path))) missing('procedures', faults);
  for (const part of Object.keys(handbookParts) as HandbookPart[]) {
    if (!paths.includes(`${part}.json`)) continue;
    const value = await readPart<z.ZodType>(reading, `${part}.json`, handbookParts[part]);
    if (value !== undefined) Object.assign(reading.handbook, { [part]: value });
  }
  faults.push(...paths.filter((path) => !belongs(path)).map(strange));
  return reading;
}

/** One file of the pack; notes it among the reading's documents, or its faults among the reading's faults. */
async function readPart<Schema extends z.ZodType>(
  { folder, paths, documents, faults }: PackReading,
  file: string,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  const value = paths.includes(file) ? await readJson(folder, file, faults) : missing(file, faults);
  if (value === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) documents.push({ file, value });
  else faults.push(...schemaFaults(file, value, parsed.error.issues).map((fault) => withNames(fault, value)));
  return parsed.data;
}

const procedureFile = /^procedures\/[^/]+\.json$/;

function belongs(path: string): boolean {
  return (
    ['pack.json', 'sources.json', 'signage.json', 'README.md', 'COVERAGE.md'].includes(path) ||
    procedureFile.test(path) ||
    Object.keys(handbookParts).some((part) => path === `${part}.json`) ||
    path.startsWith('media/')
  );
}

function strange(file: string): PackFault {
  return {
    level: 'error',
    file,
    field: '',
    reason: 'This file does not belong to a content pack.',
    remedy: 'Remove it, or move it: pictures and videos to media, procedures to procedures/<id>.json.',
  };
}

function repeated(file: string, path: PropertyKey[]): PackFault {
  return {
    level: 'error',
    file,
    field: fieldPath(path),
    reason: 'This field is given twice in the same object, and only the last one would count.',
    remedy: 'Remove one of the two.',
  };
}

function missing(file: string, faults: PackFault[]): undefined {
  faults.push({
    level: 'error',
    file,
    field: '',
    reason: 'This file is missing.',
    remedy: 'Add it; resources/packs/hanoi has one to look at.',
  });
}

async function readJson(folder: string, file: string, faults: PackFault[]): Promise<unknown> {
  const bytes = await readFile(join(folder, file));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    faults.push({
      level: 'error',
      file,
      field: '',
      reason: 'The file is not UTF-8 text.',
      remedy: 'Save it again as UTF-8.',
    });
    return undefined;
  }
  const parsed = parseJson(text);
  if ('value' in parsed) {
    faults.push(...repeatedFields(text).map((path) => repeated(file, path)));
    return parsed.value;
  }
  const { line, column, mistake } = parsed.fault;
  faults.push({
    level: 'error',
    file,
    field: '',
    reason: `The file is not JSON: ${mistake}, at line ${line}, column ${column}.`,
    remedy: 'Mend it there: look for a missing or extra comma, quotation mark or brace.',
  });
  return undefined;
}
