import { z } from 'zod';
import { Id, Text } from '../text.ts';

/** The screens of a site, by name. */
export const ScreenList = z.strictObject({ screens: z.array(z.strictObject({ id: Id, title: Text })) });
export type ScreenList = z.infer<typeof ScreenList>;

/**
 * What scenes name of the pack: the centre's slogan in Vietnamese, the portal's address as people type it, and the
 * whole of it for a code to scan.
 */
export const SceneWords = z.strictObject({ slogan: z.string(), host: z.string(), url: z.url() });

/** The rows of the API that screens and those who look after them ask first. See `routes` in api.ts. */
export const screenRoutes = {
  screens: {
    method: 'get',
    path: '/api/screens',
    summary: 'Which screens this site has',
    response: ScreenList,
  },
  sceneWords: {
    method: 'get',
    path: '/api/screens/words',
    summary: 'What scenes name of the content in use',
    response: SceneWords,
  },
} as const;
