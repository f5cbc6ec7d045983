import { useReducer } from 'react';
import { Headline } from '../kiosk/guided/headline.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useSay } from '../words/language.tsx';
import { practiceWords } from '../words/practice.ts';
import { practiceTasks } from '../words/practice-tasks.ts';
import { EntryGone } from './entry-gone.tsx';
import { useLibrary } from './library.tsx';
import { LibraryFrame } from './library-frame.tsx';
import './practice.css';
import type { PracticeTask } from './practice-board.ts';
import { PracticePage } from './practice-page.tsx';
import { type PracticeEvent, type PracticeRun, practiceStart, practise } from './practice-run.ts';

/** One thing practised on drawn screens, one after another. */
export function PracticeTaskScreen({ id }: { id: string }) {
  const task = practiceTasks.find((entry) => entry.id === id);
  return task === undefined ? <EntryGone /> : <Practice task={task} />;
}

function Practice({ task }: { task: PracticeTask }) {
  const say = useSay();
  const { back } = useLibrary();
  const [run, dispatch] = useReducer(
    (before: PracticeRun, event: PracticeEvent) => practise(task, before, event),
    practiceStart,
  );
  const board = task.boards[run.at];
  if (board === undefined) return <Done task={task} onAgain={() => dispatch({ type: 'task.restarted' })} />;
  return (
    <LibraryFrame
      screen="library-practice-task"
      back={run.at === 0 ? back : () => dispatch({ type: 'screen.left' })}
      actions={
        <Button before="touch" onClick={() => dispatch({ type: 'hint.asked' })}>
          {say(practiceWords.hint)}
        </Button>
      }
    >
      <p className="practice-sign">{say(practiceWords.sign)}</p>
      <div className="practice" key={board.id}>
        <div className="practice-words">
          <p className="kicker">
            {say(task.title)} · {say(practiceWords.progress(run.at + 1, task.boards.length))}
          </p>
          <Headline>{say(board.goal)}</Headline>
          <Feedback task={task} run={run} />
        </div>
        <PracticePage board={board} run={run} dispatch={dispatch} />
      </div>
    </LibraryFrame>
  );
}

/** What the last press did: a kind word for a wrong one, what to remember after a right one. */
function Feedback({ task, run }: { task: PracticeTask; run: PracticeRun }) {
  const say = useSay();
  const board = task.boards[run.at];
  const learned = task.boards[run.at - 1]?.learned;
  const miss =
    run.missed === 'typing' ? board?.type?.miss : board?.things.find(({ id }) => id === run.missed)?.miss;
  const kind = miss ? 'miss' : run.hinted ? 'hint' : learned ? 'right' : undefined;
  return (
    <div role="status" className="practice-feedback" data-kind={kind}>
      {kind === 'miss' && miss && (
        <p>
          <strong>{say(practiceWords.almost)}</strong> {say(miss)}
        </p>
      )}
      {kind === 'hint' && <p>{say(practiceWords.hinted)}</p>}
      {kind === 'right' && learned && (
        <p>
          <Icon name="check" /> <strong>{say(practiceWords.right)}</strong> {say(learned)}
        </p>
      )}
    </div>
  );
}

function Done({ task, onAgain }: { task: PracticeTask; onAgain(): void }) {
  const say = useSay();
  const { exchange } = useLibrary();
  const next = practiceTasks[practiceTasks.indexOf(task) + 1];
  return (
    <LibraryFrame
      screen="library-practice-done"
      actions={
        next && (
          <Button kind="main" after="next" onClick={() => exchange({ at: 'practice-task', id: next.id })}>
            {say(practiceWords.nextTask(say(next.title)))}
          </Button>
        )
      }
    >
      <div className="practice-done">
        <Icon name="check" className="icon practice-done-mark" />
        <p className="kicker">{say(task.title)}</p>
        <Headline>{say(practiceWords.done)}</Headline>
        <p className="library-lead">{say(practiceWords.doneHelp)}</p>
      </div>
      <ul className="practice-learned">
        {task.boards.map(({ id, learned }) => (
          <li key={id}>
            <Icon name="check" />
            {say(learned)}
          </li>
        ))}
      </ul>
      <div className="practice-again">
        <Button onClick={onAgain}>{say(practiceWords.again)}</Button>
      </div>
    </LibraryFrame>
  );
}
