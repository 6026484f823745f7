import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a line of tabs or chips that scrolls sideways: the one that is chosen is in view.
 *
 * @param shown what is chosen and among what; another text means: look again
 */
export function useChosenInView<Line extends HTMLElement>(shown: string): RefObject<Line | null> {
  const line = useRef<Line>(null);
  useEffect(() => {
    const chosen = shown && line.current?.querySelector('[aria-pressed="true"], [aria-current]');
    if (!line.current || !chosen) return;
    // Not by `scrollIntoView`: that would move the page, too.
    const [one, all] = [chosen.getBoundingClientRect(), line.current.getBoundingClientRect()];
    line.current.scrollLeft += one.left - all.left - (all.width - one.width) / 2;
  }, [shown]);
  return line;
}
