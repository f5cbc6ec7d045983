import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import * as basis from '../../shared/domain/basis.ts';
import * as condition from '../../shared/domain/condition.ts';
import * as campaign from '../../shared/domain/content/campaign.ts';
import * as entry from '../../shared/domain/content/entry.ts';
import * as handbook from '../../shared/domain/content/handbook.ts';
import { handbookParts } from '../../shared/domain/content/handbook-parts.ts';
import * as media from '../../shared/domain/content/media.ts';
import * as pack from '../../shared/domain/content/pack.ts';
import * as procedure from '../../shared/domain/content/procedure.ts';
import * as slide from '../../shared/domain/content/slide.ts';
import * as vocabulary from '../../shared/domain/content/vocabulary.ts';
import * as day from '../../shared/domain/day.ts';
import * as playlist from '../../shared/domain/signage/playlist.ts';
import * as screen from '../../shared/domain/signage/screen.ts';
import * as text from '../../shared/domain/text.ts';
import * as timing from '../../shared/domain/timing.ts';
import { type Docs, readDocs } from './doc-comments.ts';

/** The modules that define the pack format, by their files, each after those it builds on. */
const modules = {
  'text.ts': text,
  'day.ts': day,
  'timing.ts': timing,
  'basis.ts': basis,
  'condition.ts': condition,
  'content/entry.ts': entry,
  'content/procedure.ts': procedure,
  'signage/screen.ts': screen,
  'signage/playlist.ts': playlist,
  'content/slide.ts': slide,
  'content/media.ts': media,
  'content/campaign.ts': campaign,
  'content/handbook.ts': handbook,
  'content/vocabulary.ts': vocabulary,
  'content/pack.ts': pack,
};

const domainFolder = join(import.meta.dirname, '..', '..', 'shared', 'domain');

/** A part of a JSON Schema, as far as this file looks into it. */
interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  $defs?: Record<string, Schema>;
  [keyword: string]: unknown;
}

/**
 * JSON Schemas (draft 2020-12) of every kind of file of a content pack, by file name. They are made from the
 * schemas that the app itself reads packs with, and explain each field by the comment it has there.
 */
export function packSchemas(): Map<string, Schema> {
  const named = z.registry<{ id: string }>();
  for (const module of Object.values(modules)) {
    for (const [name, value] of Object.entries(module)) {
      if (value instanceof z.ZodType) named.add(value, { id: name });
    }
  }
  const docs = readDocs(
    new Map(Object.keys(modules).map((file) => [file, readFileSync(join(domainFolder, file), 'utf8')])),
  );
  const kinds: Record<string, z.ZodType> = {
    pack: pack.PackHead,
    sources: pack.Sources,
    signage: playlist.Signage,
    procedure: procedure.Procedure,
    ...handbookParts,
  };
  return new Map(
    Object.entries(kinds).map(([kind, schema]) => [
      `${kind}.schema.json`,
      explained(z.toJSONSchema(schema, { metadata: named }) as Schema, named.get(schema)?.id, docs),
    ]),
  );
}

/** The schema with the comments of its definitions and of their fields as descriptions. */
function explained(schema: Schema, name: string | undefined, docs: Map<string, Docs>): Schema {
  const { id: _, $schema, $defs, ...body } = schema;
  const definitions = Object.entries($defs ?? {}).map(([id, definition]) => {
    const { id: _, ...rest } = definition;
    return [id, describe(rest, docs.get(id))] as const;
  });
  return {
    $schema,
    ...describe(body, name === undefined ? undefined : docs.get(name)),
    ...(definitions.length > 0 && { $defs: Object.fromEntries(definitions) }),
  };
}

function describe(schema: Schema, docs: Docs | undefined): Schema {
  if (docs === undefined) return schema;
  const described = fieldsDescribed(schema, docs.fields) as Schema;
  return docs.text === undefined ? described : { description: docs.text, ...described };
}

function fieldsDescribed(value: unknown, fields: Docs['fields']): unknown {
  if (Array.isArray(value)) return value.map((part) => fieldsDescribed(part, fields));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([keyword, part]) => [
      keyword,
      keyword === 'properties'
        ? Object.fromEntries(
            Object.entries(part as Record<string, Schema>).map(([name, field]) => [
              name,
              describe(field, fields.get(name)),
            ]),
          )
        : fieldsDescribed(part, fields),
    ]),
  );
}
