import { useState } from 'react';
import { CustomDays } from '#components/panel/reports/earnings/custom-days';
import { Select } from '#components/ui/form/select';
import { IconButton } from '#components/ui/icon-button';
import type { Day } from '#lib/domain/day';
import { CHANNELS, ORDER_TYPES } from '#lib/domain/reports/performance';
import { daysOfPerformance, PERFORMANCE_PERIODS, performanceAfter } from '#lib/domain/reports/performance/period';
import { AGAINST } from '#lib/domain/reports/performance/question';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { usePerformanceChoice } from '#lib/stores/reports/performance/performance-choice';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { PerformanceFresh } from './performance-fresh';

/** Which days, orders and channel, and what they are held against. @param latest the latest day with data; null: nothing was read yet */
export function PerformanceBar({ shop, latest }: { shop: ShopAccount; latest: Day | null }) {
  const { t } = useTexts();
  const words = useDayWords();
  const { period, orderType, channel, against, choose } = usePerformanceChoice();
  const [choosing, setChoosing] = useState(false);
  const days = latest === null ? null : daysOfPerformance(period, latest);
  const [earlier, later] = [performanceAfter(period, 1), performanceAfter(period, -1)];
  return (
    <div className="earnings__bar">
      <fieldset className="seg" aria-label={t('performance.period')}>
        {PERFORMANCE_PERIODS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={period.kind === kind}
            onClick={() => {
              if (kind === 'custom') setChoosing(true);
              else choose({ period: kind === 'last7d' || kind === 'last30d' ? { kind } : { kind, back: 0 } });
            }}
          >
            {t(`performance.period.${kind}`)}
          </button>
        ))}
      </fieldset>
      {days && (
        <span className="earnings__days">
          {earlier && <IconButton icon="left" label={t('earnings.earlier')} onClick={() => choose({ period: earlier })} />}
          <span className="num medium cut" role="status" data-period={`${days.from} ${days.to}`}>
            {words.days(days)}
          </span>
          {earlier && (
            <IconButton icon="right" label={t('earnings.later')} disabled={!later} onClick={() => later && choose({ period: later })} />
          )}
        </span>
      )}
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
      {choosing && days && (
        <CustomDays
          shown={days}
          choose={(chosen) => choose({ period: { kind: 'custom', ...chosen } })}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}
