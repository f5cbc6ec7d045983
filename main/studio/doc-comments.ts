import { parseSync } from 'oxc-parser';

/** What doc comments say about a value, and about the fields of the objects it is made of. */
export interface Docs {
  text?: string;
  fields: Map<string, Docs>;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/**
 * The doc comments of every constant at the top of TypeScript sources, and of the fields of the zod objects it
 * is made of; what a schema takes over by `.extend` keeps its comments.
 *
 * @param sources file names with their text, a file before those that import from it
 */
export function readDocs(sources: ReadonlyMap<string, string>): Map<string, Docs> {
  const known = new Map<string, Docs>();
  for (const [file, source] of sources) {
    const { program, comments, errors } = parseSync(file, source);
    if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message}`);
    const commentBefore = (start: number): string | undefined => {
      const comment = comments.findLast(({ end }) => end <= start);
      const follows = comment && source.slice(comment.end, start).trim() === '';
      return follows && comment.value.startsWith('*') ? inOneLine(comment.value.slice(1)) : undefined;
    };
    for (const statement of program.body as unknown as Node[]) {
      const declaration = (statement.declaration ?? statement) as Node;
      if (declaration.type !== 'VariableDeclaration') continue;
      for (const { id, init } of declaration.declarations as { id: { name: string }; init: Node }[]) {
        known.set(id.name, withText(commentBefore(statement.start), fieldsIn(init, known, commentBefore)));
      }
    }
  }
  return known;
}

type Fields = Docs['fields'];

/** The documented fields of every object literal in an expression, down to its fields but not across them. */
function fieldsIn(
  node: unknown,
  known: Map<string, Docs>,
  commentBefore: (at: number) => string | undefined,
): Fields {
  if (Array.isArray(node)) return merged(node.map((part) => fieldsIn(part, known, commentBefore)));
  if (typeof node !== 'object' || node === null) return new Map();
  const { type } = node as Node;
  if (type === 'ObjectExpression') {
    return new Map(
      (node as unknown as { properties: Node[] }).properties.flatMap((property) => {
        const { name } = (property.key ?? {}) as { name?: string };
        if (name === undefined) return [];
        const fields = isPlainName(property.value)
          ? new Map()
          : fieldsIn(property.value, known, commentBefore);
        return [[name, withText(commentBefore(property.start), fields)]];
      }),
    );
  }
  if (type === 'Identifier')
    return known.get((node as unknown as { name: string }).name)?.fields ?? new Map();
  return merged(Object.values(node).map((part) => fieldsIn(part, known, commentBefore)));
}

/** A schema of its own name has its own definition, where its fields are explained. */
function isPlainName(value: unknown): boolean {
  return (value as Node | undefined)?.type === 'Identifier';
}

function merged(all: Fields[]): Fields {
  return new Map(all.flatMap((fields) => [...fields]));
}

function withText(text: string | undefined, fields: Fields): Docs {
  return text === undefined ? { fields } : { text, fields };
}

function inOneLine(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .join(' ')
    .trim();
}
