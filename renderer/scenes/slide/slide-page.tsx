import { useEffect, useState } from 'react';
import { z } from 'zod';
import { TopProcedures, YearFigures } from '../../../shared/domain/counters/counted.ts';
import { Day } from '../../../shared/domain/day.ts';
import type { DrawableSlide } from '../../../shared/domain/signage/plan.ts';
import { Id } from '../../../shared/domain/text.ts';
import { client } from '../../client.ts';
import type { Size } from '../scene.ts';
import { SlideView } from './slide-view.tsx';

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text) => schema.parse(JSON.parse(text)))
    .optional();

const Request = z.object({
  slide: Id,
  duration: z.coerce.number().positive().default(10_000),
  day: Day.optional(),
  top: json(TopProcedures),
  year: json(YearFigures),
});

/**
 * `/scene?name=slide&slide=<id>&t=1234&day=2026-12-03`: that slide of the pack in use, on that day; `top` and `year`
 * are live figures as the API gives them, in JSON.
 */
export function SlidePage({ t, size }: { t: number; size: Size }) {
  const [asked] = useState(() => Request.safeParse(Object.fromEntries(new URLSearchParams(location.search))));
  const [found, setFound] = useState<z.infer<typeof DrawableSlide> | Error>();
  const slide = asked.data?.slide;
  useEffect(() => {
    if (slide !== undefined) client.slide({ params: { slide } }).then(setFound, setFound);
  }, [slide]);

  if (!asked.success) return <p>Give the id of a slide, as in /scene?name=slide&slide=info-ba-buoc.</p>;
  if (found === undefined) return null;
  if (found instanceof Error) return <p>{found.message}</p>;
  const { duration, day, top, year } = asked.data;
  return (
    <SlideView
      {...found}
      t={t}
      durationMs={duration}
      size={size}
      day={day ?? found.day}
      data={{ topProcedures: top, yearFigures: year }}
    />
  );
}
