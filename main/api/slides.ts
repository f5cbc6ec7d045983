import type { Pack } from '../../shared/domain/content/pack.ts';
import { businessDay } from '../../shared/domain/hanoi-time.ts';
import { topProcedures, yearFigures } from '../services/figures.ts';
import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** The pack has no slide of this id. */
export class UnknownSlideError extends Error {
  override name = 'UnknownSlideError';
  constructor(slide: string) {
    super(`There is no slide "${slide}" in the content pack; slides.json has their ids.`);
  }
}

/** Slides by themselves, and the live figures that some of them show. */
export function slideAnswers({
  clock,
  content,
  openReading,
  db,
  dailyTarget,
}: Services): Answers<'slide' | 'topProcedures' | 'yearFigures'> {
  const today = () => businessDay(clock());
  /** On a connection of its own: what is counted meanwhile is in all of it or in nothing of it. */
  const yearOf = async () => {
    const reading = openReading();
    try {
      reading.exec('BEGIN');
      return await yearFigures(reading, dailyTarget, today());
    } finally {
      reading.close();
    }
  };
  return {
    slide: ({ params }) => ({ ...slideOf(content.pack, params.slide), day: today() }),
    topProcedures: () => topProcedures(db, content.pack, today()),
    yearFigures: () => yearOf(),
  };
}

function slideOf({ handbook: { slides = [], channels = [] } }: Pick<Pack, 'handbook'>, id: string) {
  const slide = slides.find((candidate) => candidate.id === id);
  if (slide === undefined) throw new UnknownSlideError(id);
  const named = slide.body.layout === 'contacts' ? slide.body.contacts.map(({ channel }) => channel) : [];
  return { slide, channels: channels.filter((channel) => named.includes(channel.id)) };
}
