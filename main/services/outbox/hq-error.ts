import { PlainError } from '../../errors.ts';

/**
 * Why HQ did not take something. `unreachable`: no answer, or not HQ's; `busy`: HQ asks to wait; `refused`: HQ says no,
 * and a person has to do something; `stranger`: what answers cannot prove to be the HQ this PC is enrolled with.
 */
export class HqError extends PlainError {
  override name = 'HqError';
  readonly exitCode = 8;
  readonly kind: 'unreachable' | 'busy' | 'refused' | 'stranger';

  constructor(kind: HqError['kind'], sentence: string) {
    super(sentence);
    this.kind = kind;
  }
}
