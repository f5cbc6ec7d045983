import type { z } from 'zod';
import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import { fieldPath, valueAt } from './field-path.ts';

type Issue = z.core.$ZodIssue;
type Told = Pick<PackFault, 'reason' | 'remedy'>;

/** What a schema has against a file, one fault a mistake, each at the field where it lies. */
export function schemaFaults(file: string, value: unknown, issues: readonly Issue[]): PackFault[] {
  return issues
    .flatMap((issue) => placed(issue, []))
    .flatMap(({ issue, path }) =>
      tell(issue, path, value).map(({ at, ...told }) => ({
        level: 'error' as const,
        file,
        field: fieldPath(at),
        ...told,
      })),
    );
}

interface PlacedIssue {
  issue: Issue;
  path: PropertyKey[];
}

/** The issues that matter behind an issue: those of the one form of a union that was meant. */
function placed(issue: Issue, above: PropertyKey[]): PlacedIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.discriminator === undefined) {
    const meant = issue.errors.find((form) => !form.some((inner) => isAnotherForm(inner)));
    if (meant) return meant.flatMap((inner) => placed(inner, path));
  }
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    return issue.issues.flatMap((inner) => placed(inner, path));
  }
  return [{ issue, path }];
}

function isAnotherForm(issue: Issue): boolean {
  return issue.path.length === 0 && ['unrecognized_keys', 'invalid_type'].includes(issue.code ?? '');
}

function tell(issue: Issue, path: PropertyKey[], value: unknown): (Told & { at: PropertyKey[] })[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      at: [...path, key],
      reason: `There is no field "${key}" here.`,
      remedy: 'Mend its spelling or remove it.',
    }));
  }
  const given = valueAt(value, path);
  if (given === undefined) {
    return [{ at: path, reason: 'This field is missing.', remedy: `Add it: ${expected(issue)}.` }];
  }
  return [{ at: path, ...wrong(issue, path, given) }];
}

/** What belongs in a place, in a few words. */
function expected(issue: Issue): string {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? `a value of type ${issue.expected}`;
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(quoted).join(', ')}`;
  if (issue.code === 'invalid_union' && issue.discriminator) {
    return `one of ${optionsOf(issue).map(quoted).join(', ')}`;
  }
  if (issue.code === 'invalid_union') return 'an object of one of the known forms';
  return 'the schema asks for it';
}

function optionsOf(issue: z.core.$ZodIssueInvalidUnion): unknown[] {
  return 'options' in issue ? (issue.options ?? []) : [];
}

const kinds: Record<string, string> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  tuple: 'a pair in square brackets',
  object: 'an object in braces',
  record: 'an object in braces',
};

const expression = 'an object with one of eq, in, gt, lt, since, before, and, or, not, and nothing else';

function wrong(issue: Issue, path: PropertyKey[], given: unknown): Told {
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
      return { reason: `${quoted(given)} does not belong here.`, remedy: `Give ${expected(issue)}.` };
    case 'invalid_union':
      return issue.discriminator
        ? { reason: `${quoted(given)} does not belong here.`, remedy: `Give ${expected(issue)}.` }
        : noForm(issue, path);
    case 'too_small':
    case 'too_big':
      return outOfBounds(issue, given);
    case 'invalid_format':
      return wrongFormat(issue, given);
    default:
      return { reason: `${quoted(given)}: ${issue.message}.`, remedy: 'Give a value that fits.' };
  }
}

/** A value that takes none of the forms a place allows. */
function noForm(issue: z.core.$ZodIssueInvalidUnion, path: PropertyKey[]): Told {
  if (path.includes('when')) return { reason: 'This is not an expression.', remedy: `Give ${expression}.` };
  const names = new Set(issue.errors.flat().flatMap((inner) => inner.path.slice(0, 1).map(String)));
  return {
    reason: 'This takes none of the forms that are known here.',
    remedy: `Give an object with one of ${[...names].join(', ')}, and nothing else.`,
  };
}

function outOfBounds(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, given: unknown): Told {
  const [least, bound] =
    issue.code === 'too_small' ? ['at least', issue.minimum] : ['at most', issue.maximum];
  if (typeof given === 'string') {
    return given === ''
      ? {
          reason: 'The text is empty.',
          remedy: 'Write the text, or remove the field where it may be absent.',
        }
      : { reason: `The text has ${given.length} letters.`, remedy: `Write ${least} ${bound}.` };
  }
  if (Array.isArray(given)) {
    return {
      reason: `The list has ${given.length} ${given.length === 1 ? 'entry' : 'entries'}.`,
      remedy: `Give ${least} ${bound}.`,
    };
  }
  return { reason: `${quoted(given)} is out of bounds.`, remedy: `Give ${least} ${bound}.` };
}

function wrongFormat(issue: z.core.$ZodIssueInvalidStringFormat, given: unknown): Told {
  if (issue.format === 'date') {
    return {
      reason: `${quoted(given)} is not a calendar day.`,
      remedy: 'Write it as YYYY-MM-DD, for example 2026-11-20.',
    };
  }
  if (issue.format === 'url') {
    return { reason: `${quoted(given)} is not a web address.`, remedy: 'Write it whole, with https://.' };
  }
  const rule = issue.message.startsWith('must') ? issue.message : `must match ${issue.pattern}`;
  return { reason: `${quoted(given)} ${rule}.`, remedy: 'Write it in that form.' };
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
