/** The scale of every row: 0 to 20 %, in basis points. */
const END = 2_000;
const WIDTH = 64;
const EDGE = 4;

/** Dot: today. Band: suggested. Dashes between them: the gap. The words beside it say the same. */
export function GapRange({ rate, suggested }: { rate: number | null; suggested: { readonly min: number; readonly max: number } | null }) {
  const band = suggested && { from: place(suggested.min), to: place(suggested.max) };
  const today = rate === null ? null : place(rate);
  const miss = band && today !== null && today < band.from ? { from: today, to: band.from } : null;
  return (
    <svg className="range" viewBox={`0 0 ${WIDTH} 8`} aria-hidden="true">
      <rect className="track" y="3" width={WIDTH} height="2" rx="1" />
      {band && <rect className="band" x={band.from} y="1" width={Math.max(band.to - band.from, 2)} height="6" rx="3" />}
      {miss && <path className="miss" d={`M${miss.from} 4H${miss.to}`} />}
      {today !== null && <circle className="today" cx={today} cy="4" r="3.5" />}
    </svg>
  );
}

/** Rounded, so that the same rates draw the same picture. */
const place = (points: number): number => Math.round((EDGE + (Math.min(points, END) / END) * (WIDTH - 2 * EDGE)) * 10) / 10;
