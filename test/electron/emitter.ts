import { EventEmitter } from 'node:events';
import { eventNames } from './declarations.ts';

/** An event emitter that knows which events Electron declares for its kind. */
export class Emitter extends EventEmitter {
  readonly #declared: ReadonlySet<string>;

  constructor(type: string) {
    super();
    this.#declared = eventNames(type);
  }

  /**
   * Fires an event whose default somebody is expected to decide.
   *
   * @returns whether its default was prevented
   * @throws when nobody listens, or Electron knows no such event
   */
  fire(event: string, details: object = {}, ...rest: unknown[]): boolean {
    if (!this.#declared.has(event)) throw new Error(`The installed Electron has no event "${event}" here.`);
    let prevented = false;
    const fired = {
      ...details,
      get defaultPrevented() {
        return prevented;
      },
      preventDefault: () => {
        prevented = true;
      },
    };
    if (!this.emit(event, fired, ...rest)) throw new Error(`Nobody listens to "${event}".`);
    return prevented;
  }
}
