import { useCallback, useEffect, useRef, useState } from 'react';
import type { Text } from '../../../shared/domain/text.ts';
import { ApiError } from '../../client.ts';
import { problemWords } from '../../words/problem.ts';
import { tabWords } from '../../words/staff-desk.ts';

/** What came of a question to the server. */
export type Asked<Answer> =
  | { state: 'waiting'; answer: Answer | undefined }
  | { state: 'answered'; answer: Answer }
  | { state: 'failed'; answer: Answer | undefined; cause: unknown };

/**
 * Asks the server now, when the question changes, and when it is told to ask again, which is always the question of
 * that moment. The former answer stays until the next has come, so that nothing flickers.
 *
 * @param ask must be the same function as long as it asks the same
 */
export function useAsking<Answer>(
  ask: (signal: AbortSignal) => Promise<Answer>,
): [Asked<Answer>, () => void] {
  const [asked, setAsked] = useState<Asked<Answer>>({ state: 'waiting', answer: undefined });
  const latest = useRef<AbortController>(undefined);
  const question = useRef(ask);
  const askAgain = useCallback(() => {
    latest.current?.abort();
    const away = new AbortController();
    latest.current = away;
    setAsked(({ answer }) => ({ state: 'waiting', answer }));
    question
      .current(away.signal)
      .then((answer) => {
        if (!away.signal.aborted) setAsked({ state: 'answered', answer });
      })
      .catch((cause: unknown) => {
        if (!away.signal.aborted) setAsked(({ answer }) => ({ state: 'failed', answer, cause }));
      });
  }, []);
  useEffect(() => {
    question.current = ask;
    askAgain();
    return () => latest.current?.abort();
  }, [ask, askAgain]);
  return [asked, askAgain];
}

/**
 * Why the server did not take something, in words: ours where there are some, its own sentence where it refused for
 * another reason, null where it did not answer.
 */
export function refusalOf(cause: unknown): Text | null {
  if (!(cause instanceof ApiError)) return null;
  const { code, detail } = cause.problem;
  // A server that is newer than this page may say what the page has no words for.
  if (code && Object.hasOwn(problemWords, code)) return problemWords[code];
  return cause.mayPass
    ? null
    : { vi: `${tabWords.refused.vi} ${detail}`, en: `${tabWords.refused.en} ${detail}` };
}
