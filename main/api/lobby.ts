import type { Services } from '../services/services.ts';
import type { Answers } from './json-api.ts';

/** What the branch lets its lobby show, and what the difficulties of these days choose. */
export function lobbyAnswers({
  lobby,
  tips,
  plans,
  eventLog,
}: Services): Answers<'lobbyBoard' | 'showItem' | 'choosePlaylist' | 'tips' | 'switchTip'> {
  const board = () =>
    lobby.board(
      plans.screens().map(({ id, title, playlist }) => {
        const gone = plans.gonePlaylist(id);
        return { id, title, playlist, ...(gone !== undefined && { gone }) };
      }),
    );
  return {
    lobbyBoard: board,
    showItem({ params, body }) {
      lobby.show(params.item, body.shown);
      return board();
    },
    choosePlaylist({ params, body }) {
      lobby.loop(params.screen, body.playlist);
      return board();
    },
    tips: () => tips.board(eventLog.today()),
    switchTip({ params, body }) {
      tips.turn(params.difficulty, body.on);
      return tips.board(eventLog.today());
    },
  };
}
