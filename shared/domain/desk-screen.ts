import { z } from 'zod';
import { Id, Text } from './text.ts';

/** The screens of a site, by name. */
export const ScreenList = z.strictObject({ screens: z.array(z.strictObject({ id: Id, title: Text })) });
export type ScreenList = z.infer<typeof ScreenList>;

/** The row of the API that names the screens. See `routes` in api.ts. */
export const screenRoutes = {
  screens: {
    method: 'get',
    path: '/api/screens',
    summary: 'Which screens this site has',
    response: ScreenList,
  },
} as const;
