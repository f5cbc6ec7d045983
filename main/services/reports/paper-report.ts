import type { Tallies } from './paper-tally.ts';

/** How many refused rows are told one by one. */
const mostFaults = 200;

/** What became of a file of paper tallies, in sentences. `applied`: so many were new; undefined: nothing was tried. */
export function tallyReport(
  { rows, entries, faults }: Tallies,
  { applied }: { applied: number | undefined },
): string {
  const lines = faults
    .slice(0, mostFaults)
    .map(
      ({ line, column, reason }) => `Line ${line}${column === '' ? '' : `, column "${column}"`}: ${reason}`,
    );
  if (faults.length > mostFaults) lines.push(`… and ${faults.length - mostFaults} more.`);
  const days = [...new Set(entries.map(({ day }) => day ?? ''))].sort();
  const span = days.length === 0 ? '' : ` of ${days[0]}${days.length > 1 ? ` to ${days.at(-1)}` : ''}`;
  lines.push(`Read ${counted(rows, 'row')}: ${counted(entries.length, 'assist')}${span}.`);
  if (faults.length > 0) lines.push('Nothing is counted while a row is refused. Mend the rows above.');
  else if (applied === undefined) lines.push('Nothing is counted yet: run it again with --apply.');
  else {
    const known = entries.length - applied;
    lines.push(`Counted ${counted(applied, 'assist')}${known > 0 ? `; ${known} were counted before` : ''}.`);
  }
  return lines.join('\n');
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
