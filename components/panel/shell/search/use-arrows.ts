import { type RefObject, useEffect, useRef } from 'react';

/** Arrow keys lead from the field through what was found and back; in the field, Enter takes the first. */
export function useArrows(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const around = box.current;
    if (!around) return;
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const stops = [...around.querySelectorAll<HTMLElement>('input, a, button')];
      const at = stops.indexOf(document.activeElement as HTMLElement);
      if (event.key === 'ArrowDown') stops[(at + 1) % stops.length]?.focus();
      else if (event.key === 'ArrowUp') stops.at(at < 1 ? -1 : at - 1)?.focus();
      else if (event.key === 'Enter' && at === 0) stops[1]?.click();
      else return;
      event.preventDefault();
    };
    around.addEventListener('keydown', listen);
    return () => around.removeEventListener('keydown', listen);
  }, []);
  return box;
}
