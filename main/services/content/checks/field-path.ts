/** A path inside a JSON value as a person writes it: `documents[2].when.eq[0]`; empty for the whole value. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((field, part) => {
    if (typeof part === 'number') return `${field}[${part}]`;
    const name = /^[$\w-]+$/.test(String(part)) ? String(part) : JSON.stringify(part);
    return field === '' ? name : `${field}.${name}`;
  }, '');
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? at[part as keyof typeof at] : undefined),
    value,
  );
}
