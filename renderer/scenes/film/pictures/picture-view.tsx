import { Lines } from '../../drawings.tsx';
import { type IconName, icons } from './icons.tsx';
import type { PictureProps } from './picture.ts';
import { type PictureName, pictures } from './picture-table.ts';

/** The picture of that name at `t`. */
export function PictureView({ name, ...props }: PictureProps & { name: PictureName }) {
  if (isIcon(name)) return <Lines>{icons[name]}</Lines>;
  const Drawn = pictures[name];
  return <Drawn {...props} />;
}

function isIcon(name: PictureName): name is IconName {
  return name in icons;
}
