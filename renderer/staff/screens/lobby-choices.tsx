import { useCallback } from 'react';
import type { LobbyBoard } from '../../../shared/domain/signage/lobby-choice.ts';
import type { Text } from '../../../shared/domain/text.ts';
import type { Client } from '../../client.ts';
import { useAsking } from '../../parts/office/asking.ts';
import { ChipField } from '../../parts/office/chip-field.tsx';
import { DeskFailure } from '../../parts/office/desk-failure.tsx';
import { useSay } from '../../words/language.tsx';
import { lobbyWords } from '../../words/staff-lobby.ts';
import './lobby-choices.css';
import { PartState } from '../../parts/office/part-state.tsx';
import { useSending } from '../../parts/office/sending.ts';

interface LobbyChoicesProps {
  client: Pick<Client, 'lobbyBoard' | 'showItem' | 'choosePlaylist'>;
  writes: boolean;
  /** The plan of the screens is another one now. */
  onChanged(): void;
}

const kinds = ['counts', 'film', 'picture'] as const;

/** Which playlist each screen loops, and which items the branch lets its lobby show. */
export function LobbyChoices({ client, writes, onChanged }: LobbyChoicesProps) {
  const say = useSay();
  const ask = useCallback((signal: AbortSignal) => client.lobbyBoard({}, { signal }), [client]);
  const [{ answer: board, state }, askAgain] = useAsking<LobbyBoard>(ask);
  const { failure, sendNext } = useSending(() => {
    askAgain();
    onChanged();
  });
  if (board === undefined) return <PartState state={state} onAgain={askAgain} />;
  const { screens, playlists, items } = board;
  return (
    <section className="desk-card lobby-choices" data-list="lobby">
      <h2>{say(lobbyWords.headline)}</h2>
      {!writes && <p>{say(lobbyWords.headOnly)}</p>}
      <DeskFailure cause={failure} />
      <fieldset disabled={!writes}>
        {screens.map(({ id, title, playlist, gone }) => (
          <label key={id} className="field">
            <span>{say(lobbyWords.playlist(title))}</span>
            <select
              value={gone ?? playlist}
              onChange={({ target }) =>
                void sendNext(() =>
                  client.choosePlaylist({ params: { screen: id }, body: { playlist: target.value } }),
                )
              }
            >
              {gone !== undefined && (
                <option value={gone} disabled>
                  {say(lobbyWords.gone(gone))}
                </option>
              )}
              {playlists.map((one) => (
                <option key={one.id} value={one.id}>
                  {say(one.title)}
                </option>
              ))}
            </select>
            {gone !== undefined && <small data-gone={id}>{say(goneFor(playlists, playlist))}</small>}
          </label>
        ))}
        <p>{say(lobbyWords.help)}</p>
        {kinds.map((kind) => {
          const some = items.filter((item) => item.kind === kind);
          const shown = some.filter((item) => item.shown).map(({ id }) => id);
          return (
            <details key={kind} open={kind === 'counts'}>
              <summary>
                {say(lobbyWords[kind])} <small>{say(lobbyWords.shown(shown.length, some.length))}</small>
              </summary>
              <ChipField
                title={lobbyWords[kind]}
                terms={some.map(({ id, title }) => ({ id, text: title }))}
                chosen={shown}
                onToggle={(item) =>
                  void sendNext(() =>
                    client.showItem({ params: { item }, body: { shown: !shown.includes(item) } }),
                  )
                }
              />
            </details>
          );
        })}
      </fieldset>
    </section>
  );
}

/** What is shown instead of a playlist that is gone. */
function goneFor(playlists: LobbyBoard['playlists'], shown: string): Text {
  return lobbyWords.insteadOfGone(
    playlists.find(({ id }) => id === shown)?.title ?? { vi: shown, en: shown },
  );
}
