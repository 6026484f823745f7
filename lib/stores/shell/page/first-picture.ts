import { type RefObject, useLayoutEffect } from 'react';
import { isAwaiting, picture } from './awaited';

/** So many drawings, of which an idle computer makes sixty a second, nothing is shown for; what takes longer is waited for with shapes that are seen. */
const MOST_DRAWINGS = 48;
/** A page in the background draws nothing. */
const LONGEST_MS = 2_500;
/** What has come is drawn, and may ask in its turn: only when so many drawings went by with nothing on its way is the picture whole. */
const CALM_DRAWINGS = 2;

/**
 * Shows another view once what is known of it stands in it: else each answer of the records would push down what a hand is on its way to.
 * It has the keys meanwhile.
 *
 * @param shown names the view and the thing in it
 */
export function useFirstPicture(view: RefObject<HTMLElement | null>, shown: string): void {
  useLayoutEffect(() => {
    const element = view.current;
    if (!element) return;
    let calm = 0;
    let drawings = 0;
    let frame = 0;
    const show = () => {
      cancelAnimationFrame(frame);
      clearTimeout(longest);
      delete element.dataset.coming;
      picture.isShown = true;
    };
    const look = () => {
      calm = isAwaiting() ? 0 : calm + 1;
      drawings++;
      if (calm >= CALM_DRAWINGS || drawings >= MOST_DRAWINGS) show();
      else frame = requestAnimationFrame(look);
    };
    const longest = setTimeout(show, LONGEST_MS);
    element.dataset.coming = shown;
    picture.isShown = false;
    frame = requestAnimationFrame(look);
    return show;
  }, [view, shown]);
}
