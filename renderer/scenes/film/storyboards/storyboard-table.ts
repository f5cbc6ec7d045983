import type { Storyboard } from '../storyboard.ts';
import { business } from './business.ts';
import { comparison } from './comparison.ts';
import { digitalCitizen } from './digital-citizen.ts';
import { fifteenUtilities } from './fifteen-utilities.ts';
import { fiveProcedures } from './five-procedures.ts';
import { frauds } from './frauds.ts';
import { oneMinute } from './one-minute.ts';

/** Every film by the name of its scene, which is its medium's file name without extension. */
export const storyboards = {
  'tvc-1-phut': oneMinute,
  'tvc-so-sanh': comparison,
  'tvc-5-thu-tuc': fiveProcedures,
  'tvc-canh-giac': frauds,
  'tvc-15-tien-ich': fifteenUtilities,
  'tvc-cong-dan-so': digitalCitizen,
  'tvc-kinh-doanh': business,
} satisfies Record<string, Storyboard>;

export type FilmName = keyof typeof storyboards;
