import type { Host } from '../../main/doors/electron/host.ts';

/** The process around the door, with a clock moved by hand. */
export class HandHost implements Host {
  readonly said: string[] = [];
  readonly warned: string[] = [];
  readonly #signalled: (() => void)[] = [];
  readonly #timers = new Set<{ at: number; task: () => void }>();
  #now = 0;

  say(sentence: string): void {
    this.said.push(sentence);
  }

  warn(sentence: string): void {
    this.warned.push(sentence);
  }

  onSignal(task: () => void): void {
    this.#signalled.push(task);
  }

  now(): number {
    return this.#now;
  }

  later(delayMs: number, task: () => void): () => void {
    const timer = { at: this.#now + delayMs, task };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** The process is told to end. */
  signal(): void {
    for (const task of this.#signalled) task();
  }

  /** Time passes; what falls due runs in its order. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers.delete(next);
      this.#now = next.at;
      next.task();
    }
    this.#now = until;
  }
}
