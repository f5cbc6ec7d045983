import type { Assist, Rating } from './assist.ts';

/** What an assist says where nobody named anything. */
export const nothingNamed = {
  difficulties: [] as string[],
  group: null,
  helper: null,
  place: null,
  shift: null,
  note: null,
} satisfies Partial<Assist>;

/** What a rating says of what was not asked when the first were recorded. */
export const nothingAsked = { ease: null } satisfies Partial<Rating>;
