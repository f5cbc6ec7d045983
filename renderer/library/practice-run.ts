import { fold } from '../parts/fold.ts';
import type { PracticeBoard, PracticeTask } from './practice-board.ts';

/** One task being practised. Nothing of it leaves the screen, and it is forgotten when the task is left. */
export interface PracticeRun {
  /** Position of the drawn screen; equal to their number when the task is done. */
  at: number;
  /** The thing that was pressed wrongly last; `typing` when the words typed do not fit. */
  missed: string | undefined;
  /** The right thing is marked. */
  hinted: boolean;
  typed: string;
}

export type PracticeEvent =
  | { type: 'thing.pressed'; thing: string }
  | { type: 'text.typed'; typed: string }
  | { type: 'hint.asked' }
  | { type: 'screen.left' }
  | { type: 'task.restarted' };

export const practiceStart: PracticeRun = { at: 0, missed: undefined, hinted: false, typed: '' };

/** What practising does: only the right thing leads on, everything else is answered with a kind word. */
export function practise(task: PracticeTask, run: PracticeRun, event: PracticeEvent): PracticeRun {
  const board = task.boards[run.at];
  switch (event.type) {
    case 'thing.pressed': {
      const thing = board?.things.find(({ id }) => id === event.thing);
      if (board === undefined || thing === undefined) return run;
      if (!thing.right) return { ...run, missed: thing.id };
      if (!isTyped(board, run.typed)) return { ...run, missed: 'typing' };
      return { ...practiceStart, at: run.at + 1 };
    }
    case 'text.typed':
      return { ...run, typed: event.typed, missed: undefined };
    case 'hint.asked':
      return { ...run, hinted: true, missed: undefined };
    case 'screen.left':
      return { ...practiceStart, at: Math.max(0, run.at - 1) };
    case 'task.restarted':
      return practiceStart;
  }
}

/** Whether the words that a screen asks for stand in its field; capitals and diacritics make no difference. */
function isTyped({ type }: PracticeBoard, typed: string): boolean {
  return type === undefined || fold(typed).includes(fold(type.wanted));
}
