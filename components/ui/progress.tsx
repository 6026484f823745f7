/** How much of a known whole is done or used; drawn as SVG, so no style attribute carries the number. */
export function Progress({
  value,
  of,
  label,
  tone = 'accent',
}: {
  value: number;
  of: number;
  label: string;
  tone?: 'accent' | 'wait' | 'bad';
}) {
  const width = of > 0 ? Math.min(100, (100 * value) / of) : 0;
  return (
    <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className={tone === 'accent' ? undefined : tone} width={width} height="6" />
    </svg>
  );
}
