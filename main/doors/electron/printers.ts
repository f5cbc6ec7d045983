import type { PrinterInfo } from 'electron';
import type { PrintTrouble } from '../../../shared/domain/desk/print.ts';
import { PrinterError } from '../../services/printing/printer.ts';

/**
 * Whether this computer has the printer, and whether it can print now as far as the system says. CUPS tells its
 * state in `options` (RFC 8011, 5.4.11 and 5.4.12); Windows tells Electron nothing about it.
 *
 * @throws PrinterError naming the printer and what to do
 */
export function findPrinter(name: string, printers: readonly PrinterInfo[]): void {
  const printer = printers.find((entry) => entry.name === name);
  if (printer === undefined) {
    const names = printers.map((entry) => `"${entry.name}"`).join(', ');
    throw new PrinterError(
      'missing',
      `The printer "${name}" that settings.json names ("printer.name") is not one of this computer's: it has ${names || 'none'}. Connect it, or set the name of another.`,
    );
  }
  const options = printer.options as Record<string, unknown>;
  const trouble = troubleOf(options);
  if (trouble !== null) {
    throw new PrinterError(
      trouble,
      `The printer "${name}" cannot print now: ${sentences[trouble]} (the system says "${options['printer-state-reasons'] ?? ''}").`,
    );
  }
}

type Seen = Extract<PrintTrouble, 'paper' | 'offline' | 'stopped'>;

const sentences: Record<Seen, string> = {
  paper: 'it has no paper',
  offline: 'it cannot be reached',
  stopped: 'it is stopped or takes no jobs',
};

/** Reasons end in `-report`, `-warning` or `-error`; only an error, or no ending, keeps a printer from printing. */
const reasons: [RegExp, Seen][] = [
  [/^media-(empty|needed)(-error)?$/, 'paper'],
  // CUPS itself reports a printer that it cannot reach as `offline-report`.
  [/^offline(-report|-warning|-error)?$/, 'offline'],
  [/^(timed-out|shutdown)(-error)?$/, 'offline'],
];

/** `printer-state` of a stopped printer. */
const stopped = '5';

function troubleOf(options: Record<string, unknown>): Seen | null {
  const told = String(options['printer-state-reasons'] ?? '').split(',');
  for (const [reason, trouble] of reasons) {
    if (told.some((word) => reason.test(word.trim()))) return trouble;
  }
  if (String(options['printer-state']) === stopped) return 'stopped';
  return String(options['printer-is-accepting-jobs']) === 'false' ? 'stopped' : null;
}
