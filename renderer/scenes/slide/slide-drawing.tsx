import type { ReactNode } from 'react';
import type { slideDrawings } from '../../../shared/domain/content/slide.ts';
import { KhueVanCac } from '../../parts/khue-van-cac.tsx';
import { CodePhone, Lines, SigningIn } from '../drawings.tsx';
import { people } from './drawn-people.tsx';
import { symbols } from './drawn-symbols.tsx';
import { things } from './drawn-things.tsx';

/** The name of a drawing, as slides write it, and the television that contacts use. */
export type DrawingName = (typeof slideDrawings)[number] | 'screen';

type Drawn = Exclude<DrawingName, 'khue-van-cac' | 'phone' | 'phone-code'>;

const lines: Record<Drawn, ReactNode> = { ...people, ...things, ...symbols };

/** A line drawing by its name, on a square; the two phones come alive with `t`, in milliseconds. */
export function SlideDrawing({ name, t }: { name: DrawingName; t: number }) {
  if (name === 'khue-van-cac') return <KhueVanCac weight={9} />;
  if (name === 'phone') return <SigningIn t={t} />;
  if (name === 'phone-code') return <CodePhone t={t} />;
  return <Lines>{lines[name]}</Lines>;
}
