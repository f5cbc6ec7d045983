import type { Assist } from './assist.ts';

/** What an assist says where nobody named anything. */
export const nothingNamed = {
  difficulties: [] as string[],
  group: null,
  helper: null,
  place: null,
  shift: null,
  note: null,
} satisfies Partial<Assist>;
