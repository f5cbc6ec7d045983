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
import { addDays, businessDay } from '../../shared/domain/hanoi-time.ts';
import type { Text } from '../../shared/domain/text.ts';
import { Id } from '../../shared/domain/text.ts';
import { fetchAheadMs } from '../../shared/signage/turn.ts';
import { keepChoice, readChoice } from '../store/desk-choices.ts';
import { countDifficulties } from '../store/figures.ts';
import type { Clock } from './clock.ts';

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

/** What the tips stand on. */
interface Means {
  clock: Clock;
  pack: () => Pick<Pack, 'handbook' | 'signage'>;
  /** Told after each turn of a switch. */
  changed: () => void;
}

/** The tips of a site, by its own counts. */
export function createWeekTips(db: Database, { clock, pack, changed }: Means): WeekTips {
  const difficultiesBefore = createDayCounts(db, clock);
  const off = () => new Set(readChoice(db, choiceName, Off));
  const tipsOf = (day: Day): Tip[] => {
    const rule = pack().handbook.tips;
    if (rule === undefined) return [];
    return chooseTips(rule, difficultiesBefore(day, rule.days), off());
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

function daysBefore(day: Day, days: number): { from: Day; to: Day } {
  return { from: addDays(day, -days), to: addDays(day, -1) };
}

/** Screens ask for the plan of a day so long before it, and a little earlier where their clocks are ahead. */
const settledAheadMs = fetchAheadMs + 60_000;

/**
 * How often each difficulty was named in so many days before a day. Once screens may have asked for a day, its counts
 * stay as they are: two screens would have different rounds if an assist of yesterday, added or taken back, changed
 * them. What comes in late counts from the next day on. A new start counts anew, and every screen then asks anew.
 */
function createDayCounts(db: Database, clock: Clock): (day: Day, days: number) => Map<string, number> {
  const settled = new Map<string, Map<string, number>>();
  return (day, days) => {
    const now = clock();
    const first = addDays(businessDay(now), -1);
    for (const key of settled.keys()) if (key < first) settled.delete(key);
    const { from, to } = daysBefore(day, days);
    const key = `${day} ${days}`;
    const counts = settled.get(key) ?? countDifficulties(db, from, to);
    if (first <= day && day <= businessDay(now + settledAheadMs)) settled.set(key, counts);
    return counts;
  };
}
