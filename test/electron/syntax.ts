import { type Node, parseSync } from 'oxc-parser';

/** Every node of a source text, from the outside in. */
export function* nodesOf(path: string, text: string): Generator<Node> {
  yield* below(parseSync(path, text).program);
}

function* below(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const entry of value) yield* below(entry);
  } else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') yield value as Node;
    for (const part of Object.values(value)) yield* below(part);
  }
}
