/** Milliseconds since the epoch. Everything that needs the time is given one of these. */
export type Clock = () => number;

/** The machine's clock. */
export const systemClock: Clock = () => Date.now();
