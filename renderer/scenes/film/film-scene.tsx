import type { Scene } from '../scene.ts';
import { Film } from './film.tsx';
import { type FilmName, storyboards } from './storyboards/storyboard-table.ts';

/** The scene that plays a storyboard. */
function filmed(name: FilmName): Scene {
  return (props) => <Film storyboard={storyboards[name]} {...props} />;
}

export const filmScenes: Record<FilmName, Scene> = {
  'tvc-1-phut': filmed('tvc-1-phut'),
  'tvc-so-sanh': filmed('tvc-so-sanh'),
  'tvc-5-thu-tuc': filmed('tvc-5-thu-tuc'),
  'tvc-canh-giac': filmed('tvc-canh-giac'),
  'tvc-15-tien-ich': filmed('tvc-15-tien-ich'),
  'tvc-cong-dan-so': filmed('tvc-cong-dan-so'),
  'tvc-kinh-doanh': filmed('tvc-kinh-doanh'),
};
