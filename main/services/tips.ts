import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Handbook } from '../../shared/domain/content/handbook-parts.ts';
import type { Pack } from '../../shared/domain/content/pack.ts';
import {
  broughtByTips,
  chooseTips,
  inFront,
  type Tip,
  type TipBoard,
} from '../../shared/domain/content/tips.ts';
import type { Day } from '../../shared/domain/day.ts';
import { addDays } from '../../shared/domain/hanoi-time.ts';
import type { Text } from '../../shared/domain/text.ts';
import { Id } from '../../shared/domain/text.ts';
import { keepChoice, readChoice } from '../store/desk-choices.ts';
import { countDifficulties } from '../store/figures.ts';

/** How the difficulties of the last days choose what is shown (R107). A pack without `tips.json` chooses nothing. */
export interface WeekTips {
  /** What the screens show for them on a day: ids of items. */
  items(day: Day): string[];
  /** The handbook of a day with their answers, and the difficulties themselves, in front. */
  handbook(day: Day): Handbook;
  board(day: Day): TipBoard;
  /** Lets a difficulty choose, or not. */
  turn(difficulty: string, on: boolean): void;
}

const choiceName = 'tips-off';
const Off = z.array(Id);

/** @param changed told after each turn of a switch */
export function createWeekTips(
  db: Database,
  { pack, changed }: { pack: () => Pick<Pack, 'handbook' | 'signage'>; changed: () => void },
): WeekTips {
  const off = () => new Set(readChoice(db, choiceName, Off));
  const daysBefore = (day: Day, days: number) => ({ from: addDays(day, -days), to: addDays(day, -1) });
  const tipsOf = (day: Day): Tip[] => {
    const rule = pack().handbook.tips;
    if (rule === undefined) return [];
    const { from, to } = daysBefore(day, rule.days);
    return chooseTips(rule, countDifficulties(db, from, to), off());
  };

  return {
    items: (day) => broughtByTips(tipsOf(day), 'items'),
    handbook(day) {
      const { handbook } = pack();
      const tips = tipsOf(day);
      const { faq, vocabularies } = handbook;
      const chosen = tips.filter(({ state }) => state === 'chosen').map(({ difficulty }) => difficulty);
      if (chosen.length === 0) return handbook;
      return {
        ...handbook,
        ...(faq && { faq: inFront(faq, broughtByTips(tips, 'faq')) }),
        ...(vocabularies && {
          vocabularies: {
            ...vocabularies,
            difficulties: {
              ...vocabularies.difficulties,
              terms: inFront(vocabularies.difficulties.terms, chosen),
            },
          },
        }),
      };
    },
    board(day) {
      const { handbook, signage } = pack();
      const named = (entries: readonly { id: string; title: Text }[] | undefined) => (id: string) => ({
        id,
        title: entries?.find((entry) => entry.id === id)?.title ?? { vi: id, en: id },
      });
      const terms = handbook.vocabularies?.difficulties.terms.map(({ id, text }) => ({ id, title: text }));
      const [item, answer, difficulty] = [named(signage.items), named(handbook.faq), named(terms)];
      const { atLeast = 1, difficulties = 0, days = 7 } = handbook.tips ?? {};
      return {
        ...daysBefore(day, days),
        atLeast,
        difficulties,
        tips: tipsOf(day).map((tip) => ({
          ...tip,
          name: difficulty(tip.difficulty).title,
          items: tip.items.map(item),
          faq: tip.faq.map(answer),
        })),
        off: [...off()].map(difficulty),
      };
    },
    turn(difficulty, on) {
      const now = off();
      if (on) now.delete(difficulty);
      else now.add(difficulty);
      keepChoice(db, choiceName, [...now]);
      changed();
    },
  };
}
