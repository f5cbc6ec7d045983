import { Cards } from './cards.tsx';
import { Dial } from './dial.tsx';
import { Scales } from './scales.tsx';
import { Shop } from './shop.tsx';
import type { Stage } from './stage.ts';
import { Tray } from './tray.tsx';

export const stages = {
  cards: Cards,
  dial: Dial,
  scales: Scales,
  shop: Shop,
  tray: Tray,
} satisfies Record<string, Stage>;

export type StageName = keyof typeof stages;
