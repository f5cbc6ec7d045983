/** A part of a JSON value and where it stands in it. */
export interface Part {
  path: PropertyKey[];
  value: unknown;
}

/** Every part of a JSON value, the whole first, then depth first in the order it is written. */
export function* partsOf(value: unknown, path: PropertyKey[] = []): Generator<Part> {
  yield { path, value };
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* partsOf(entry, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) yield* partsOf(entry, [...path, key]);
  }
}
