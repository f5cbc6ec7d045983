import type { Text } from '../../../shared/domain/text.ts';
import type { Names } from './report.ts';

/** What screens and items are called; what the content no longer has stands for itself, and so does an urgent notice. */
export interface SignageLabels {
  screen(id: string): Text;
  item(id: string): Text;
}

/** The names that content gives to what is shown, and where; those that share a name have their ids as well. */
export function signageLabels({ pack: { signage } }: Names): SignageLabels {
  const [screens, items] = [titlesOf(signage.screens), titlesOf(signage.items)];
  const named = (titles: Map<string, Text>) => (id: string) => titles.get(id) ?? { vi: id, en: id };
  return { screen: named(screens), item: named(items) };
}

function titlesOf(all: readonly { id: string; title: Text }[]): Map<string, Text> {
  const withId = (of: 'vi' | 'en') => {
    const same = Map.groupBy(all, ({ title }) => title[of]);
    return ({ id, title }: { id: string; title: Text }) =>
      (same.get(title[of])?.length ?? 0) > 1 ? `${title[of]} (${id})` : title[of];
  };
  const [vi, en] = [withId('vi'), withId('en')];
  return new Map(all.map((one) => [one.id, { vi: vi(one), en: en(one) }]));
}
