/**
 * Where an object of a JSON text gives a field again: the path of each repetition. Of such a field a parser
 * keeps the last one without a word (RFC 8259, section 4), so that what an editor wrote above is lost.
 *
 * @param text JSON without a mistake
 */
export function repeatedFields(text: string): PropertyKey[][] {
  const found: PropertyKey[][] = [];
  const open: { keys: Set<string> | undefined; at: PropertyKey }[] = [];
  const here = () => open.map(({ at }) => at);
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},]/gs)) {
    const level = open.at(-1);
    if (sign === '{') open.push({ keys: new Set(), at: '' });
    else if (sign === '[') open.push({ keys: undefined, at: 0 });
    else if (sign === '}' || sign === ']') open.pop();
    else if (level === undefined) continue;
    else if (sign === ',') level.at = typeof level.at === 'number' ? level.at + 1 : '';
    else if (level.keys && /^\s*:/.test(text.slice(index + sign.length, index + sign.length + 100))) {
      level.at = JSON.parse(sign) as string;
      if (level.keys.has(level.at)) found.push(here());
      level.keys.add(level.at);
    }
  }
  return found;
}
