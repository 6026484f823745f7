import { Select } from '#components/ui/form/select';
import { EARNED_ORDERS } from '#lib/domain/reports/earned/earned-standing';
import { useHistory } from '#lib/stores/links/history/history';
import { useTexts } from '#lib/stores/shell/use-texts';

const ORDERS = ['newest', ...EARNED_ORDERS] as const;

/** Which links stand first. */
export function HistoryOrder() {
  const { t } = useTexts();
  const { order, setOrder } = useHistory();
  return (
    <Select
      small
      className="toolbar__select"
      aria-label={t('history.order')}
      value={order}
      choices={ORDERS.map((one) => ({ value: one, label: t(`history.order.${one}`) }))}
      onChange={(chosen) => setOrder(ORDERS.find((one) => one === chosen) ?? 'newest')}
    />
  );
}
