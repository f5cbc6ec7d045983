import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { type PackFault, PackHead, Sources } from '../../../shared/domain/pack.ts';
import { Signage } from '../../../shared/domain/playlist.ts';
import { Procedure } from '../../../shared/domain/procedure.ts';
import { parseJson } from './json-text.ts';
import { listFiles } from './pack-files.ts';
import { schemaFaults } from './schema-faults.ts';

/** A pack as far as its files could be read: a part is absent where its file has a mistake. */
export interface PackReading {
  folder: string;
  /** Every file of the pack; see listFiles. */
  paths: string[];
  head: PackHead | undefined;
  sources: Sources | undefined;
  signage: Signage | undefined;
  procedures: { file: string; procedure: Procedure }[];
  /** Every file that fits its schema. */
  documents: { file: string; value: unknown }[];
  faults: PackFault[];
}

/** Reads every file of a pack and holds it against its schema. Never throws for a mistake in the pack. */
export async function readPack(folder: string): Promise<PackReading> {
  const { paths, faults } = await listFiles(folder);
  const documents: PackReading['documents'] = [];
  if (paths.length === 0 && faults.length > 0) {
    return {
      folder,
      paths,
      head: undefined,
      sources: undefined,
      signage: undefined,
      procedures: [],
      documents,
      faults,
    };
  }
  const read = async <Schema extends z.ZodType>(file: string, schema: Schema) => {
    const value = paths.includes(file) ? await readJson(folder, file, faults) : missing(file, faults);
    if (value === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) documents.push({ file, value });
    else faults.push(...schemaFaults(file, value, parsed.error.issues));
    return parsed.data;
  };
  const head = await read('pack.json', PackHead);
  const sources = await read('sources.json', Sources);
  const signage = await read('signage.json', Signage);
  const procedures: PackReading['procedures'] = [];
  for (const file of paths.filter((path) => procedureFile.test(path))) {
    const procedure = await read(file, Procedure);
    if (procedure) procedures.push({ file, procedure });
  }
  if (!paths.some((path) => procedureFile.test(path))) missing('procedures', faults);
  faults.push(...paths.filter((path) => !belongs(path)).map(strange));
  return { folder, paths, head, sources, signage, procedures, documents, faults };
}

const procedureFile = /^procedures\/[^/]+\.json$/;

function belongs(path: string): boolean {
  return (
    ['pack.json', 'sources.json', 'signage.json', 'README.md', 'COVERAGE.md'].includes(path) ||
    procedureFile.test(path) ||
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
  if ('value' in parsed) return parsed.value;
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
