import { classes } from './classes';

/** How far something is. The words beside it say the same; `label` is read in its place. */
export function Progress({
  share,
  bad = 0,
  tone = 'run',
  label,
}: {
  /** 0 to 1; null: under way, and nobody knows how far. */
  share: number | null;
  bad?: number;
  tone?: 'run' | 'wait' | 'ok';
  label: string;
}) {
  if (share === null) {
    return (
      <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
        <rect className="open" width="30" height="6" />
      </svg>
    );
  }
  const part = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 10;
  const good = part(share - bad);
  return (
    <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className={classes(tone !== 'run' && tone)} width={good} height="6" />
      {bad > 0 && <rect className="bad" x={good} width={part(bad)} height="6" />}
    </svg>
  );
}
