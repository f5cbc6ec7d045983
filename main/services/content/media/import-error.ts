import { PlainError } from '../../../errors.ts';

/** A file that cannot become a medium of a pack, or a pack that takes none. */
export class ImportError extends PlainError {
  override name = 'ImportError';
  readonly exitCode = 3;
}
