import { PlainError } from '../errors.ts';

/** Something that the studio needs is not there or does not work. */
export class StudioError extends PlainError {
  override name = 'StudioError';
  readonly exitCode = 1;
}
