import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import { Text } from '../../../../shared/domain/text.ts';
import type { PackReading } from '../pack/pack-read.ts';
import { partsOf } from '../pack/pack-values.ts';
import { fieldPath } from './field-path.ts';

/** Longest sentence that is read at one go, in syllables: Vietnamese writes a syllable a word. */
const longestSentence = 25;
const longestMedian = 15;

/** Warns of text that is badly encoded or hard to read. Titles in signage.json are for editors. */
export function checkProse({ documents }: PackReading): PackFault[] {
  return documents.flatMap(({ file, value }) => [
    ...[...partsOf(value)].flatMap((part) => encoding(file, part.path, part.value)),
    ...sentences(file, value),
    ...(file === 'signage.json' ? [] : abbreviations(file, value)),
  ]);
}

function encoding(file: string, path: PropertyKey[], value: unknown): PackFault[] {
  if (typeof value !== 'string' || value === value.normalize('NFC')) return [];
  return [
    {
      level: 'warning',
      file,
      field: fieldPath(path),
      reason: 'The text is not in Unicode form NFC, so searching and sorting may miss it.',
      remedy: 'Save it in form NFC; most editors have a command for it.',
    },
  ];
}

interface Sentence {
  path: PropertyKey[];
  text: string;
  syllables: number;
}

function sentences(file: string, value: unknown): PackFault[] {
  const all = vietnameseOf(value).flatMap(({ path, text }): Sentence[] =>
    text.split(/(?<=[.!?…])\s+/).map((sentence) => ({
      path,
      text: sentence,
      syllables: sentence.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0,
    })),
  );
  const faults = all
    .filter(({ syllables }) => syllables > longestSentence)
    .map(
      ({ path, text, syllables }): PackFault => ({
        level: 'warning',
        file,
        field: fieldPath(path),
        reason: `A sentence of ${syllables} syllables: "${text.slice(0, 40)}…".`,
        remedy: `Make two of it; at most ${longestSentence} are read at one go.`,
      }),
    );
  const median =
    all.map(({ syllables }) => syllables).sort((one, other) => one - other)[all.length >> 1] ?? 0;
  if (median <= longestMedian) return faults;
  return [
    ...faults,
    {
      level: 'warning',
      file,
      field: '',
      reason: `Half of its sentences have ${median} syllables or more.`,
      remedy: `Shorten them; half should have at most ${longestMedian}.`,
    },
  ];
}

/** An abbreviation is explained where "X (…)", "(X)" or "X là …" stands somewhere in the same file. */
function abbreviations(file: string, value: unknown): PackFault[] {
  const texts = vietnameseOf(value);
  const whole = texts.map(({ text }) => text).join('\n');
  const seen = new Set<string>();
  return texts.flatMap(({ path, text }) =>
    [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,}\p{L}*(?![\p{L}\p{N}])/gu)].flatMap(
      ([short]): PackFault[] => {
        if (seen.has(short) || new RegExp(`\\(${short}\\)|${short} (\\(|là )`).test(whole)) return [];
        seen.add(short);
        return [
          {
            level: 'warning',
            file,
            field: fieldPath(path),
            reason: `"${short}" is nowhere explained in this file.`,
            remedy: `Write it out, or explain it once, as in "${short} (…)".`,
          },
        ];
      },
    ),
  );
}

function vietnameseOf(value: unknown): { path: PropertyKey[]; text: string }[] {
  return [...partsOf(value)].flatMap(({ path, value: part }) => {
    const { data } = Text.safeParse(part);
    return data ? [{ path: [...path, 'vi'], text: data.vi }] : [];
  });
}
