/** An insecure or careless edit of the door: `from` stands in the file and becomes `to`. */
export interface Mutation {
  file: string;
  what: string;
  from: string;
  to: string;
}

/** One edit as a row. */
export function edit(file: string, what: string, from: string, to: string): Mutation {
  return { file, what, from, to };
}
