import { SelectField } from '#components/ui/form/select-field';
import { CHANNELS, FIGURE_PERIODS, ORDER_TYPES } from '#lib/domain/reports/performance';
import { usePerformance } from '#lib/stores/reports/shop-performance';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Period, channel and kind of orders. */
export function GlanceFilters() {
  const { t } = useTexts();
  const { choice, choose } = usePerformance();
  return (
    <div className="filters">
      <SelectField
        label={t('panel.shop.periodChoice')}
        value={choice.period}
        choices={FIGURE_PERIODS.map((value) => ({ value, label: t(`panel.shop.periods.${value}`) }))}
        onChange={(period) => choose({ period })}
      />
      <SelectField
        label={t('panel.shop.channelChoice')}
        value={choice.channel}
        choices={CHANNELS.map((value) => ({ value, label: t(`panel.shop.channels.${value}`) }))}
        onChange={(channel) => choose({ channel })}
      />
      <SelectField
        label={t('panel.shop.orderChoice')}
        value={choice.orderType}
        choices={ORDER_TYPES.map((value) => ({ value, label: t(`panel.shop.orderTypes.${value}`) }))}
        onChange={(orderType) => choose({ orderType })}
      />
    </div>
  );
}
