import { PlainError } from '../../errors.ts';

/**
 * Why a release was not taken into use, or not made. `unreachable`: ask again later; `refused`: what was offered is
 * not what the keys' holders signed, or too old; `local`: this machine or the person at it has to do something.
 */
export class ReleaseError extends PlainError {
  override name = 'ReleaseError';
  readonly exitCode = 3;
  readonly kind: 'unreachable' | 'refused' | 'local';

  constructor(kind: ReleaseError['kind'], sentence: string) {
    super(sentence);
    this.kind = kind;
  }
}
