import type { ReactNode } from 'react';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface SimFigureProps {
  what: 'now' | 'then' | 'worst';
  money: string;
  /** Of the widest bar, 0 to 1. */
  share: number;
  /** What comes on top of it at worst. */
  beyond?: number;
  children?: ReactNode;
}

/** One of the three sums, with its bar; the words say the same. */
export function SimFigure({ what, money, share, beyond = 0, children }: SimFigureProps) {
  const { t } = useTexts();
  const width = (part: number) => (Number.isFinite(part) ? Math.round(Math.max(0, part) * 1000) / 10 : 0);
  return (
    <div className={what} data-sum={what}>
      <dt className="label">{t(`review.cost.${what}`)}</dt>
      <dd className="figure">{money}</dd>
      <dd>
        <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width={width(share)} height="4" />
          {beyond > 0 && <rect className="p" x={width(share)} width={width(beyond)} height="4" />}
        </svg>
      </dd>
      {children && <dd className="small muted">{children}</dd>}
    </div>
  );
}
