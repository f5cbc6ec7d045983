/** What the door needs of the process around it: words, signals and time. */
export interface Host {
  /** Prints a sentence for whoever started the app (standard output). */
  say(sentence: string): void;
  /** Prints a sentence about something that is wrong (standard error). */
  warn(sentence: string): void;
  /** Calls `task` when the process is told to end. */
  onSignal(task: () => void): void;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** Runs `task` once after `delayMs`; the answer takes it back. */
  later(delayMs: number, task: () => void): () => void;
}

/** The running process as host. */
export const processHost: Host = {
  say: (sentence) => process.stdout.write(`${sentence}\n`),
  warn: (sentence) => process.stderr.write(`${sentence}\n`),
  onSignal: (task) => {
    process.on('SIGINT', task);
    process.on('SIGTERM', task);
  },
  now: () => performance.now(),
  later: (delayMs, task) => {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};
