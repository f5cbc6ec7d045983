import type { CSSProperties } from 'react';
import type { YearFigures as Figures } from '../../../shared/domain/counters/counted.ts';
import { rising } from '../motion.ts';
import { type LayoutProps, units } from './layout.ts';
import { sizeFor } from './setting.ts';
import { SlideDrawing } from './slide-drawing.tsx';
import { slideWords } from './words.ts';

interface YearFiguresProps extends LayoutProps {
  figures: Figures | undefined;
  year: number;
}

const words = slideWords.year;
/** Width of a digit of a count in the size of the words beside it. */
const digitWidth = 0.9;
const sizes = {
  landscape: { total: [34, 14], unit: 9, rest: [7.2, 6], waiting: [9.4, 6] },
  portrait: { total: [40, 14], unit: 10, rest: [9.6, 7.4], waiting: [11.5, 8] },
  strip: { total: [56, 20], unit: 15, rest: [12.5, 10], waiting: [17, 10] },
} as const;

/** What this site counted this year. What is nought is left unsaid; a sentence while nothing has been counted. */
export function YearFigures({ t, figures, year, composition: { shape, body } }: YearFiguresProps) {
  const set = sizes[shape];
  if (figures === undefined || figures.assists === 0) {
    const text = words.waiting(year);
    const room = { width: body.width * (shape === 'landscape' ? 0.62 : 1), height: body.height * 0.6 };
    return (
      <div className={`sl-waiting ${shape}`} style={rising(t, 200)}>
        <p style={{ fontSize: units(sizeFor([text], room, set.waiting)) }}>{text}</p>
        {shape !== 'strip' && <SlideDrawing name="people" t={t} />}
      </div>
    );
  }
  const rest = [
    { count: figures.self, what: words.self },
    { count: figures.assisted, what: words.assisted },
    { count: figures.daysMet, what: words.daysMet },
  ].filter(({ count }) => count > 0);
  const total = figures.assists.toLocaleString('vi-VN');
  const left = shape === 'portrait' ? body.width : body.width * (rest.length > 0 ? 0.46 : 1);
  const upright = shape === 'portrait';
  const totalSize = sizeFor(
    [total],
    { width: left * 0.94, height: upright ? body.height * 0.22 : body.height * 0.72 - set.unit },
    set.total,
  );
  const row = Math.min(
    26,
    ((upright ? body.height - totalSize * 1.1 - set.unit * 1.2 - 5 : body.height) - 3 * (rest.length - 1)) /
      Math.max(1, rest.length),
  );
  const counts = rest.map(({ count }) => count.toLocaleString('vi-VN'));
  const digits = Math.max(0, ...counts.map(({ length }) => length));
  const room = (size: number) => ({
    width: (upright ? body.width : body.width - left) - 10 - digits * digitWidth * size,
    height: row * 0.96,
  });
  const whats = rest.map(({ what }) => what);
  const [most, least] = set.rest;
  const restSize = sizeFor(whats, room(sizeFor(whats, room(most), [most, least])), [most, least]);
  return (
    <div className={`sl-year ${shape}`} style={{ '--row': row, '--left': left } as CSSProperties}>
      <div className="sl-total" style={rising(t, 150)}>
        <strong style={{ fontSize: units(totalSize) }}>{total}</strong>
        <span style={{ fontSize: units(set.unit) }}>{words.assists}</span>
      </div>
      <ul>
        {rest.map(({ count, what }, index) => (
          <li key={what} style={rising(t, 450 + index * 250)}>
            <strong style={{ fontSize: units(restSize * 1.35) }}>{count.toLocaleString('vi-VN')}</strong>
            <span style={{ fontSize: units(restSize) }}>{what}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
