import { PeriodPicker } from '#components/panel/reports/period/period-picker';
import { Select } from '#components/ui/form/select';
import type { Day } from '#lib/domain/day';
import { CHANNELS, ORDER_TYPES } from '#lib/domain/reports/performance';
import { daysOfPerformance, PERFORMANCE_PERIODS, type PerformancePeriod, performanceAfter } from '#lib/domain/reports/performance/period';
import { AGAINST } from '#lib/domain/reports/performance/question';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { usePerformanceChoice } from '#lib/stores/reports/performance/performance-choice';
import { useTexts } from '#lib/stores/shell/use-texts';
import { PerformanceFresh } from './performance-fresh';

/** Which days, orders and channel, and what they are held against. @param latest the latest day with data; null: nothing was read yet */
export function PerformanceBar({ shop, latest }: { shop: ShopAccount; latest: Day | null }) {
  const { t } = useTexts();
  const { period, orderType, channel, against, choose } = usePerformanceChoice();
  return (
    <div className="earnings__bar">
      <PeriodPicker
        label={t('performance.period')}
        kinds={PERFORMANCE_PERIODS.map((kind) => ({ kind, name: t(`performance.period.${kind}`), newest: newestOf(kind) }))}
        period={period}
        choose={(chosen) => choose({ period: chosen })}
        after={performanceAfter}
        days={latest === null ? null : daysOfPerformance(period, latest)}
      />
      <PerformanceFresh shop={shop} latest={latest} />
      <span className="performance__choices">
        <Select
          small
          aria-label={t('performance.orders')}
          value={orderType}
          choices={ORDER_TYPES.map((value) => ({ value, label: t(`performance.orders.${value}`) }))}
          onChange={(chosen) => choose({ orderType: chosen })}
        />
        <Select
          small
          aria-label={t('performance.channel')}
          value={channel}
          choices={CHANNELS.map((value) => ({ value, label: t(`performance.channel.${value}`) }))}
          onChange={(chosen) => choose({ channel: chosen })}
        />
        <Select
          small
          aria-label={t('performance.against')}
          value={against}
          choices={AGAINST.map((value) => ({ value, label: t(`performance.against.${value}`) }))}
          onChange={(chosen) => choose({ against: chosen })}
        />
      </span>
    </div>
  );
}

function newestOf(kind: PerformancePeriod['kind']): PerformancePeriod | null {
  if (kind === 'custom') return null;
  return kind === 'last7d' || kind === 'last30d' ? { kind } : { kind, back: 0 };
}
