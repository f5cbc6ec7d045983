import type { Text } from '../../shared/domain/text.ts';
import type { IconName } from '../parts/icon.tsx';

/** One thing on a drawn screen that can be pressed. */
export interface PracticeThing {
  id: string;
  look: 'button' | 'tile' | 'row' | 'address' | 'picture';
  /** Its words on the portal, in Vietnamese there; `{host}` stands for the portal's address. */
  label: Text;
  detail?: Text;
  icon?: IconName;
  /** How a drawn photo of a paper came out. */
  photo?: 'clear' | 'blurred' | 'cut';
  right?: true;
  /** Said kindly when it is pressed and is not the right thing. */
  miss?: Text;
}

/** One drawn screen with one thing to do. */
export interface PracticeBoard {
  id: string;
  goal: Text;
  /** Heading inside the drawn page. */
  page: Text;
  /** The page is none of the portal yet, so the drawn browser shows no address. */
  offSite?: true;
  layout: 'home' | 'list' | 'choice' | 'pictures';
  /** A field to type into first. */
  type?: { wanted: string; label: Text; miss: Text };
  /** Practice data that stands on the page and cannot be pressed. */
  shown?: Text[];
  things: PracticeThing[];
  /** What to remember; said on the next screen after the right press. */
  learned: Text;
}

/** One thing to learn on drawn screens. */
export interface PracticeTask {
  id: string;
  title: Text;
  text: Text;
  icon: IconName;
  boards: PracticeBoard[];
}
