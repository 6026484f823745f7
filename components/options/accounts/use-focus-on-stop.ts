import { type RefObject, useEffect, useRef } from 'react';

/** Moves the focus to the first wrong field each time a submit was stopped by one. */
export function useFocusOnStop(stops: number): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const seen = useRef(stops);
  useEffect(() => {
    if (seen.current === stops) return;
    seen.current = stops;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [stops]);
  return form;
}
