import { expect, test } from 'vitest';
import { type PracticeRun, practiceStart, practise } from '../../../renderer/library/practice-run.ts';
import { practiceTasks } from '../../../renderer/words/practice-tasks.ts';

const press = (thing: string) => ({ type: 'thing.pressed', thing }) as const;

test.each(practiceTasks.map((task) => [task.id, task] as const))(
  'every screen of "%s" has one right thing, and a kind word for each other one',
  (_, task) => {
    for (const { id, things } of task.boards) {
      expect([id, things.filter(({ right }) => right).length]).toEqual([id, 1]);
      expect(things.filter(({ right, miss }) => !right && miss === undefined)).toEqual([]);
      expect(new Set(things.map((thing) => thing.id)).size).toBe(things.length);
    }
  },
);

test.each(practiceTasks.map((task) => [task.id, task] as const))(
  'pressing the right things, and typing what is asked, leads through "%s" to its end',
  (_, task) => {
    const end = task.boards.reduce((run: PracticeRun, board) => {
      const right = board.things.find((thing) => thing.right)?.id ?? '';
      return practise(
        task,
        practise(task, run, { type: 'text.typed', typed: board.type?.wanted ?? '' }),
        press(right),
      );
    }, practiceStart);
    expect(end).toEqual({ ...practiceStart, at: task.boards.length });
    expect(practise(task, end, press('anything'))).toEqual(end);
  },
);

test('a wrong press stays on the screen and says what was missed; the hint marks the right thing', () => {
  const [task] = practiceTasks;
  if (task === undefined) throw new Error('There is nothing to practise.');
  const missed = practise(task, practiceStart, press('longer'));
  expect(missed).toEqual({ ...practiceStart, missed: 'longer' });
  expect(practise(task, missed, { type: 'hint.asked' })).toEqual({ ...practiceStart, hinted: true });
  expect(practise(task, missed, press('not-there'))).toEqual(missed);
});

test('a field wants its words first; capitals and diacritics make no difference, and nothing typed is kept', () => {
  const task = practiceTasks.find(({ id }) => id === 'find');
  if (task === undefined) throw new Error('Finding a procedure cannot be practised.');
  const type = (typed: string) => practise(task, practiceStart, { type: 'text.typed', typed });
  expect(practise(task, type('khai'), press('search'))).toEqual({
    ...practiceStart,
    typed: 'khai',
    missed: 'typing',
  });
  expect(practise(task, type('KHAI SINH'), press('search'))).toEqual({ ...practiceStart, at: 1 });
});

test('going back and starting again begin a screen afresh', () => {
  const [task] = practiceTasks;
  if (task === undefined) throw new Error('There is nothing to practise.');
  const second = { ...practiceStart, at: 1, missed: 'news' };
  expect(practise(task, second, { type: 'screen.left' })).toEqual(practiceStart);
  expect(practise(task, practiceStart, { type: 'screen.left' })).toEqual(practiceStart);
  expect(practise(task, second, { type: 'task.restarted' })).toEqual(practiceStart);
});
