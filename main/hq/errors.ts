import type { ProblemCode } from '../../shared/domain/api/problem-code.ts';
import { PlainError } from '../errors.ts';

/** HQ's database cannot be used; the sentence says why. */
export class HqDatabaseError extends PlainError {
  override name = 'HqDatabaseError';
  readonly exitCode = 4;
}

/** A request that is refused; by its code the pages say why in the language of whoever reads them. */
abstract class Refusal extends Error {
  readonly code: ProblemCode | undefined;
  constructor(sentence: string, code?: ProblemCode) {
    super(sentence);
    this.code = code;
  }
}

/** What a request asks for does not exist here. */
export class UnknownError extends Refusal {
  override name = 'UnknownError';
}

/** What a request asks for cannot be done as things stand. */
export class ConflictError extends Refusal {
  override name = 'ConflictError';
}

/** What a request says cannot be used. */
export class RefusedError extends Refusal {
  override name = 'RefusedError';
}

/** Whoever sends a request is not who they say, or may not do this. */
export class ForbiddenError extends Refusal {
  override name = 'ForbiddenError';
}
