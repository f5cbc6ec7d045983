import { z } from 'zod';
import type { Role } from '../desk/staff.ts';
import { Id, Text } from '../text.ts';

/** What the branch has chosen of what its pack offers the lobby. */
export const LobbyChoice = z.strictObject({
  /** Items of the pack that are not shown here. */
  hidden: z.array(Id).max(500),
  /** The playlist that each screen loops, where it is not the one of the pack or the settings. */
  playlists: z.record(Id, Id),
});
export type LobbyChoice = z.infer<typeof LobbyChoice>;

/** Nothing chosen: everything as the pack and the settings have it. */
export const noChoice: LobbyChoice = { hidden: [], playlists: {} };

/** What there is to choose from, in the words of the pack, and what is chosen. */
export const LobbyBoard = z.strictObject({
  items: z.array(
    z.strictObject({
      id: Id,
      title: Text,
      /** What it is to somebody in the lobby; `counts` shows this branch's own numbers. */
      kind: z.enum(['film', 'picture', 'counts']),
      shown: z.boolean(),
    }),
  ),
  playlists: z.array(z.strictObject({ id: Id, title: Text })),
  screens: z.array(
    z.strictObject({
      id: Id,
      title: Text,
      /** What it loops. */
      playlist: Id,
      /** What it should loop by what was chosen here or in the settings; the pack does not have that any more. */
      gone: Id.optional(),
    }),
  ),
});
export type LobbyBoard = z.infer<typeof LobbyBoard>;

const everybody: readonly Role[] = ['officer', 'head', 'technician'];

/** The rows of the API for what the lobby may show. See `routes` in api.ts. */
export const lobbyRoutes = {
  lobbyBoard: {
    method: 'get',
    path: '/api/lobby-choice',
    summary: 'What the lobby screens may show, and what each of them loops',
    roles: everybody,
    response: LobbyBoard,
  },
  showItem: {
    method: 'post',
    path: '/api/lobby-choice/items/{item}',
    summary: 'Let the lobby show an item of the pack, or not',
    roles: ['head', 'technician'],
    params: z.strictObject({ item: Id }),
    body: z.strictObject({ shown: z.boolean() }),
    response: LobbyBoard,
  },
  choosePlaylist: {
    method: 'post',
    path: '/api/lobby-choice/screens/{screen}',
    summary: 'Let a screen loop another playlist of the pack',
    roles: ['head', 'technician'],
    params: z.strictObject({ screen: Id }),
    body: z.strictObject({ playlist: Id }),
    response: LobbyBoard,
  },
} as const;
