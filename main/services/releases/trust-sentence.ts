const clauses: [RegExp, (...found: string[]) => string][] = [
  [
    /(\w+) was signed by (\d+)\/(\d+) keys/,
    (_, role, had, needs) =>
      `its ${role} metadata carries ${had} good signatures of the ${needs} that it needs`,
  ],
  [
    /New timestamp version (\d+) is less than current version (\d+)/,
    (_, found, known) => `its timestamp has version ${found}, and version ${known} was seen before`,
  ],
  [
    /New snapshot version (\d+) is less than current version (\d+)/,
    (_, found, known) => `its timestamp names snapshot ${found}, and snapshot ${known} was seen before`,
  ],
  [
    /New version (\d+) of ([\w.]+) is less than current version (\d+)/,
    (_, found, file, known) => `its ${file} has version ${found}, and version ${known} was seen before`,
  ],
  [
    /Expected version (\d+), got (\d+)/,
    (_, next, found) => `after these keys comes root ${next}, not ${found}`,
  ],
  [/(\w+)\.json is expired/, (_, role) => `its ${role} metadata is out of date by this machine's clock`],
  [/Snapshot version doesn't match timestamp/, () => 'its snapshot is another than its timestamp names'],
  [
    /Version (\d+) of (\w+) does not match snapshot version (\d+)/,
    (_, found, role, named) => `its ${role} metadata has version ${found}, and its snapshot names ${named}`,
  ],
  [
    /Expected length (\d+) but got (\d+)/,
    (_, length, found) => `a file has ${found} bytes instead of ${length}`,
  ],
  [/Expected hash/, () => 'a file has another SHA-256 than was signed'],
  [/Missing file (\S+) in new snapshot/, (_, file) => `its snapshot leaves out ${file}`],
  [/multiple signatures found/, () => 'one key signed twice'],
];

/** Why tuf-js refused what a source offers, as a sentence. */
export function sentenceOf(cause: unknown, source: string): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  for (const [pattern, clause] of clauses) {
    const found = pattern.exec(message);
    if (found) return `What ${source} offers is refused: ${clause(...found)}.`;
  }
  return `What ${source} offers is refused: ${message}.`;
}
