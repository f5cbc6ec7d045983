import type { QuizQuestion } from '../../shared/domain/content/handbook.ts';

export const roundLength = 6;

/** One round: its questions in order, how each was answered, and which is on the screen. */
export interface QuizRound {
  questions: QuizQuestion[];
  /** Option ids, one for each question answered so far. */
  answers: string[];
  /** Position of the question on the screen; equal to the number of questions when the result is shown. */
  at: number;
}

export type QuizEvent =
  | { type: 'question.answered'; option: string }
  | { type: 'question.left' }
  | { type: 'round.begun'; questions: QuizQuestion[] };

/**
 * The questions of one round: at most {@link roundLength}, none twice, with their options in another order, too.
 * The same seed gives the same round; rounds that follow each other in one visit go on through the whole list
 * before a question comes again.
 */
export function drawRound(questions: readonly QuizQuestion[], seed: number, round: number): QuizQuestion[] {
  const pile = shuffled(questions, seed);
  const length = Math.min(roundLength, pile.length);
  const from = round * length;
  return Array.from({ length }, (_, at) => pile[(from + at) % pile.length])
    .filter((question) => question !== undefined)
    .map((question, at) => ({ ...question, options: shuffled(question.options, seed + from + at + 1) }));
}

export function beginRound(questions: QuizQuestion[]): QuizRound {
  return { questions, answers: [], at: 0 };
}

/** The round after an event. The first answer to a question counts; an unanswered question cannot be left. */
export function play(round: QuizRound, event: QuizEvent): QuizRound {
  switch (event.type) {
    case 'question.answered':
      return round.answers.length === round.at && round.at < round.questions.length
        ? { ...round, answers: [...round.answers, event.option] }
        : round;
    case 'question.left':
      return round.answers.length > round.at ? { ...round, at: round.at + 1 } : round;
    case 'round.begun':
      return beginRound(event.questions);
  }
}

/** How many answers were right. */
export function rightAnswers({ questions, answers }: QuizRound): number {
  return questions.filter(({ correct }, at) => answers[at] === correct).length;
}

/** How a round went, for the words at its end. */
export function praise(right: number, of: number): 'all' | 'most' | 'some' {
  if (right === of) return 'all';
  return right * 3 >= of * 2 ? 'most' : 'some';
}

/** Each item gets a place from the generator mulberry32, so that a seed fixes the order. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const next = random(seed);
  return items
    .map((item) => ({ item, place: next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
