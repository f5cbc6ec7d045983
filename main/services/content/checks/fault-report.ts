import type { PackFault } from '../../../../shared/domain/content/pack.ts';
import type { PackFigures, ProcedureFigures } from '../pack/pack-figures.ts';
import type { PackCheck } from './pack-check.ts';

/** What a check found, for a terminal: every fault on lines of its own, then a table and a summary. */
export function faultReport({ faults, figures, media }: PackCheck): string {
  const errors = faults.filter(({ level }) => level === 'error').length;
  const { sources, screens, items, videoSeconds } = figures;
  const looked = media === 'decoded' ? 'decoded' : 'only their headers read: ffmpeg is not on the PATH';
  return [
    ...faults.map(inLines),
    procedureTable(figures),
    [
      `Sources  ${sources}`,
      `Screens  ${screens}, with ${counted(items, 'item')} to show`,
      `Media    ${videoSeconds} s of video; ${looked}`,
    ].join('\n'),
    `${counted(errors, 'error')}, ${counted(faults.length - errors, 'warning')}.`,
  ].join('\n\n');
}

const columns = ['questions', 'documents', 'steps', 'paths'] as const;
const confidences = ['high', 'medium', 'low', 'unknown'] as const;

/** Each procedure with the ways walked through it and its facts by confidence, and all together. */
function procedureTable({ procedures, handbook }: PackFigures): string {
  const number = (value: number) => value.toLocaleString('en');
  const sum = (of: (procedure: ProcedureFigures) => number) =>
    procedures.reduce((total, procedure) => total + of(procedure), 0);
  return aligned([
    ['Procedure', 'questions', 'documents', 'steps', 'paths walked', ...confidences.slice(0, 3), 'not found'],
    ...procedures.map((procedure) => [
      procedure.id,
      ...columns.map((column) => number(procedure[column])),
      ...confidences.map((confidence) => number(procedure.facts[confidence])),
    ]),
    ['the rest', ...columns.map(() => ''), ...confidences.map((confidence) => number(handbook[confidence]))],
    [
      `together ${procedures.length}`,
      ...columns.map((column) => number(sum((procedure) => procedure[column]))),
      ...confidences.map((confidence) =>
        number(sum(({ facts }) => facts[confidence]) + handbook[confidence]),
      ),
    ],
  ]);
}

function aligned(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

/** A fault as one sentence after its place: `pack.json, portal.url: … .` */
export function inOneLine({ file, field, reason, remedy }: PackFault): string {
  return `${file}${field === '' ? '' : `, ${field}`}: ${reason} ${remedy}`;
}

function inLines({ level, file, field, reason, remedy }: PackFault): string {
  return [`${level}  ${file}${field === '' ? '' : `  ${field}`}`, `  ${reason}`, `  ${remedy}`].join('\n');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
