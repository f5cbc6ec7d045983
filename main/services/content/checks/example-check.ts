import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import type { Slide } from '../../../../shared/domain/content/slide.ts';
import type { PlaylistItem } from '../../../../shared/domain/signage/playlist.ts';
import type { PackReading } from '../pack/pack-read.ts';
import { fieldPath } from './field-path.ts';
import { dangling } from './reference-check.ts';

/**
 * Warns of what screens tell without anything concrete to go by (row R37: every message carries an example, a
 * procedure or a clip), and of slides that no item shows. Guides cannot be written without an example.
 */
export function checkExamples({ signage, handbook }: PackReading): PackFault[] {
  const slides = handbook.slides ?? [];
  const items = signage?.items ?? [];
  const used = items.flatMap((item) => (item.kind === 'slide' ? [item.slide] : []));
  return [
    ...items.flatMap((item, index) => (showsExample(item, slides) ? [] : [bare(index)])),
    ...slides.flatMap(({ id }, index) => (used.includes(id) ? [] : [unused(index)])),
  ];
}

/** Examples of items that point to what the pack does not have. */
export function checkItemExamples({ signage, paths }: PackReading): PackFault[] {
  const procedures = paths.flatMap((path) => /^procedures\/(.+)\.json$/.exec(path)?.[1] ?? []);
  const items = signage?.items ?? [];
  return items.flatMap(({ id: own, examples = [] }, index) =>
    examples.flatMap((example, place) => {
      const path = ['items', index, 'examples', place];
      const file = 'signage.json';
      if ('procedure' in example) {
        const what = { id: example.procedure, known: procedures, what: 'procedure' };
        return dangling({ file, path: [...path, 'procedure'], ...what });
      }
      if (!('item' in example)) return [];
      const others = items.flatMap(({ id }) => (id === own ? [] : [id]));
      return dangling({ file, path: [...path, 'item'], id: example.item, known: others, what: 'other item' });
    }),
  );
}

/** Whether what an item shows is concrete: a clip, steps to take, or an example that it names. */
export function showsExample(item: PlaylistItem, slides: readonly Slide[]): boolean {
  if (['video', 'page', 'stream'].includes(item.kind) || (item.examples ?? []).length > 0) return true;
  if (item.kind === 'scene') return item.scene === 'three-steps';
  return item.kind === 'slide' && slides.find(({ id }) => id === item.slide)?.body.layout === 'steps';
}

function bare(index: number): PackFault {
  return {
    level: 'warning',
    file: 'signage.json',
    field: fieldPath(['items', index, 'examples']),
    reason: 'The item shows neither a clip nor steps, and names no example.',
    remedy: 'Name a procedure, another item or an example in words in its examples.',
  };
}

function unused(index: number): PackFault {
  return {
    level: 'warning',
    file: 'slides.json',
    field: fieldPath([index, 'id']),
    reason: 'No item of signage.json shows this slide.',
    remedy: 'Give it an item, or remove it.',
  };
}
