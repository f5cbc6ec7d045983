import { useCallback, useEffect } from 'react';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import type { AppUpdateState } from '../../../shared/domain/hq/app-update.ts';
import { dayName } from '../../../shared/domain/period.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';
import { useSay } from '../../words/language.tsx';
import { trustCommand, updateSentences, updateWords } from '../../words/staff-update.ts';
import { clockTime } from '../parts/clock-time.ts';

const lookAgainMs = 5_000;

interface UpdateCardProps {
  client: Pick<Client, 'appUpdate' | 'checkAppUpdate' | 'takeAppUpdate' | 'leaveAppUpdate'>;
}

/** Which version of the app runs, and the next: asking for it, bringing it in, and going back. */
export function UpdateCard({ client }: UpdateCardProps) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.appUpdate({}, { signal }), [client]);
  const [{ answer, state }, askAgain] = useAsking<AppUpdateState>(ask);
  const { failure, busy, send } = useSending(askAgain);
  const lookAgain = answer !== undefined && answer.kind !== null;
  useEffect(() => {
    if (!lookAgain) return;
    const timer = setInterval(askAgain, lookAgainMs);
    return () => clearInterval(timer);
  }, [askAgain, lookAgain]);

  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  const timeOf = (instant: string) =>
    `${clockTime(instant)} ${say(dayName(hanoiTime(Date.parse(instant)).slice(0, 10)))}`;
  const { kind, ready, offered, doing, canGoBack, trouble, failed, trusts, asks } = answer;
  const reason = (trouble ?? failed)?.reason;
  const mayAsk = kind !== null && trusts && asks !== null;
  const still = busy || doing === 'looking' || doing === 'taking';
  return (
    <section className="desk-card" data-list="update">
      <h2>{say(updateWords.headline)}</h2>
      <p role="status">{updateSentences(answer, timeOf).map(say).join(' ')}</p>
      {ready && (
        <Entered help={say(ready.command === null ? updateWords.byHand : updateWords.byCommand)}>
          {ready.command ?? ready.file}
        </Entered>
      )}
      {kind !== null && asks === 'place' && !trusts && <Entered>{trustCommand}</Entered>}
      {reason !== undefined && (
        <details className="desk-more">
          <summary>{say(updateWords.details)}</summary>
          <p lang="en">{reason}</p>
        </details>
      )}
      {(mayAsk || canGoBack) && (
        <div className="update-buttons">
          {mayAsk && (
            <Button
              before="search"
              disabled={still}
              onClick={() => void send(() => client.checkAppUpdate({}))}
            >
              {say(updateWords.look)}
            </Button>
          )}
          {mayAsk && offered && (
            <Button before="check" disabled={still} onClick={() => void send(() => client.takeAppUpdate({}))}>
              {say(updateWords.take)}
            </Button>
          )}
          {canGoBack && (
            <Button before="back" disabled={still} onClick={() => void send(() => client.leaveAppUpdate({}))}>
              {say(updateWords.back)}
            </Button>
          )}
        </div>
      )}
      <DeskFailure cause={failure} />
    </section>
  );
}

/** What a person enters elsewhere, or looks for: it can be selected as a whole. */
function Entered({ help, children }: { help?: string; children: string }) {
  return (
    <div className="update-entered">
      {help !== undefined && <p>{help}</p>}
      <code>{children}</code>
    </div>
  );
}
