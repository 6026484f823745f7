import { useMemo } from 'react';
import { FailureNotice } from '#components/ui/failure-notice';
import { Skeleton } from '#components/ui/skeleton';
import { formatMoney, formatNumber } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import type { DayRange, EarningsQuestion } from '#lib/domain/reports/earnings/question';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { useEarnings } from '#lib/stores/reports/earnings/use-earnings';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

interface CountedFilesProps {
  market: MarketCode;
  accountIds: readonly string[];
  period: DayRange;
}

/** What all commission reports of a market say together: files that overlap count once. */
export function CountedFiles({ market, accountIds, period }: CountedFilesProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(market);
  const ids = accountIds.join(' ');
  const question = useMemo(
    (): EarningsQuestion => ({ market, accounts: ids.split(' ').map((id) => ({ id, market })), source: 'file', period }),
    [market, ids, period],
  );
  const { value, failure } = useEarnings(question);
  const says = failure && failureTexts(failure);
  if (says) return <FailureNotice says={says.what} next={says.todo} details={says.details} />;
  if (!value) return <Skeleton width={60} />;
  const { lines, orders, net, pending } = value.total;
  const earned = net + pending;
  return (
    <p className="grow stack filerow__says" role="status">
      <small className="muted">{t('imports.counted')}</small>
      <b className="num blurs" data-lines={lines} data-orders={orders} data-net={String(earned)}>
        {t('imports.lines', { count: lines, number: formatNumber(lines, market) })} ·{' '}
        {t('imports.orders', { count: orders, number: formatNumber(orders, market) })} ·{' '}
        {t('imports.net', { money: formatMoney(moneyOf(earned, market), market) })}
      </b>
    </p>
  );
}
