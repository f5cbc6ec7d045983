import type { CSSProperties } from 'react';
import type { Box } from '../../../shared/signage/zones.ts';

/** Puts a zone where it is to be; sizes in it go by `--box`, a hundredth of its height in pixels. */
export function boxStyle({ x, y, width, height }: Box): CSSProperties {
  return { left: x, top: y, width, height, '--box': `${height / 100}px` } as CSSProperties;
}
