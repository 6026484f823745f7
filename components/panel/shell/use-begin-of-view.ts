import { type RefObject, useEffect, useRef } from 'react';
import { isAtLeftRow } from '#components/ui/table/left-row';

/**
 * Another view, or another thing in it, begins at its beginning: for the eye, and for keys where what was pressed is gone with the former.
 *
 * @param shown names the view and the thing in it; empty: the one that the panel begins with
 */
export function useBeginOfView(shown: string): RefObject<HTMLElement | null> {
  const view = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown === '') return;
    // Who comes back goes on at the row that was left; lists that are still being read give it the focus later.
    if (!isAtLeftRow()) scrollTo(0, 0);
    // What has it may still stand in a former view, hidden until the next one is loaded.
    const at = document.activeElement;
    if (at === document.body || at?.checkVisibility?.() === false) view.current?.focus({ preventScroll: true });
  }, [shown]);
  return view;
}
