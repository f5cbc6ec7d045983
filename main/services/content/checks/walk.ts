import type { Basis } from '../../../../shared/domain/basis.ts';
import type { Condition } from '../../../../shared/domain/condition.ts';
import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import type {
  Circumstance,
  Procedure,
  RequiredDocument,
} from '../../../../shared/domain/content/procedure.ts';
import { stages } from '../../../../shared/domain/content/stage.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import { isInForce } from '../../../../shared/domain/in-force.ts';
import type { Answers, Truth } from '../../../../shared/guidance/conditions.ts';
import { derive } from '../../../../shared/guidance/derive.ts';
import { circumstancesBehind } from '../../../../shared/guidance/influence.ts';
import { answerSpace, type Entry } from './answer-space.ts';
import { fieldPath } from './field-path.ts';
import { countPaths } from './path-count.ts';

/** More ways through questions that matter together than a checker should try, or an editor could think of. */
const mostWays = 200_000;

class TooManyWaysError extends Error {
  override name = 'TooManyWaysError';
}

type Finding = Pick<PackFault, 'field' | 'reason' | 'remedy'>;

/** An entry of a procedure that hangs on answers or days, and what it was seen to be. */
interface Watched {
  list: 'circumstances' | 'documents' | 'steps' | 'warnings';
  index: number;
  entry: Entry & { id: string; when: Condition };
  seen: Set<Truth>;
}

/**
 * Walks every way through a procedure's questions, `unsure` included, on a day of each era, and tells what
 * is wrong: a case that ends without documents or steps, a question that is never asked, a document, step or
 * warning that can never be there or can never be absent.
 *
 * [Note: projection] What an entry is depends on the questions behind it alone (circumstancesBehind), so
 * the answers to all others need not be tried with it: the result is that of trying every answer to every
 * question, at a fraction of the cost. A property test compares the two.
 *
 * @param on one more day on which no case may end with nothing
 */
export function walk(procedure: Procedure, eras: Day[], on?: Day): Finding[] {
  try {
    const days = on === undefined ? eras : [on, ...eras];
    const findings = days.flatMap((day) => deadEnds(procedure, day));
    return [
      ...new Map(findings.map((finding) => [finding.field, finding])).values(),
      ...oneSided(procedure, eras),
    ];
  } catch (cause) {
    if (!(cause instanceof TooManyWaysError)) throw cause;
    return [
      {
        field: 'circumstances',
        reason: `Its questions can be answered together in over ${mostWays.toLocaleString('en')} ways.`,
        remedy: 'Ask less, or make questions apply only where they matter, with "when".',
      },
    ];
  }
}

/** Every case must end with at least one document and, at each stage, at least one step. */
function deadEnds(procedure: Procedure, era: Day): Finding[] {
  const collections: { field: string; what: string; entries: readonly Entry[] }[] = [
    { field: 'documents', what: 'documents', entries: procedure.documents },
    ...stages.map((stage) => ({
      field: 'steps',
      what: `steps to ${stage}`,
      entries: procedure.steps.filter((step) => step.stage === stage),
    })),
  ];
  return collections.flatMap(({ field, what, entries }): Finding[] => {
    const current = entries.filter(({ basis }) => isInForce(basis, era));
    if (current.some(({ when }) => when === undefined)) return [];
    const circumstances = circumstancesBehind(procedure, current);
    const judging = asDocuments({ ...procedure, circumstances }, current);
    for (const answers of everyWay(procedure, circumstances, era)) {
      if (derive(judging, answers, era).documents.length > 0) continue;
      return [
        {
          field,
          reason: `On ${era} there are no ${what} for a citizen who answers ${inWords(answers)}.`,
          remedy: 'Add one for this case, or let one apply to every case.',
        },
      ];
    }
    return [];
  });
}

function oneSided(procedure: Procedure, eras: Day[]): Finding[] {
  const all = watchedOf(procedure);
  const groups = Map.groupBy(all, ({ entry }) =>
    circumstancesBehind(procedure, [entry])
      .map(({ id }) => id)
      .join(' '),
  );
  for (const group of groups.values()) for (const era of eras) watch(procedure, group, era);
  return all.filter(({ seen }) => seen.size > 0).flatMap(judge);
}

function watchedOf(procedure: Procedure): Watched[] {
  return (['circumstances', 'documents', 'steps', 'warnings'] as const).flatMap((list) =>
    procedure[list].flatMap((entry, index) =>
      entry.when === undefined
        ? []
        : [{ list, index, entry: { ...entry, when: entry.when }, seen: new Set<Truth>() }],
    ),
  );
}

/** Notes what each entry of a group, whose questions are the same, is in each case of one era. */
function watch(procedure: Procedure, group: Watched[], era: Day): void {
  const current = group.filter(({ entry }) => isInForce(entry.basis, era));
  if (current.length === 0) return;
  const circumstances = circumstancesBehind(procedure, [current[0]?.entry as Entry]);
  const judging = asDocuments(
    { ...procedure, circumstances },
    current.map(({ entry }) => entry),
  );
  for (const answers of everyWay(procedure, circumstances, era)) {
    const listed = new Map(
      derive(judging, answers, era).documents.map(({ document, need }) => [document.id, need] as const),
    );
    for (const [index, { seen }] of current.entries()) {
      const need = listed.get(String(index));
      seen.add(need === undefined ? 'no' : need === 'needed' ? 'yes' : 'unknown');
    }
  }
}

function everyWay(procedure: Procedure, circumstances: Circumstance[], era: Day): Iterable<Answers> {
  if (countPaths({ ...procedure, circumstances }, era) > mostWays) throw new TooManyWaysError();
  return answerSpace(procedure, circumstances, era);
}

/** Questions, steps and warnings hang on answers as documents do: as documents, `derive` judges them all. */
function asDocuments(procedure: Procedure, entries: readonly Entry[]): Procedure {
  const documents = entries.map(
    ({ when, basis }: { when?: Condition | undefined; basis: Basis }, index): RequiredDocument => ({
      id: String(index),
      name: { vi: '-', en: '-' },
      form: 'data',
      basis,
      ...(when && { when }),
    }),
  );
  return { ...procedure, documents, warnings: [], steps: [] };
}

const never = {
  circumstances: 'this question is never asked',
  documents: 'this document is never needed',
  steps: 'this step is never taken',
  warnings: 'this warning is never shown',
};

const always = {
  circumstances: 'this question is always asked',
  documents: 'this document is on every list',
  steps: 'this step is always taken',
  warnings: 'this warning is always shown',
};

function judge({ list, index, seen }: Watched): Finding[] {
  const field = fieldPath([list, index, 'when']);
  if (!seen.has('yes')) {
    return [
      {
        field,
        reason: `No answers make its condition true: ${never[list]}${seen.has('unknown') ? ', unless somebody is unsure' : ''}.`,
        remedy: 'Mend the condition, or remove the entry.',
      },
    ];
  }
  if (seen.has('no')) return [];
  return [
    {
      field,
      reason: `No answers make its condition false: ${always[list]}.`,
      remedy: 'Mend the condition, or leave it out.',
    },
  ];
}

function inWords(answers: Answers): string {
  const said = Object.entries(answers).map(([id, answer]) => `${id}: ${answer}`);
  return said.length > 0 ? said.join(', ') : 'nothing, since nothing is asked';
}
