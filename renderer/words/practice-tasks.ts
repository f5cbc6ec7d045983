import type { PracticeTask } from '../library/practice-board.ts';
import { filingTasks } from './practice-filing.ts';
import { findingTasks } from './practice-finding.ts';
import { loginTasks } from './practice-login.ts';

/** The tasks to practise, in the order in which they come up in a real dossier. */
export const practiceTasks: readonly PracticeTask[] = [...loginTasks, ...findingTasks, ...filingTasks];
