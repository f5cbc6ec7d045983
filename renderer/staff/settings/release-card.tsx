import { useCallback, useEffect, useState } from 'react';
import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';
import type { ReleaseState } from '../../../shared/domain/hq/release-api.ts';
import { dayName } from '../../../shared/domain/period.ts';
import type { Client } from '../../client.ts';
import { Button } from '../../parts/button.tsx';
import { useAsking } from '../../parts/office/asking.ts';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSay } from '../../words/language.tsx';
import { releaseSentences, releaseWords } from '../../words/staff-releases.ts';
import './release-card.css';
import { useSending } from '../../parts/office/sending.ts';
import { clockTime } from '../parts/clock-time.ts';

const lookAgainMs = 5_000;

interface ReleaseCardProps {
  client: Pick<Client, 'releaseState' | 'checkReleases' | 'installRelease'>;
}

/** Which content this machine shows, in a line; asking headquarters for a newer one, or taking it from a stick. */
export function ReleaseCard({ client }: ReleaseCardProps) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.releaseState({}, { signal }), [client]);
  const [{ answer, state }, askAgain] = useAsking<ReleaseState>(ask);
  const { failure, send } = useSending(askAgain);
  const [folder, setFolder] = useState('');
  useEffect(() => {
    const timer = setInterval(askAgain, lookAgainMs);
    return () => clearInterval(timer);
  }, [askAgain]);

  if (answer === undefined) return <PartState state={state} onAgain={askAgain} />;
  const timeOf = (instant: string) =>
    `${clockTime(instant)} ${say(dayName(hanoiTime(Date.parse(instant)).slice(0, 10)))}`;
  const reason = (answer.trouble ?? answer.fellBackFrom)?.reason;
  return (
    <section className="desk-card" data-list="releases">
      <h2>{say(releaseWords.headline)}</h2>
      <div className="setting-row" data-doubtful={answer.trouble?.kind === 'refused' || undefined}>
        <span className="release-line" role="status">
          {releaseSentences(answer, timeOf).map(say).join(' ')}
        </span>
        {answer.asksHq && (
          <Button before="swap" onClick={() => void send(() => client.checkReleases({}))}>
            {say(releaseWords.check)}
          </Button>
        )}
      </div>
      {reason !== undefined && (
        <details className="desk-more">
          <summary>{say(releaseWords.details)}</summary>
          <p lang="en">{reason}</p>
        </details>
      )}
      <form
        className="setting-row"
        onSubmit={(event) => {
          event.preventDefault();
          void send(() => client.installRelease({ body: { folder } }));
        }}
      >
        <label className="field release-folder">
          <span>{say(releaseWords.folder)}</span>
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={folder}
            onChange={({ target }) => setFolder(target.value)}
          />
        </label>
        <Button type="submit" before="folder" disabled={folder.trim() === ''}>
          {say(releaseWords.install)}
        </Button>
      </form>
      <DeskFailure cause={failure} />
    </section>
  );
}
