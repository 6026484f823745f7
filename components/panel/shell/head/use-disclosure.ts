import { type RefObject, useEffect, useRef, useState } from 'react';

export interface Disclosure {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Around the button and what it opens. */
  readonly box: RefObject<HTMLDivElement | null>;
}

/** A list of links under its button: arrows move in it, Esc, a press elsewhere and leaving it with Tab close it. */
export function useDisclosure(): Disclosure {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const around = box.current;
    if (!open || !around) return;
    const life = new AbortController();
    const { signal } = life;
    const links = () => [...around.querySelectorAll<HTMLElement>('.viewlink')];
    const outside = (node: EventTarget | null) => node instanceof Node && !around.contains(node);
    (links().find((link) => link.ariaCurrent === 'page') ?? links()[0])?.focus();
    around.addEventListener(
      'keydown',
      (event) => {
        const list = links();
        const to = moveTo(event.key, list.indexOf(document.activeElement as HTMLElement), list.length);
        if (to !== null) list[to]?.focus();
        else if (event.key === 'Escape') {
          setOpen(false);
          around.querySelector('button')?.focus();
        } else return;
        event.preventDefault();
      },
      { signal },
    );
    around.addEventListener('focusout', ({ relatedTarget }) => outside(relatedTarget) && setOpen(false), { signal });
    addEventListener('pointerdown', ({ target }) => outside(target) && setOpen(false), { signal });
    return () => life.abort();
  }, [open]);
  return { open, setOpen, box };
}

/** Which link a key leads to; null: it is no such key. */
function moveTo(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at < 1 ? count - 1 : at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
