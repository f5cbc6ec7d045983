import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import type { Slide } from '../../../../shared/domain/content/slide.ts';
import { countWords, mostWords, slideTexts } from '../../../../shared/signage/slide-text.ts';
import type { PackReading } from '../pack/pack-read.ts';
import { fieldPath } from './field-path.ts';

type Told = Pick<PackFault, 'reason' | 'remedy'> & { path: PropertyKey[] };

/**
 * Warns of slides that say more than can be read in passing, of blanks that nothing fills in, and of contacts
 * that have nothing to dial or type and are therefore left out of the picture.
 */
export function checkSlides({ handbook: { slides = [], channels } }: PackReading): PackFault[] {
  const mute = channels?.filter(({ address }) => address === null).map(({ id }) => id) ?? [];
  return slides.flatMap((slide, index) =>
    [...tooMany(slide), ...blanks(slide), ...silent(slide, mute)].map(({ path, ...told }) => ({
      level: 'warning' as const,
      file: 'slides.json',
      field: fieldPath([index, ...path]),
      ...told,
    })),
  );
}

/** Warns of campaign titles for the screens that nothing on the screens carries. */
export function checkCampaign({ handbook: { calendar } }: PackReading): PackFault[] {
  return (calendar?.weeks ?? []).flatMap(({ titles }, week) =>
    titles.flatMap(({ title, kind, items }, index) =>
      kind === 'work' || items.length > 0
        ? []
        : [
            {
              level: 'warning' as const,
              file: 'calendar.json',
              field: fieldPath(['weeks', week, 'titles', index, 'items']),
              reason: `Nothing on the screens carries "${title.vi}".`,
              remedy: 'Name the item that does, or call its kind "work".',
            },
          ],
    ),
  );
}

function tooMany(slide: Slide): Told[] {
  const words = countWords(slideTexts(slide).map(({ vi }) => vi));
  if (words <= mostWords) return [];
  return [
    {
      path: [],
      reason: `The slide says ${words} words in Vietnamese.`,
      remedy: `Leave some out; at most ${mostWords} are read from eight metres.`,
    },
  ];
}

function blanks(slide: Slide): Told[] {
  const found = slideTexts(slide).flatMap(({ vi, en }) => `${vi} ${en}`.match(/\{[^}]*\}/g) ?? []);
  return [...new Set(found)]
    .filter((blank) => blank !== '{year}' && blank !== '{nextYear}')
    .map((blank) => ({
      path: [],
      reason: `Nothing fills in ${blank}.`,
      remedy: 'Write {year} or {nextYear}, or the word itself.',
    }));
}

function silent({ body }: Slide, mute: string[]): Told[] {
  if (body.layout !== 'contacts') return [];
  return body.contacts.flatMap(({ channel }, index) =>
    mute.includes(channel)
      ? [
          {
            path: ['body', 'contacts', index, 'channel'],
            reason: `The channel "${channel}" has no address, so the slide leaves it out.`,
            remedy: 'Give the channel its address in channels.json, or name another.',
          },
        ]
      : [],
  );
}
