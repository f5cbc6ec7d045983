/**
 * A mistake that a person can mend: its message is a whole sentence that says what is wrong, where, and what
 * to do. Shown without a stack; the process ends with {@link exitCode}.
 */
export abstract class PlainError extends Error {
  abstract readonly exitCode: number;
}

/** A wrong value in the environment, the settings file or the command line. */
export class ConfigError extends PlainError {
  override name = 'ConfigError';
  readonly exitCode = 2;
}
