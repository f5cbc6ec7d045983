import { hanoiTime } from '../../../shared/domain/hanoi-time.ts';

/** Hours and minutes in Hanoi. */
export function clockTime(instant: string): string {
  return hanoiTime(Date.parse(instant)).slice(11, 16);
}
