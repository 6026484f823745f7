import type { ReactNode } from 'react';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { IconButton } from '#components/ui/icon-button';
import { Skeleton } from '#components/ui/skeleton';
import type { Failure } from '#lib/domain/failure';
import type { MarketCode } from '#lib/domain/market';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import './lines.css';

export interface LinesFrameProps {
  /** `data-part` of the list. */
  part: string;
  title: string;
  /** The title has a name of the person's own: it is blurred while the screen is recorded. */
  named?: boolean;
  /** Names the failure's way out. */
  market: MarketCode;
  /** How many lines there are; undefined: still being read. */
  count: number | undefined;
  /** The count in words, or what has just been done with the lines. */
  status: ReactNode;
  /** Why they could not be read. */
  failure?: Failure | null;
  /** What is said where there is no line. */
  none?: string;
  /** A list that stands in place of the view leads back to it. */
  onBack?: () => void;
  /** Buttons at the end of the head. */
  tools?: ReactNode;
  /** The table and what stands above it; left out where there is no line. */
  children: ReactNode;
}

/**
 * A list of lines of a report: its head with title, count and tools, the failure to read it, the time until it is read, and nothing found.
 * Lines that are all in memory, with typed columns, take `TypedLines`, which adds the table, its order, copy and export.
 */
export function LinesFrame({
  part,
  title,
  named = false,
  market,
  count,
  status,
  failure = null,
  none,
  onBack,
  tools,
  children,
}: LinesFrameProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(market);
  const says = failure && failureTexts(failure);
  const back = onBack && (
    <Button size="s" onClick={onBack}>
      {t('earnings.back')}
    </Button>
  );
  return (
    <section className={onBack ? 'lines lines--whole' : 'lines'} data-part={part} aria-label={title} data-rows={count}>
      <div className="row">
        {onBack && <IconButton icon="left" label={t('earnings.back')} onClick={onBack} />}
        <h2 className={named ? 'h2 grow cut blurs' : 'h2 grow cut'}>{title}</h2>
        {count !== undefined && (
          <span className="num small muted" role="status">
            {status}
          </span>
        )}
        {tools}
      </div>
      {says && <FailureNotice says={says.what} next={says.todo} more={back} details={says.details} />}
      {count === undefined && !says && <Skeleton width={80} />}
      {count === 0 && none && <p className="muted">{none}</p>}
      {count !== undefined && count > 0 && children}
    </section>
  );
}
