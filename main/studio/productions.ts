import type { scenes } from '../../shared/domain/signage/playlist.ts';

interface Filmed {
  /** File name inside the pack's media folder. */
  file: string;
  scene: (typeof scenes)[number];
  /** In pixels. */
  width: number;
  height: number;
  /** The length that the scene is played for, in milliseconds. */
  durationMs: number;
}

/** One medium that is rendered from a scene. */
export type Production =
  | (Filmed & { kind: 'video'; framesPerSecond: number })
  /** The scene's picture at `at` milliseconds. */
  | (Filmed & { kind: 'image'; at: number });

/** Everything that `npm run media` renders for a pack. A row more is a medium more. */
export const productions: readonly Production[] = [
  {
    kind: 'video',
    file: 'tvc-ba-buoc.mp4',
    scene: 'three-steps',
    width: 1920,
    height: 1080,
    durationMs: 15_000,
    framesPerSecond: 30,
  },
  {
    kind: 'image',
    file: 'can-chuan-bi.png',
    scene: 'readiness',
    width: 1920,
    height: 1080,
    durationMs: 15_000,
    at: 15_000,
  },
  tvc('tvc-1-phut', 45),
  tvc('tvc-so-sanh', 30.5),
  tvc('tvc-5-thu-tuc', 34.5),
  tvc('tvc-canh-giac', 40),
  tvc('tvc-15-tien-ich', 33.5),
  tvc('tvc-cong-dan-so', 39),
  tvc('tvc-kinh-doanh', 31),
];

/** A film of the lobby's screens, named as the scene that it is made from. */
function tvc(scene: Production['scene'], seconds: number): Production {
  return {
    kind: 'video',
    file: `${scene}.mp4`,
    scene,
    width: 1920,
    height: 1080,
    durationMs: seconds * 1_000,
    framesPerSecond: 30,
  };
}
