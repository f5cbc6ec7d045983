import type { Condition } from '../../../../shared/domain/condition.ts';
import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import type { Circumstance, Procedure } from '../../../../shared/domain/content/procedure.ts';
import { unsure } from '../../../../shared/domain/content/unsure.ts';
import { fieldPath } from './field-path.ts';

/** A `when` of a procedure, and the circumstances it may refer to. */
interface Expression {
  path: PropertyKey[];
  when: Condition;
  /** The position of the circumstance it belongs to; undefined for documents, steps and warnings. */
  asker: number | undefined;
}

type Mistake = Pick<PackFault, 'reason' | 'remedy'> & { path: PropertyKey[] };

/** Expressions that refer to nothing, to themselves, or compare what cannot be compared; and odd numbers. */
export function checkExpressions(file: string, procedure: Procedure): PackFault[] {
  return [
    ...expressionsOf(procedure).flatMap(({ path, when, asker }) =>
      mistakesIn(when, path, procedure.circumstances, asker),
    ),
    ...procedure.circumstances.flatMap(oddNumbers),
  ].map(({ path, reason, remedy }) => ({ level: 'error', file, field: fieldPath(path), reason, remedy }));
}

function expressionsOf(procedure: Procedure): Expression[] {
  const lists = ['circumstances', 'documents', 'steps', 'warnings'] as const;
  return lists.flatMap((list) =>
    procedure[list].flatMap(({ when }, index) =>
      when === undefined
        ? []
        : [{ path: [list, index, 'when'], when, asker: list === 'circumstances' ? index : undefined }],
    ),
  );
}

function mistakesIn(
  when: Condition,
  path: PropertyKey[],
  circumstances: Circumstance[],
  asker: number | undefined,
): Mistake[] {
  const within = (parts: Condition[], name: string) =>
    parts.flatMap((part, index) => mistakesIn(part, [...path, name, index], circumstances, asker));
  if ('and' in when) return within(when.and, 'and');
  if ('or' in when) return within(when.or, 'or');
  if ('not' in when) return mistakesIn(when.not, [...path, 'not'], circumstances, asker);
  if ('since' in when || 'before' in when) return [];

  const [name, [id, operand]] = Object.entries(when)[0] as ['eq' | 'in' | 'gt' | 'lt', [string, unknown]];
  const at = circumstances.findIndex((circumstance) => circumstance.id === id);
  const circumstance = circumstances[at];
  if (circumstance === undefined) {
    const known = circumstances.slice(0, asker).map((other) => other.id);
    return [
      {
        path: [...path, name, 0],
        reason: `There is no circumstance "${id}" in this procedure.`,
        remedy: known.length > 0 ? `Give one of ${known.join(', ')}.` : 'Add the circumstance first.',
      },
    ];
  }
  if (asker !== undefined && at >= asker) {
    const itself = at === asker;
    return [
      {
        path: [...path, name, 0],
        reason: itself
          ? `The question "${id}" hangs on its own answer.`
          : `The question hangs on "${id}", which is asked later.`,
        remedy: itself
          ? 'Refer to an earlier question.'
          : `Move "${id}" above it, or refer to an earlier question.`,
      },
    ];
  }
  return name === 'gt' || name === 'lt'
    ? notANumber(circumstance, [...path, name], name)
    : notAnOption(circumstance, [...path, name], name, operand as string | string[]);
}

function notANumber(circumstance: Circumstance, path: PropertyKey[], name: string): Mistake[] {
  if (circumstance.kind === 'number') return [];
  return [
    {
      path: [...path, 0],
      reason: `"${name}" compares numbers, but the answer to "${circumstance.id}" is a choice.`,
      remedy: 'Use eq or in with its options.',
    },
  ];
}

function notAnOption(
  circumstance: Circumstance,
  path: PropertyKey[],
  name: string,
  operand: string | string[],
): Mistake[] {
  if (circumstance.kind === 'number') {
    return [
      {
        path: [...path, 0],
        reason: `"${name}" compares options, but the answer to "${circumstance.id}" is a number.`,
        remedy: 'Use gt or lt with a number.',
      },
    ];
  }
  const options = circumstance.options.map((option) => option.id);
  const asked = typeof operand === 'string' ? [operand] : operand;
  return asked.flatMap((option, index) => {
    if (options.includes(option)) return [];
    return [
      {
        path: typeof operand === 'string' ? [...path, 1] : [...path, 1, index],
        reason:
          option === unsure
            ? `"${unsure}" cannot be asked for: what hangs on it is then "may be needed" by itself.`
            : `"${option}" is no option of "${circumstance.id}".`,
        remedy: `Give one of ${options.join(', ')}.`,
      },
    ];
  });
}

function oddNumbers(circumstance: Circumstance, index: number): Mistake[] {
  if (circumstance.kind === 'choice') return [];
  const { min, max, start } = circumstance;
  const path = ['circumstances', index];
  if (min >= max) {
    return [
      {
        path: [...path, 'max'],
        reason: `The greatest answer ${max} is not above the least, ${min}.`,
        remedy: 'Give a max above min.',
      },
    ];
  }
  if (start >= min && start <= max) return [];
  return [
    {
      path: [...path, 'start'],
      reason: `It starts at ${start}, which is not from ${min} to ${max}.`,
      remedy: 'Start between min and max.',
    },
  ];
}
