/** Text that should be JSON, and is not: what is wrong and where, both counted from one. */
export interface JsonFault {
  line: number;
  column: number;
  mistake: string;
}

/** The value of a JSON text (RFC 8259), or the place of its first mistake. */
export function parseJson(text: string): { value: unknown } | { fault: JsonFault } {
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    const message = (cause as Error).message;
    const before = text.slice(0, mistakeAt(text)).split('\n');
    const mistake = message.replace(/( in JSON)? at position.*| is not valid JSON$|, "[\s\S]*$/, '');
    return { fault: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, mistake } };
  }
}

/** Not every message of the parser says where. The mistake is where the longest good beginning ends. */
function mistakeAt(text: string): number {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (couldContinue(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function couldContinue(beginning: string): boolean {
  const text = beginning.replace(/(?<![a-z])(t|tr|tru|f|fa|fal|fals|n|nu|nul)$/, '');
  try {
    JSON.parse(text);
    return true;
  } catch (cause) {
    const { message } = cause as Error;
    return /^Unexpected end/.test(message) || Number(/at position (\d+)/.exec(message)?.[1]) >= text.length;
  }
}
