import type { z } from 'zod';
import type { MachineState } from '../../shared/domain/desk/machine.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { Health } from '../../shared/domain/store/health.ts';

/** The machine around the app, as far as the desk is told of it. */
export interface Machine {
  /** The data folder. */
  home: string;
  /** The printers that the system knows; undefined where it cannot be asked. */
  printers(): Promise<string[] | undefined>;
  headquarters(): MachineState['headquarters'];
  /** Everything the doctor looks at. */
  examine(health: z.infer<typeof Health>): Promise<Finding[]>;
}
