/** What an event says, `name: value` each, without what it leaves open; its own text where it is no JSON object. */
export function bodyFacts(body: string): string[] {
  try {
    return factsOf('', JSON.parse(body));
  } catch {
    return [body];
  }
}

function factsOf(name: string, value: unknown): string[] {
  if (value === null || (Array.isArray(value) && value.length === 0)) return [];
  if (Array.isArray(value)) return [`${name}: ${value.map(String).join(', ')}`];
  if (typeof value !== 'object') return [`${name}: ${value}`];
  return Object.entries(value).flatMap(([key, part]) => factsOf(key, part));
}
