/** From one moment to another, both included, Unix ms at whole seconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const SECOND = 1000;

/** The later and the earlier half of a span; null: a second has no halves. */
export function halvesOf({ start, end }: Span): readonly [Span, Span] | null {
  if (end - start < SECOND) return null;
  const middle = start + Math.ceil((end - start + SECOND) / 2 / SECOND) * SECOND;
  return [
    { start: middle, end },
    { start, end: middle - SECOND },
  ];
}

/** A span in pieces of at most so many ms, the latest first. */
export function piecesOf({ start, end }: Span, longest: number): readonly Span[] {
  const pieces: Span[] = [];
  for (let last = end; last >= start; last = (pieces.at(-1)?.start ?? start) - SECOND)
    pieces.push({ start: Math.max(start, last - longest + SECOND), end: last });
  return pieces;
}
