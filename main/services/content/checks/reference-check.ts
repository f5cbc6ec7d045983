import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import type { PackReading } from '../pack/pack-read.ts';
import { fieldPath } from './field-path.ts';
import { handbookIdLists, handbookReferences } from './handbook-references.ts';
import { signageReferences } from './signage-references.ts';

/** What points at something: where it stands, the id, the ids that exist, and what they are called. */
export interface Reference {
  file: string;
  path: PropertyKey[];
  id: string;
  known: readonly string[] | undefined;
  what: string;
}

/** Ids that are given twice, and references to what the pack does not have. */
export function checkReferences(reading: PackReading): PackFault[] {
  return [
    ...[...referencesOf(reading), ...handbookReferences(reading)].flatMap(dangling),
    ...[...idListsOf(reading), ...handbookIdLists(reading)].flatMap(duplicates),
    ...reading.procedures.flatMap(misnamed),
  ];
}

function referencesOf({ head, signage, handbook, procedures, paths }: PackReading): Reference[] {
  const known = paths.flatMap((path) => /^procedures\/(.+)\.json$/.exec(path)?.[1] ?? []);
  const fields = head?.fields.map(({ id }) => id);
  const slides = handbook.slides?.map(({ id }) => id);
  const venues = head && (head.venues ?? []).map(({ id }) => id);
  const lifeEvents =
    handbook.vocabularies?.lifeEvents.terms.map(({ id }) => id) ??
    (paths.includes('vocabularies.json') ? undefined : []);
  return [
    ...(head?.popular ?? []).map((id, index) => ({
      file: 'pack.json',
      path: ['popular', index],
      id,
      known,
      what: 'procedure',
    })),
    ...(signage ? signageReferences(signage, { handbook, paths }) : []),
    ...(signage?.items ?? []).flatMap((item, index) =>
      item.kind === 'slide'
        ? [
            {
              file: 'signage.json',
              path: ['items', index, 'slide'],
              id: item.slide,
              known: slides ?? (paths.includes('slides.json') ? undefined : []),
              what: 'slide',
            },
          ]
        : [],
    ),
    ...procedures.flatMap(({ file, procedure }) => [
      { file, path: ['field'], id: procedure.field, known: fields, what: 'field' },
      ...procedure.related.map((id, index) => ({
        file,
        path: ['related', index],
        id,
        known: known.filter((other) => other !== procedure.id),
        what: 'other procedure',
      })),
      ...procedure.steps.flatMap((step, index) =>
        step.in === undefined
          ? []
          : [{ file, path: ['steps', index, 'in'], id: step.in, known: venues, what: 'venue of pack.json' }],
      ),
      ...(procedure.lifeEvents ?? []).map((id, index) => ({
        file,
        path: ['lifeEvents', index],
        id,
        known: lifeEvents,
        what: 'life event',
      })),
    ]),
  ];
}

/** A reference to what the pack does not have, as an error. */
export function dangling({ file, path, id, known, what }: Reference): PackFault[] {
  if (known === undefined || known.includes(id)) return [];
  return [
    {
      level: 'error',
      file,
      field: fieldPath(path),
      reason: `There is no ${what} "${id}" in this pack.`,
      remedy:
        known.length > 0
          ? `Give one that there is, like ${nearest(id, known)}.`
          : `Add the ${what}, or remove this.`,
    },
  ];
}

/** A few ids, those first that begin most like a given one. */
function nearest(id: string, known: readonly string[]): string {
  const alike = (other: string) => [...other].findIndex((letter, index) => letter !== id[index]) >>> 0;
  return [...known]
    .sort((one, another) => alike(another) - alike(one))
    .slice(0, 5)
    .join(', ');
}

/** Entries that are told apart by their id. */
export interface IdList {
  file: string;
  path: PropertyKey[];
  ids: readonly string[];
}

function idListsOf({ head, signage, procedures }: PackReading): IdList[] {
  const ids = (entries: readonly { id: string }[] | undefined) => (entries ?? []).map(({ id }) => id);
  return [
    { file: 'pack.json', path: ['fields'], ids: ids(head?.fields) },
    { file: 'pack.json', path: ['venues'], ids: ids(head?.venues) },
    { file: 'signage.json', path: ['screens'], ids: ids(signage?.screens) },
    { file: 'signage.json', path: ['playlists'], ids: ids(signage?.playlists) },
    { file: 'signage.json', path: ['items'], ids: ids(signage?.items) },
    { file: 'signage.json', path: ['dayParts'], ids: ids(signage?.dayParts) },
    ...procedures.flatMap(({ file, procedure }) => [
      ...(['circumstances', 'documents', 'steps', 'warnings'] as const).map((list) => ({
        file,
        path: [list],
        ids: ids(procedure[list]),
      })),
      ...procedure.circumstances.map((circumstance, index) => ({
        file,
        path: ['circumstances', index, 'options'],
        ids: circumstance.kind === 'choice' ? ids(circumstance.options) : [],
      })),
    ]),
  ];
}

function duplicates({ file, path, ids }: IdList): PackFault[] {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    return [
      {
        level: 'error' as const,
        file,
        field: fieldPath([...path, index, 'id']),
        reason: `The id "${id}" is already taken by ${fieldPath([...path, first])}.`,
        remedy: 'Give this one an id of its own.',
      },
    ];
  });
}

/** A procedure's file is named by its id, so an id that is given twice cannot happen. */
function misnamed({ file, procedure }: PackReading['procedures'][number]): PackFault[] {
  if (file === `procedures/${procedure.id}.json`) return [];
  return [
    {
      level: 'error',
      file,
      field: 'id',
      reason: `The id "${procedure.id}" differs from the file's name.`,
      remedy: `Rename the file to procedures/${procedure.id}.json, or mend the id.`,
    },
  ];
}
