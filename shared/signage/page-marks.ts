/**
 * What a lobby page tells whoever watches it from outside (main/launcher/page-watch.ts), as attributes of its
 * document: on the root where what is seen may be of one colour on purpose, as a screen that is dark outside of the
 * opening hours is; and on the element that fills the picture's place on the output.
 */
export const pageMarks = { mayBeBlank: 'data-may-be-blank', picture: 'data-picture' } as const;
