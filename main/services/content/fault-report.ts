import type { PackFault } from '../../../shared/domain/pack.ts';
import type { PackCheck } from './pack-check.ts';

/** What a check found, for a terminal: every fault on lines of its own, then the figures and a summary. */
export function faultReport({ faults, figures }: PackCheck): string {
  const { facts } = figures;
  const errors = faults.filter(({ level }) => level === 'error').length;
  const rows: [string, string | number][] = [
    ['Procedures', figures.procedures],
    ['Questions', figures.questions],
    ['Documents', figures.documents],
    ['Steps', figures.steps],
    ['Ways walked', figures.paths],
    ['Facts', `${facts.high} high, ${facts.medium} medium, ${facts.low} low, ${facts.unknown} not found`],
    ['Sources', figures.sources],
    ['Screens', `${figures.screens}, ${figures.items} items, ${figures.videoSeconds} s of video`],
  ];
  return [
    ...faults.map(inLines),
    rows.map(([name, value]) => `${name.padEnd(12)}${value}`).join('\n'),
    `${counted(errors, 'error')}, ${counted(faults.length - errors, 'warning')}.`,
  ].join('\n\n');
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
