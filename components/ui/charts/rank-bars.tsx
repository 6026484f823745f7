export interface RankRow {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

export interface RankBarsProps {
  rows: readonly RankRow[];
  /** Who leads, in a sentence. */
  summary: string;
  onOpen?: ((id: string) => void) | undefined;
}

/** The best first, each with a bar on one scale. What is below 0 has none. */
export function RankBars({ rows, summary, onOpen }: RankBarsProps) {
  const most = Math.max(...rows.map(({ value }) => value), 0) || 1;
  return (
    <div className="rank" {...{ role: 'group', 'aria-label': summary }}>
      <ol>
        {rows.map(({ id, label, value, text }) => (
          <li key={id}>
            {onOpen ? (
              <button type="button" className="rank__label cut" onClick={() => onOpen(id)}>
                <bdi>{label}</bdi>
              </button>
            ) : (
              <span className="rank__label cut">
                <bdi>{label}</bdi>
              </span>
            )}
            <span className="num">{text}</span>
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect className="fall__ground" width="100" height="6" rx="1" />
              {value > 0 && <rect className="rank__bar" width={Math.max((value / most) * 100, 0.8)} height="6" rx="1" />}
            </svg>
          </li>
        ))}
      </ol>
    </div>
  );
}
