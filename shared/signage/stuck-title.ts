/** The title of a page that asks whoever watches it from outside for a new process; see picture-ladder.ts. */
export const stuckTitle = 'Tận Tâm: the picture is stuck';
