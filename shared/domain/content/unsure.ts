/** What a citizen answers when they do not know; every circumstance offers it. Never an option id. */
export const unsure = 'unsure';
