import { z } from 'zod';
import { Basis } from '../basis.ts';
import { Day } from '../day.ts';
import type { Role } from '../desk/staff.ts';
import { Id, Text } from '../text.ts';
import { Row } from './entry.ts';

const count = z.int().min(1).max(50);

/**
 * A pack's `tips.json`: how the difficulties of the last days choose what the lobby shows and which answers stand
 * first at the guidance table (R107).
 */
export const Tips = z.strictObject({
  $schema: z.string().optional(),
  rows: z.array(Row).min(1),
  basis: Basis,
  /** So many days before a day are looked at; the day itself is not, so that nothing changes while it runs. */
  days: count,
  /** A difficulty counts from so many assists on that named it. */
  atLeast: count,
  /** Of those that count, so many are answered to: the most named first. */
  difficulties: count,
  /** For each difficulty, what the screens can show and the answers for citizens, the best first. */
  answers: z
    .array(
      z.strictObject({
        difficulty: Id,
        /** Ids of items of `signage.json`. */
        items: z.array(Id).max(5),
        /** Ids of entries of `faq.json`. */
        faq: z.array(Id).max(10),
      }),
    )
    .min(1),
});
export type Tips = z.infer<typeof Tips>;

/** Why a difficulty is answered to, or is not. */
export const TipState = z.enum(['chosen', 'too-few', 'others-first', 'switched-off', 'unanswered']);
export type TipState = z.infer<typeof TipState>;

/** A difficulty, how often it was named, and what came of that. */
export interface Tip {
  difficulty: string;
  count: number;
  state: TipState;
  items: string[];
  faq: string[];
}

/**
 * What the rule makes of the counts, the most named first, equal ones as the rule has them. A difficulty that it does
 * not name stands there as unanswered; one that nobody named is left out.
 *
 * @param counts how many assists named each difficulty
 * @param off difficulties that the branch has switched off
 */
export function chooseTips(
  { answers, atLeast, difficulties }: Pick<Tips, 'answers' | 'atLeast' | 'difficulties'>,
  counts: ReadonlyMap<string, number>,
  off: ReadonlySet<string>,
): Tip[] {
  const rank = (id: string) => {
    const place = answers.findIndex(({ difficulty }) => difficulty === id);
    return place === -1 ? answers.length : place;
  };
  let left = difficulties;
  return [...counts]
    .filter(([, named]) => named > 0)
    .sort(([one, few], [other, many]) => many - few || rank(one) - rank(other) || (one < other ? -1 : 1))
    .map(([difficulty, named]): Tip => {
      const answer = answers.find((known) => known.difficulty === difficulty);
      const { items = [], faq = [] } = answer ?? {};
      const state = (): TipState => {
        if (answer === undefined) return 'unanswered';
        if (off.has(difficulty)) return 'switched-off';
        if (named < atLeast) return 'too-few';
        if (left === 0) return 'others-first';
        left -= 1;
        return 'chosen';
      };
      return { difficulty, count: named, state: state(), items, faq };
    });
}

/** What the chosen difficulties bring, each thing once, the most named difficulty's first. */
export function broughtByTips(tips: readonly Tip[], what: 'items' | 'faq'): string[] {
  return [...new Set(tips.filter(({ state }) => state === 'chosen').flatMap((tip) => tip[what]))];
}

/** Entries with those of these ids first, in their order; the others stay as they are. */
export function inFront<Entry extends { id: string }>(
  entries: readonly Entry[],
  ids: readonly string[],
): Entry[] {
  const chosen = ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  return [...chosen, ...entries.filter(({ id }) => !ids.includes(id))];
}

const Named = z.strictObject({ id: Id, title: Text });

/** How the loop stands today, in the words of the pack. */
export const TipBoard = z.strictObject({
  /** The days looked at, both inclusive. */
  from: Day,
  to: Day,
  atLeast: z.int(),
  difficulties: z.int(),
  tips: z.array(
    z.strictObject({
      difficulty: Id,
      name: Text,
      count: z.int(),
      state: TipState,
      items: z.array(Named),
      faq: z.array(Named),
    }),
  ),
  /** Difficulties that are switched off, also those that nobody named lately. */
  off: z.array(Named),
});
export type TipBoard = z.infer<typeof TipBoard>;

const everybody: readonly Role[] = ['officer', 'head', 'technician'];

/** The rows of the API for the loop. See `routes` in api.ts. */
export const tipRoutes = {
  tips: {
    method: 'get',
    path: '/api/tips',
    summary:
      'Which difficulties of the last days choose what the lobby shows and which answers stand first, and why',
    roles: everybody,
    response: TipBoard,
  },
  switchTip: {
    method: 'post',
    path: '/api/tips/{difficulty}',
    summary: 'Let a difficulty choose, or not',
    roles: ['officer', 'head'],
    params: z.strictObject({ difficulty: Id }),
    body: z.strictObject({ on: z.boolean() }),
    response: TipBoard,
  },
} as const;
