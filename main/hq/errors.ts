import { PlainError } from '../errors.ts';

/** HQ's database cannot be used; the sentence says why. */
export class HqDatabaseError extends PlainError {
  override name = 'HqDatabaseError';
  readonly exitCode = 4;
}

/** What a request asks for does not exist here. */
export class UnknownError extends Error {
  override name = 'UnknownError';
}

/** What a request asks for cannot be done as things stand. */
export class ConflictError extends Error {
  override name = 'ConflictError';
}

/** What a request says cannot be used. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}

/** Whoever sends a request is not who they say, or may not do this. */
export class ForbiddenError extends Error {
  override name = 'ForbiddenError';
}
